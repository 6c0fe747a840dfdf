import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { catalog } from '../src/core/catalog/index.ts';
import { measures } from '../src/core/catalog/measures.ts';
import { kpisToText } from '../src/core/catalog-text.ts';
import { measuresToText } from '../src/core/measures-text.ts';

const modules = {
  families: `import { kpisFromText } from '../catalog-text.ts';
export const families = [{ kpis: kpisFromText(${JSON.stringify(kpisToText(catalog))}) }];`,
  measures: `import { measuresFromText } from '../measures-text.ts';
export const measures = measuresFromText(${JSON.stringify(measuresToText(measures))});`,
};

/**
 * Writes KPIs and measures into the script as text, with what a cell needs of them only: Google loads the whole file
 * for every single cell that calls a function, and a text takes no time until it is read.
 */
export const catalogAsText: Plugin = {
  name: 'catalog-as-text',
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/]catalog[\\/](families|measures)\.ts$/ }, ({ path }) => ({
      contents: path.endsWith('measures.ts') ? modules.measures : modules.families,
      loader: 'js',
      resolveDir: dirname(path),
    }));
  },
};
