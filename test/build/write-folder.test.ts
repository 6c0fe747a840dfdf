import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFolder } from '../../build/write-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('a built folder', () => {
  it('holds the files that were built and nothing left from before', async () => {
    await writeFile(join(folder, 'Code.js'), 'old');
    await writeFile(join(folder, 'stray.js'), 'pushed by mistake');
    await mkdir(join(folder, 'old'));
    await writeFolder(folder, { 'Code.js': 'new', 'appsscript.json': '{}' });
    expect((await readdir(folder)).sort()).toEqual(['Code.js', 'appsscript.json']);
    expect(await readFile(join(folder, 'Code.js'), 'utf8')).toBe('new');
  });

  it('is made where there is none', async () => {
    const missing = join(folder, 'deep', 'dist');
    await writeFolder(missing, { 'Code.js': 'new' });
    expect(await readdir(missing)).toEqual(['Code.js']);
  });
});
