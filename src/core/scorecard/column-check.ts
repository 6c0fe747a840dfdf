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
  /** A condition that a column was deleted, for formulas on the calculation sheet. */
  readonly isGone: (column: number) => string;
}

/** Whether each column is still there under its name: deleting one leaves #REF! in the formulas that read it. */
export function columnCheck(
  rows: CalculationRows,
  { sheet, calculation }: { readonly sheet: string; readonly calculation: string },
  columns: readonly ReadColumn[],
): ColumnCheck {
  const found = columns.map(({ column, header }) => {
    const whole = wholeColumn(sheet, column);
    const called = isCriterion(header)
      ? call('IF', `${call('COUNTIFS', whole, text(equalTo(header)))}>0`, STATE.found, STATE.renamed)
      : call('IF', `${call('ROWS', whole)}>0`, STATE.found, STATE.renamed);
    const row = rows.single(`Column ${column}: ${header}`, call('IFERROR', called, STATE.gone));
    return { column, header, cell: address(row, 2, 'both') };
  });
  // Names are joined on the calculation sheet: a formula of an .xlsx file has room for 8,192 characters.
  const named = (label: string, state: number) => {
    const names = found.map(({ cell, header }) =>
      call('IF', `${cell}=${state}`, text(`, "${header}"`), '""'),
    );
    // The first comma is cut off.
    const row = rows.single(label, call('MID', names.join('&'), 3, LONGEST_TEXT));
    return onSheet(calculation, address(row, 2, 'both'));
  };
  const states = onSheet(calculation, `${found.at(0)?.cell}:${found.at(-1)?.cell}`);
  const gone = named('Deleted columns', STATE.gone);
  const renamed = named('Columns with another header', STATE.renamed);
  const some = (names: string, before: string, after: string) =>
    call('IF', `${names}=""`, '""', `${text(before)}&${names}&${text(after)}`);
  return {
    count: call('SUM', states),
    good: text(`All columns are where they were (sheet ${sheet})`),
    bad: call(
      'IF',
      `${call('MIN', states)}=${STATE.gone}`,
      text(`The sheet "${sheet}" was deleted. ${HOW_TO_REPAIR}`),
      `${some(gone, 'Deleted columns: ', `. ${HOW_TO_REPAIR} `)}&${some(renamed, 'Columns with another header, which are read as before: ', '.')}`,
    ),
    isGone: (column) => `${found.find((each) => each.column === column)?.cell ?? '0'}=${STATE.gone}`,
  };
}

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
