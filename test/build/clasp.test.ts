import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPush } from '../../build/check-push.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLASP = join(ROOT, 'node_modules', '.bin', 'clasp');
const SCRIPT_ID = '1x8TFBmzVjY2C0sE_a-project-of-somebody';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'kpi-navigator-push-'));
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function writeSettings(settings: unknown): void {
  writeFileSync(join(project, '.clasp.json'), JSON.stringify(settings));
}

/** A project as it is after a build, for a script of its own. */
function writeProject(): void {
  writeSettings({ scriptId: SCRIPT_ID, rootDir: 'dist' });
  mkdirSync(join(project, 'dist'));
  for (const file of ['Code.js', 'sidebar.html']) writeFileSync(join(project, 'dist', file), '');
  copyFileSync(join(ROOT, 'appsscript.json'), join(project, 'dist', 'appsscript.json'));
}

/** What clasp says, without signing in, that it would push. */
async function filesToPush(): Promise<string[]> {
  const { stdout } = await promisify(execFile)(CLASP, ['show-file-status', '--json'], {
    cwd: project,
    shell: process.platform === 'win32',
  });
  const status: { filesToPush: string[] } = JSON.parse(stdout);
  return status.filesToPush.sort();
}

describe('clasp', () => {
  const PUSHED = ['dist/Code.js', 'dist/appsscript.json', 'dist/sidebar.html'];

  it('pushes exactly the built files, with the settings of this project', async () => {
    writeProject();
    const built = join(ROOT, 'dist');
    if (existsSync(built)) {
      rmSync(join(project, 'dist'), { recursive: true });
      cpSync(built, join(project, 'dist'), { recursive: true });
    }
    copyFileSync(join(ROOT, '.clasp.json'), join(project, '.clasp.json'));
    expect(await filesToPush()).toEqual(PUSHED);
  });

  it('leaves out what lies beside dist', async () => {
    writeProject();
    mkdirSync(join(project, 'src'));
    writeFileSync(join(project, 'src', 'main.js'), '');
    writeFileSync(join(project, 'package.json'), '{}');
    expect(await filesToPush()).toEqual(PUSHED);
  });
});

describe('a push', () => {
  it('is allowed for a built project with a script of its own', () => {
    writeProject();
    expect(checkPush(project)).toBeUndefined();
  });

  it.each([
    [
      'the script id is the placeholder',
      { scriptId: 'YOUR_SCRIPT_ID', rootDir: 'dist' },
      /^No script is chosen\. Copy/,
    ],
    ['the script id is blank', { scriptId: '', rootDir: 'dist' }, /^No script is chosen\. Copy/],
    ['the script id is missing', { rootDir: 'dist' }, /^No script is chosen\. Copy/],
    ['another folder would be pushed', { scriptId: SCRIPT_ID, rootDir: '.' }, /must have "rootDir": "dist"/],
    ['the settings are no object', null, /is not valid JSON/],
  ])('is refused when %s', (_, settings, sentence) => {
    writeProject();
    writeSettings(settings);
    expect(checkPush(project)).toMatch(sentence);
  });

  it('is refused without settings', () => {
    expect(checkPush(project)).toMatch(/^There is no \.clasp\.json/);
  });

  it('is refused when nothing was built', () => {
    writeSettings({ scriptId: SCRIPT_ID, rootDir: 'dist' });
    expect(checkPush(project)).toBe('dist is not built. Run "npm run build" first.');
  });

  it('is refused when a file is missing, and names it', () => {
    writeProject();
    rmSync(join(project, 'dist', 'sidebar.html'));
    expect(checkPush(project)).toMatch(/^dist lacks sidebar\.html\./);
  });

  it('is refused when another file would be pushed as well, and names it', () => {
    writeProject();
    writeFileSync(join(project, 'dist', 'notes.html'), '');
    expect(checkPush(project)).toMatch(/^dist holds notes\.html, which would be pushed as well\./);
  });
});
