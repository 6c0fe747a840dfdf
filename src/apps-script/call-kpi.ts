import { catalog } from '../core/catalog/index.ts';
import type { CellValue } from '../core/custom-function.ts';
import { kpiFunction } from '../core/kpi-function.ts';
import { runFunction } from '../core/run-function.ts';
import { spreadsheetClock } from './spreadsheet-clock.ts';

/** Runs the function of a KPI on the arguments that its cell passes. */
export function callKpi(id: string, args: ArrayLike<unknown>): CellValue | CellValue[][] | undefined {
  const kpi = catalog.find((each) => each.id === id);
  return (
    kpi && runFunction(kpiFunction(kpi), Array.from(args), spreadsheetClock(), { parameters: kpi.measures })
  );
}
