import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { FORMULA_ENGINE, plainFields } from './plain-fields.ts';
import { sampleCsv } from './sample-csv.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'playground/page');
const output = join(root, '.playground');
const stamp = join(output, 'inputs.json');

/** Bundles the playground into .playground/, unless nothing that went into it has changed since. */
export async function buildPlayground(): Promise<void> {
  await mkdir(output, { recursive: true });
  // The sample ends with last week, so it is new every day.
  await writeFile(join(output, 'sample.csv'), sampleCsv(new Date()));
  if (await isUpToDate()) return;
  const metafiles = await Promise.all([
    bundle('playground', 'page/main.ts', 'esm'),
    bundle('script-worker', 'script/script-worker.ts', 'iife'),
    bundle('run-shim', 'page/run-shim.ts', 'iife'),
    bundle('xlsx', 'xlsx/excel-workbook.ts', 'esm'),
    bundle('playground', 'page/playground.css', 'esm'),
  ]);
  await copyFile(join(source, 'index.html'), join(output, 'index.html'));
  await writeStamp(metafiles);
}

async function bundle(name: string, entry: string, format: 'esm' | 'iife'): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [{ in: join(root, 'playground', entry), out: name }],
    outdir: output,
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    metafile: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    plugins: [formulaEngine],
  });
  return metafile;
}

const formulaEngine: Plugin = {
  name: 'formula-engine',
  setup({ onLoad }) {
    onLoad({ filter: FORMULA_ENGINE }, async ({ path }) => ({
      contents: plainFields(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** Notes each input with its time, last of all, so that a build cut short is done again. */
async function writeStamp(metafiles: readonly Metafile[]): Promise<void> {
  const inputs = [
    ...metafiles.flatMap((metafile) => Object.keys(metafile.inputs)),
    'playground/page/index.html',
    'build/playground.ts',
    'build/plain-fields.ts',
  ];
  const times: Record<string, number> = {};
  for (const input of inputs) times[input] = await changedAt(input);
  await writeFile(`${stamp}.new`, JSON.stringify(times));
  await rename(`${stamp}.new`, stamp);
}

async function isUpToDate(): Promise<boolean> {
  const text = await readFile(stamp, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const times: Record<string, number> = JSON.parse(text);
  const changed = await Promise.all(
    Object.entries(times).map(async ([input, time]) => (await changedAt(input)) !== time),
  );
  return !changed.includes(true);
}

/** When a file was changed, in milliseconds; 0 when it is not there. */
async function changedAt(path: string): Promise<number> {
  const found = await stat(resolve(root, path)).catch(() => undefined);
  return found?.mtimeMs ?? 0;
}
