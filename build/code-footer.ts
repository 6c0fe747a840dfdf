import { catalog } from '../src/core/catalog/index.ts';
import type { CustomFunction } from '../src/core/custom-function.ts';
import type { ScriptFunction } from '../src/core/server.ts';
import { customFunctionSource, functionSource } from './custom-function-source.ts';

/** What the menu, the triggers and the sidebar call by name, with the parameters of each. */
const scriptFunctions = {
  onOpen: [],
  onInstall: [],
  showSidebar: [],
  enableFunctions: [],
  describeWorkbook: [],
  readColumns: ['request'],
  writeSheets: ['plan'],
  listScorecards: [],
  readCells: ['request'],
  rewriteSheets: ['request'],
  appendRows: ['request'],
} as const satisfies Record<ScriptFunction, readonly string[]>;

/**
 * The top-level functions of the pushed file. Whatever stands here can be called from any cell and by
 * `google.script.run`, so it is all that stands here.
 */
export function codeFooter(customFunctions: readonly CustomFunction[]): string {
  const declarations = Object.entries(scriptFunctions).map(([name, parameters]) =>
    functionSource(name, parameters, 'server'),
  );
  const kpis = new Set(catalog.map(({ id }) => `KPI_${id}`));
  const functions = customFunctions.map((fn) => customFunctionSource(fn, kpis.has(fn.name)));
  return [...declarations, ...functions].join('\n');
}
