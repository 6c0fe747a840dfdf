/** The labels by which settings of a calculation sheet are found again, also on sheets that are written already. */
export const SHOWN_PERIOD = 'Shown period';
export const DATA_END = 'Data ends before';
export const PERIOD_LENGTH = 'Length of a period';
export const SHOWN_SEGMENT = 'Shown segment';
