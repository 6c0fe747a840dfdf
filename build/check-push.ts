import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Exactly what is pushed: clasp replaces the whole remote project with it. */
export const PUSHED_FILES: readonly string[] = ['Code.js', 'appsscript.json', 'sidebar.html'];

const PLACEHOLDER = 'YOUR_SCRIPT_ID';

/** Says why a project folder must not be pushed to Google; undefined when it may be. */
export function checkPush(project: string): string | undefined {
  return checkSettings(join(project, '.clasp.json')) ?? checkFiles(join(project, 'dist'));
}

function checkSettings(file: string): string | undefined {
  if (!existsSync(file)) {
    return 'There is no .clasp.json, so clasp does not know the script. Restore it, with "rootDir": "dist" and the script id.';
  }
  const settings: unknown = readJson(file);
  if (settings === null || typeof settings !== 'object') {
    return '.clasp.json is not valid JSON. Restore it, with "rootDir": "dist" and the script id.';
  }
  if (!('rootDir' in settings) || settings.rootDir !== 'dist') {
    return '.clasp.json must have "rootDir": "dist", so that only the built files are pushed.';
  }
  const scriptId = 'scriptId' in settings ? settings.scriptId : undefined;
  if (typeof scriptId !== 'string' || scriptId.trim() === '' || scriptId === PLACEHOLDER) {
    return 'No script is chosen. Copy the script id from Project Settings in the Apps Script editor into "scriptId" in .clasp.json.';
  }
  return undefined;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function checkFiles(dist: string): string | undefined {
  if (!existsSync(dist)) return 'dist is not built. Run "npm run build" first.';
  const found = readdirSync(dist);
  const missing = PUSHED_FILES.filter((file) => !found.includes(file));
  if (missing.length > 0) return `dist lacks ${missing.join(', ')}. Run "npm run build" again.`;
  const unexpected = found.filter((file) => !PUSHED_FILES.includes(file));
  if (unexpected.length > 0) {
    return `dist holds ${unexpected.join(', ')}, which would be pushed as well. Remove the folder and run "npm run build" again.`;
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const refusal = checkPush(fileURLToPath(new URL('..', import.meta.url)));
  if (refusal !== undefined) {
    console.error(`Nothing was pushed. ${refusal}`);
    process.exitCode = 1;
  }
}
