import { WATCHING_COLUMNS } from '../../src/core/scorecard/source-notice.ts';

/** The rows with a date of a sheet that reads others, with the date as its serial number; without the columns that watch. */
export function filledRows(sheet: Sheet): readonly (readonly unknown[])[] {
  return sheet
    .getDataRange()
    .getValues()
    .slice(1)
    .filter(([date]) => date instanceof Date)
    .map(([date, ...rest]) => [
      Math.round((date as Date).getTime() / 86_400_000) + 25_569,
      ...rest.slice(0, -WATCHING_COLUMNS),
    ]);
}

/** What the column of dates of such a sheet shows, from top to bottom: dates, or a sentence in place of all rows. */
export function shownDates(sheet: Sheet): readonly unknown[] {
  return sheet
    .getRange(2, 1, sheet.getLastRow() - 1, 1)
    .getValues()
    .flat()
    .filter(Boolean);
}

interface Sheet {
  getDataRange(): Range;
  getRange(row: number, column: number, rows: number, columns: number): Range;
  getLastRow(): number;
}

interface Range {
  getValues(): unknown[][];
}
