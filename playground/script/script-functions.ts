import type { GlobalServiceName } from '../google/google-services.ts';

export type ScriptFunction = (...args: unknown[]) => unknown;

/** What browsers and Node have and Apps Script has not: the script must not find it. */
const absentGlobals = [
  'window',
  'document',
  'self',
  'navigator',
  'location',
  'process',
  'require',
  'module',
  'exports',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'structuredClone',
  'performance',
  'crypto',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'Blob',
  'File',
  'FormData',
  'AbortController',
  'postMessage',
  'Worker',
] as const;

const topLevelFunction = /^(?:async\s+)?function\s+([A-Za-z_$][\w$]*)\s*\(/gm;

/** The names of the functions that a script declares at its top level. */
export function topLevelFunctionNames(source: string): string[] {
  return [...source.matchAll(topLevelFunction)].map(([, name = '']) => name);
}

/**
 * Runs the text of a script with the given services as its globals and returns the functions that cells,
 * menus and pages can call: those declared at the top level whose names do not end in `_`.
 */
export function loadScriptFunctions(
  source: string,
  services: Readonly<Partial<Record<GlobalServiceName, unknown>>>,
): ReadonlyMap<string, ScriptFunction> {
  const names = topLevelFunctionNames(source).filter((name) => !name.endsWith('_'));
  const globals = Object.entries(services);
  // The text is a whole script that declares its globals; only a function body gives it globals of its own.
  const run = new Function(
    ...globals.map(([name]) => name),
    ...absentGlobals,
    `${source}\n;return { ${names.join(', ')} };`,
  );
  const functions: Record<string, ScriptFunction> = run(...globals.map(([, service]) => service));
  return new Map(Object.entries(functions));
}

/** The function that a page, a menu or a cell asked for, or an error in Google's words. */
export function requireScriptFunction(
  functions: ReadonlyMap<string, ScriptFunction>,
  name: string,
): ScriptFunction {
  const found = functions.get(name);
  if (!found) throw new Error(`Script function not found: ${name}`);
  return found;
}
