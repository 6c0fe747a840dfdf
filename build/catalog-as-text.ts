import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { catalog, families } from '../src/core/catalog/index.ts';
import { measures } from '../src/core/catalog/measures.ts';
import { kpisToText } from '../src/core/catalog-text.ts';
import { familiesToText } from '../src/core/families-text.ts';
import { measuresToText } from '../src/core/measures-text.ts';

/** KPIs as a cell needs them, which has no use for families. */
const CELL_FAMILIES = `import { kpisFromText } from '../catalog-text.ts';
export const families = [{ kpis: kpisFromText(${JSON.stringify(kpisToText(catalog))}) }];`;

/** KPIs as the page needs them, which explains them. */
const PAGE_FAMILIES = `import { familiesFromText } from '../families-text.ts';
export const families = familiesFromText(${JSON.stringify(familiesToText(families))});`;

/** Measures as both need them; their help is for autocomplete and the docs. */
const MEASURES = `import { measuresFromText } from '../measures-text.ts';
export const measures = measuresFromText(${JSON.stringify(measuresToText(measures))});`;

/**
 * Writes KPIs and measures into the script as text, with what a cell needs of them only, which saves 80 kB: Google
 * loads the whole file for every single cell that calls a function, and a text takes no time until it is read.
 */
export const cellCatalogAsText = catalogAsText(CELL_FAMILIES);

/** Writes KPIs and measures into the page as text, with what the page needs of them, which saves 30 kB. */
export const pageCatalogAsText = catalogAsText(PAGE_FAMILIES);

function catalogAsText(families: string): Plugin {
  return {
    name: 'catalog-as-text',
    setup(build) {
      build.onLoad({ filter: /[\\/]core[\\/]catalog[\\/](families|measures)\.ts$/ }, ({ path }) => ({
        contents: path.endsWith('measures.ts') ? MEASURES : families,
        loader: 'js',
        resolveDir: dirname(path),
      }));
    },
  };
}
