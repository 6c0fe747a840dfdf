import type { CalculationRows } from './calculation-rows.ts';
import { columnState, STATE } from './column-state.ts';
import { address, call, commaList, onSheet, text } from './dialect.ts';
import { HOW_TO_REPAIR } from './missing-data.ts';
import type { SheetCheck } from './sheet-check.ts';

export interface ColumnCheck extends SheetCheck {
  /** A formula that names the columns that are not found, for the line with the shown period; empty where all are. */
  readonly notice: string;
}

/** Whether each column is still there under its header: deleting one leaves #REF! in the formulas that read it. */
export function columnCheck(
  rows: CalculationRows,
  calculation: string,
  columns: readonly number[],
): ColumnCheck {
  const { sheet, table } = rows.data;
  const single = (label: string, formula: string) =>
    onSheet(calculation, address(rows.single(label, formula), 2, 'both'));
  const read = columns.map((column) => ({
    header: table.cells[table.headerRow]?.[column - 1],
    state: columnState(rows, column),
  }));
  // Names are joined on the calculation sheet: a formula of an .xlsx file has room for 8,192 characters.
  const named = (label: string, condition: (state: string) => string) => {
    const names = read.map(({ state, header }) => call('IF', condition(state), text(`, "${header}"`), '""'));
    return single(label, commaList(names));
  };
  const gone = named('Deleted columns', (state) => `${state}=${STATE.gone}`);
  const renamed = named('Columns with another header', (state) => `${state}=${STATE.renamed}`);
  const lost = named('Columns that are not found', (state) => `${state}>${STATE.found}`);
  const best = single('The best that became of a column', call('MIN', ...read.map(({ state }) => state)));
  const some = (names: string, before: string, after: string) =>
    call('IF', `${names}=""`, '""', `${text(before)}&${names}&${text(after)}`);
  return {
    count: call('LEN', lost),
    good: text('All columns are where they were'),
    bad: call(
      'IF',
      `${best}=${STATE.gone}`,
      text(`The sheet "${sheet}" was deleted. ${HOW_TO_REPAIR}`),
      `${some(gone, 'Deleted columns: ', `. ${HOW_TO_REPAIR} `)}&${some(renamed, 'Columns with another header: ', `. ${WHY_RENAMED}`)}`,
    ),
    notice: some(lost, ' · columns deleted or with another header: ', ' (see the data checks)'),
  };
}

/** Columns pasted in another order look like this, too. */
const WHY_RENAMED =
  'Nothing tells what they hold now, so that no figure is made of them. Put them back under the headers they had, or choose Edit beside this scorecard in the sidebar, see that its columns are right, and choose Update scorecard.';
