import type { ICommandInfo, Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/engine-formula/facade';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import type { Grid } from '../grid.ts';
import { cellOperations, styleTrigger } from './cell-operations.ts';
import { chartOperations } from './chart-operations.ts';
import { dimensionOperations } from './dimension-operations.ts';
import { noteOperations } from './note-operations.ts';
import { ruleOperations } from './rule-operations.ts';
import { sheetOperations } from './sheet-operations.ts';
import { UniverSession } from './univer-session.ts';

const calculationTimeout = 30_000;

/** The open workbook of a Univer instance as a grid; `displayLocale` is the language of number formats. */
export function createUniverGrid(api: FUniver, injector: Injector, displayLocale: string): Grid {
  const session = new UniverSession(api, injector, displayLocale);
  let calculationPending = false;
  session.commands.onCommandExecuted((command, options) => {
    // Results of a calculation are written as changes too, but only locally.
    if (!options?.onlyLocal && startsCalculation(command)) calculationPending = true;
  });
  return {
    id: session.id,
    name: session.workbook.getName(),
    ...sheetOperations(session),
    ...dimensionOperations(session),
    ...cellOperations(session),
    ...noteOperations(session),
    ...ruleOperations(session),
    ...chartOperations(session),
    async calculated() {
      while (calculationPending) {
        calculationPending = false;
        await api.getFormula().onCalculationResultApplied(calculationTimeout);
      }
    },
  };
}

/** Whether a change can change the value of a formula. */
function startsCalculation({ id, params }: Readonly<ICommandInfo>): boolean {
  if (id === SetRangeValuesMutation.id) {
    return (params as { trigger?: string } | undefined)?.trigger !== styleTrigger;
  }
  return /^sheet\.mutation\.(insert|remove|move|set-worksheet-name|copy|reorder)/.test(id);
}
