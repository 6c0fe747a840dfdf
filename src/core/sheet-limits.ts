/** The most cells that a custom function fills: somewhere above, Sheets answers "Result too large". */
export const MOST_RESULT_CELLS = 50_000;

/** The most rows and cells of a sheet that is written: what planners keep to, and what the writer refuses beyond. */
export const MOST_SHEET_ROWS = 20_000;
export const MOST_SHEET_CELLS = 200_000;
