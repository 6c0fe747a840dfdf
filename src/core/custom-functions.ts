import { analysisFunctions } from './analysis-functions.ts';
import { catalog } from './catalog/index.ts';
import type { CustomFunction } from './custom-function.ts';
import { kpiFunction } from './kpi-function.ts';

/** Every function that people can type in a cell. */
export const customFunctions: readonly CustomFunction[] = [...catalog.map(kpiFunction), ...analysisFunctions];
