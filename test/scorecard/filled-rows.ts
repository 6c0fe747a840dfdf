import { WATCHING_COLUMNS } from '../../src/core/scorecard/source-notice.ts';

/** The rows with a date of a sheet that reads others, with the date as its serial number; without the columns that watch. */
export function filledRows(sheet: {
  getDataRange(): { getValues(): unknown[][] };
}): readonly (readonly unknown[])[] {
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
