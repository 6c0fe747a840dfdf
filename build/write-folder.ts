import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a folder hold exactly these files, by name and text. */
export async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(folder)) {
    if (!(entry in files)) await rm(join(folder, entry), { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
