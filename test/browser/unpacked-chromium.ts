import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A browser's program, and what it needs in its environment. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const FOLDER = join(tmpdir(), 'kpi-navigator-chromium-147.0.0');
const UNPACK =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

/** The Chromium of the package @sparticuz/chromium, unpacked on the first call and kept for the next. */
export async function unpackedChromium(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser tests found no Chrome. Install Google Chrome, or set CHROME_PATH to the program of a Chrome or Chromium.',
    );
  }
  if (!existsSync(FOLDER)) await unpack();
  return {
    executablePath: join(FOLDER, 'chromium'),
    env: { LD_LIBRARY_PATH: join(FOLDER, 'al2023', 'lib'), FONTCONFIG_PATH: join(FOLDER, 'fonts') },
  };
}

/** Unpacks beside the folder and moves the whole into place, so that a folder that exists is complete. */
async function unpack(): Promise<void> {
  const beside = await mkdtemp(`${FOLDER}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: {
        ...process.env,
        TMPDIR: beside,
        // Makes the package unpack the libraries that a bare system lacks as well.
        AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
      },
    });
    await writeFile(join(beside, 'fonts', 'fonts.conf'), fontConfiguration());
    await rename(beside, FOLDER);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // Another process may have been faster; its folder is as good.
    if (!existsSync(FOLDER)) throw error;
  }
}

/** The configuration in the package names folders of its own; this one also lets system fonts in. */
function fontConfiguration(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(FOLDER, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(FOLDER, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
