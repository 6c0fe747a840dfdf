import type { CalculationRows } from './calculation-rows.ts';
import { address, call, equalTo, onSheet, text, wholeColumn } from './dialect.ts';
import { HOW_TO_REPAIR } from './missing-data.ts';
import type { SheetCheck } from './sheet-check.ts';

/** What became of a column; cells of the calculation sheet hold one each. Where it is not found, nothing tells what it holds. */
const STATE = { found: 0, renamed: 1, gone: 2 } as const;

/** A formula for what became of a column, by its header as it was when the scorecard was planned. */
export function columnState(sheet: string, column: number, header: unknown): string {
  const whole = wholeColumn(sheet, column);
  const isFound = isCriterion(header)
    ? `${call('COUNTIFS', whole, text(equalTo(header)))}>0`
    : `${call('ROWS', whole)}>0`;
  return call('IFERROR', call('IF', isFound, STATE.found, STATE.renamed), STATE.gone);
}

/** A criterion may not be longer. */
const LONGEST_HEADER = 200;
const LONGEST_TEXT = 5000;

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
  const { data, headers } = rows.input;
  const single = (label: string, formula: string) =>
    onSheet(calculation, address(rows.single(label, formula), 2, 'both'));
  const read = columns.map((column) => ({ header: headers[column - 1], state: rows.columnState(column) }));
  // Names are joined on the calculation sheet: a formula of an .xlsx file has room for 8,192 characters.
  const named = (label: string, condition: (state: string) => string) => {
    const names = read.map(({ state, header }) => call('IF', condition(state), text(`, "${header}"`), '""'));
    // The first comma is cut off.
    return single(label, call('MID', names.join('&'), 3, LONGEST_TEXT));
  };
  const gone = named('Deleted columns', (state) => `${state}=${STATE.gone}`);
  const renamed = named('Columns with another header', (state) => `${state}=${STATE.renamed}`);
  const lost = named('Columns that are not found', (state) => `${state}>${STATE.found}`);
  const best = single('The best that became of a column', call('MIN', ...read.map(({ state }) => state)));
  const some = (names: string, before: string, after: string) =>
    call('IF', `${names}=""`, '""', `${text(before)}&${names}&${text(after)}`);
  return {
    count: call('LEN', lost),
    good: text(`All columns are where they were (sheet ${data.sheet})`),
    bad: call(
      'IF',
      `${best}=${STATE.gone}`,
      text(`The sheet "${data.sheet}" was deleted. ${HOW_TO_REPAIR}`),
      `${some(gone, 'Deleted columns: ', `. ${HOW_TO_REPAIR} `)}&${some(renamed, 'Columns with another header: ', `. ${WHY_RENAMED}`)}`,
    ),
    notice: some(lost, ' · columns deleted or with another header: ', ' (see the data checks)'),
  };
}

/** Columns pasted in another order look like this, too. */
const WHY_RENAMED =
  'Nothing tells what they hold now, so that no figure is made of them. Put them back under the headers they had, or choose Edit beside this scorecard in the sidebar, see that its columns are right, and choose Update scorecard.';

/** Whether a header can be found by its text. */
export function isCriterion(header: unknown): header is string {
  return (
    typeof header === 'string' &&
    header !== '' &&
    header === header.trim() &&
    header.length <= LONGEST_HEADER &&
    !/[\n\r\uFEFF]/.test(header)
  );
}
