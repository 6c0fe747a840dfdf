import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildPlayground } from '../../build/playground.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds what is pushed and the playground, each unless it is newer than what it is made of. */
export async function buildOutOfDate(): Promise<void> {
  if (
    changedAt('dist/Code.js') < Math.max(...['src', 'sidebar', 'build', 'appsscript.json'].map(changedAt))
  ) {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'build/build.ts'], { cwd: ROOT });
  }
  if (changedAt('.playground/index.html') < Math.max(...['playground', 'build', 'dist'].map(changedAt))) {
    await buildPlayground();
  }
}

/** When a file, or the newest file in a folder, last changed; 0 when there is none. */
function changedAt(path: string): number {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!found) return 0;
  if (found.isFile()) return found.mtimeMs;
  const files = readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' });
  return Math.max(
    0,
    ...files.map((file) => statSync(join(ROOT, path, file), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );
}
