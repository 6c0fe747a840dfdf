import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { Measured } from './measured.ts';
import { timesOf } from './times-of.ts';

/** The files that are pushed. Every call of a custom function loads the whole script anew. */
export function measureFiles(): Measured[] {
  const code = readFileSync(new URL('../../dist/Code.js', import.meta.url), 'utf8');
  const page = readFileSync(new URL('../../dist/sidebar.html', import.meta.url));
  // A comment of its own keeps each run from finding the compiled script of the one before.
  let run = 0;
  const { loaded, empty } = timesOf(
    {
      loaded: () => new Script(`${code}\n// ${run++}`).runInContext(createContext({})),
      empty: () => createContext({}),
    },
    41,
  );
  return [
    { what: 'Loading `dist/Code.js` in a fresh context', unit: 'ms', value: loaded - empty, budget: 3 },
    { what: 'Size of `dist/Code.js`', unit: 'kB', value: Buffer.byteLength(code) / 1000, budget: 160 },
    { what: 'Size of `dist/sidebar.html`', unit: 'kB', value: page.byteLength / 1000, budget: 300 },
  ];
}
