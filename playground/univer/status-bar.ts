import { ICommandService, type Injector } from '@univerjs/core';
import { type ISetWorksheetActiveOperationParams, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { IStatusBarService } from '@univerjs/sheets-ui';
import { isDateFormat } from './number-format.ts';
import { repeatSelections } from './selections.ts';

/** What stands below the grid while formulas are calculated, which the texts of Univer leave out. */
export const calculationTexts = {
  progress: {
    analyzing: 'Analyzing formulas',
    calculating: 'Calculating',
    'array-analysis': 'Analyzing formulas',
    'array-calculation': 'Calculating',
    done: 'Calculated',
  },
};

/**
 * Keeps the sums below the grid to what is selected on the sheet shown, which Univer forgets when another sheet comes
 * to the front, and counts dates without adding them up.
 */
export function correctStatusBar(injector: Injector): void {
  const statusBar = injector.get(IStatusBarService);
  const setState = statusBar.setState.bind(statusBar);
  statusBar.setState = (state) => {
    const dates = state?.pattern && isDateFormat(state.pattern);
    setState(dates ? { pattern: null, values: state.values.filter(({ func }) => func === 'COUNTA') } : state);
  };
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetWorksheetActiveOperation.id) return;
    const { unitId, subUnitId } = params as ISetWorksheetActiveOperationParams;
    repeatSelections(injector, unitId, subUnitId);
  });
}
