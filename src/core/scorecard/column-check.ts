import type { CalculationRows } from './calculation-rows.ts';
import { address, call, equalTo, onSheet, text, wholeColumn } from './dialect.ts';
import { HOW_TO_REPAIR } from './missing-data.ts';
import type { SheetCheck } from './sheet-check.ts';

/** A column of the data that the scorecard reads. Columns count from 1. */
export interface ReadColumn {
  readonly column: number;
  /** The cell with its name, as it is in the data. */
  readonly header: unknown;
}

/** What became of a column; cells of the calculation sheet hold one each. */
const STATE = { found: 0, renamed: 1, gone: 2 } as const;

/** A criterion may not be longer. */
const LONGEST_HEADER = 200;
const LONGEST_TEXT = 5000;

export interface ColumnCheck extends SheetCheck {
  /** A condition that a column was deleted. */
  readonly isGone: (column: number) => string;
}

/** Whether each column is still there under its name: deleting one leaves #REF! in the formulas that read it. */
export function columnCheck(
  rows: CalculationRows,
  { sheet, calculation }: { readonly sheet: string; readonly calculation: string },
  columns: readonly ReadColumn[],
): ColumnCheck {
  const states = new Map(
    columns.map(({ column, header }) => {
      const whole = wholeColumn(sheet, column);
      const called = isCriterion(header)
        ? call('IF', `${call('COUNTIFS', whole, text(equalTo(header)))}>0`, STATE.found, STATE.renamed)
        : call('IF', `${call('ROWS', whole)}>0`, STATE.found, STATE.renamed);
      const row = rows.single(`Column ${column}: ${header}`, call('IFERROR', called, STATE.gone));
      return [column, onSheet(calculation, address(row, 2, 'both'))];
    }),
  );
  const cells = [...states.values()];
  const named = (state: number) => {
    const names = columns.map(({ column, header }) =>
      call('IF', `${states.get(column) ?? ''}=${state}`, text(`, "${header}"`), '""'),
    );
    // The first comma is cut off.
    return call('MID', names.join('&'), 3, LONGEST_TEXT);
  };
  const some = (state: number, sentence: string) =>
    call('IF', call('OR', ...cells.map((cell) => `${cell}=${state}`)), sentence, '""');
  const gone = `${text('Deleted columns: ')}&${named(STATE.gone)}&${text(`. ${HOW_TO_REPAIR} `)}`;
  const renamed = `${text('Columns with another header, which are read as before: ')}&${named(STATE.renamed)}&"."`;
  return {
    count: cells.join('+'),
    good: text(`All columns are where they were (sheet ${sheet})`),
    bad: call(
      'IF',
      `${call('MIN', ...cells)}=${STATE.gone}`,
      text(`The sheet "${sheet}" was deleted. ${HOW_TO_REPAIR}`),
      `${some(STATE.gone, gone)}&${some(STATE.renamed, renamed)}`,
    ),
    isGone: (column) => `${states.get(column) ?? '0'}=${STATE.gone}`,
  };
}

function isCriterion(header: unknown): header is string {
  return (
    typeof header === 'string' &&
    header !== '' &&
    header === header.trim() &&
    header.length <= LONGEST_HEADER &&
    !/[\n\r\uFEFF]/.test(header)
  );
}
