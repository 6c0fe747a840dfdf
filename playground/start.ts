import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPlayground } from '../build/playground.ts';
import { browserCommand } from './browser-command.ts';
import { serve } from './serve.ts';

const USAGE = 'Usage: npm start -- [file.csv] [--no-open]';

function folder(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}

/** What was asked for on the command line, or a sentence that says what is wrong with it. */
function readCommandLine(): { csv: string | undefined; open: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'no-open': { type: 'boolean', default: false } },
    });
    const [csv, second] = positionals;
    if (second !== undefined)
      return `The playground opens one file at a time, not also "${second}". ${USAGE}`;
    if (csv !== undefined && !statSync(csv, { throwIfNoEntry: false })?.isFile()) {
      return `There is no file "${csv}". Check the path; it starts from the current folder.`;
    }
    return { csv, open: !values['no-open'] };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}. ${USAGE}`;
  }
}

function openBrowser(url: string): void {
  const command = browserCommand(url, process.platform, process.env);
  if (!command) return;
  const browser = spawn(command.program, command.arguments, { stdio: 'ignore', detached: true });
  // Without a browser the printed address is enough.
  browser.on('error', () => {});
  browser.unref();
}

async function start(): Promise<void> {
  const asked = readCommandLine();
  if (typeof asked === 'string') {
    console.error(asked);
    process.exitCode = 1;
    return;
  }
  await buildPlayground();
  const { csv, open } = asked;
  const { url } = await serve({
    files: folder('.playground'),
    dist: folder('dist'),
    ...(csv === undefined ? {} : { csv }),
  });
  console.log(`The playground is at ${url} (stop it with Ctrl+C).`);
  if (open) openBrowser(url);
}

await start();
