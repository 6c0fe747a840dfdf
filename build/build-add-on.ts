import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCode } from './bundle-code.ts';
import { bundleSidebar } from './bundle-sidebar.ts';
import { PUSHED_FILES } from './check-push.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder that is pushed. */
export const distFolder = join(root, 'dist');

/** Builds what is pushed to Google, and removes whatever else lies in its folder. */
export async function buildAddOn(): Promise<void> {
  const [code, sidebar] = await Promise.all([bundleCode(root), bundleSidebar(root)]);
  await mkdir(distFolder, { recursive: true });
  for (const entry of await readdir(distFolder)) {
    if (!PUSHED_FILES.includes(entry)) await rm(join(distFolder, entry), { recursive: true });
  }
  await writeFile(join(distFolder, 'Code.js'), code);
  await writeFile(join(distFolder, 'sidebar.html'), sidebar);
  await copyFile(join(root, 'appsscript.json'), join(distFolder, 'appsscript.json'));
}
