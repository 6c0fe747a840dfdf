import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCode } from './bundle-code.ts';
import { bundleSidebar } from './bundle-sidebar.ts';
import { writeFolder } from './write-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder that is pushed. */
export const distFolder = join(root, 'dist');

/** Builds what is pushed to Google, and removes whatever else lies in its folder. */
export async function buildAddOn(): Promise<void> {
  const [code, sidebar, manifest] = await Promise.all([
    bundleCode(root),
    bundleSidebar(root),
    readFile(join(root, 'appsscript.json'), 'utf8'),
  ]);
  await writeFolder(distFolder, { 'Code.js': code, 'sidebar.html': sidebar, 'appsscript.json': manifest });
}
