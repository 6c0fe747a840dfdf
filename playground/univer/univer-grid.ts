import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import type { Grid } from '../grid.ts';
import { CalculationWatch } from './calculation-watch.ts';
import { cellOperations } from './cell-operations.ts';
import { chartOperations } from './chart-operations.ts';
import { dimensionOperations } from './dimension-operations.ts';
import { noteOperations } from './note-operations.ts';
import { ruleOperations } from './rule-operations.ts';
import { sheetOperations } from './sheet-operations.ts';
import { UniverSession } from './univer-session.ts';

/** The open workbook of a Univer instance as a grid; `displayLocale` is the locale that numbers are shown in, such as `it_IT`. */
export function createUniverGrid(api: FUniver, injector: Injector, displayLocale: string): Grid {
  const session = new UniverSession(api, injector, displayLocale);
  const calculation = new CalculationWatch(injector);
  return {
    id: session.id,
    name: session.workbook.getName(),
    locale: displayLocale,
    ...sheetOperations(session),
    ...dimensionOperations(session),
    ...cellOperations(session),
    ...noteOperations(session),
    ...ruleOperations(session),
    ...chartOperations(session),
    calculated: () => calculation.calculated(),
  };
}
