/** Where the chart of one KPI stands on the visible sheet, counted from 1. */
export interface ChartPlace {
  /** The row of its picker; the next says what moved the KPI, and then comes the chart. */
  readonly row: number;
  /** The columns that it covers. */
  readonly column: number;
  readonly lastColumn: number;
  readonly width: number;
  readonly height: number;
  readonly isBeside: boolean;
}

/** What the chart has to make room for. */
export interface ChartNeighbors {
  /** The row where the next block starts, which is below the matrix where there is one. */
  readonly nextRow: number;
  /** The title of the matrix; undefined without segments. */
  readonly matrixRow: number | undefined;
  readonly segments: number;
  /** Columns of the matrix besides the names of its segments. */
  readonly figures: number;
  /** Pixels per column. */
  readonly widths: readonly number[];
}

/** With fewer columns, the labels of twelve periods would stand on each other. */
const FEWEST_COLUMNS = 5;
const WIDEST = 760;
const TALLEST = 320;
/** Columns that the chart covers below the matrix, and its rows of the standard height of 21 pixels. */
const COLUMNS_BELOW = 9;
export const ROWS_BELOW = 14;
const ROW_HEIGHT = 21;
const GAP = 8;

/** To the right of the matrix where that leaves room, below it otherwise. */
export function placeChart({ nextRow, matrixRow, segments, figures, widths }: ChartNeighbors): ChartPlace {
  const beside = figures + 3;
  if (matrixRow !== undefined && widths.length - beside + 1 >= FEWEST_COLUMNS) {
    // From the first segment of the matrix to the last row with the name of one; see the heights of its rows.
    const rows = 26 * (segments + 2) + 3 * 34;
    const lastColumn = lastWithin(widths, beside, WIDEST);
    return {
      row: matrixRow,
      column: beside,
      lastColumn,
      width: sum(widths.slice(beside - 1, lastColumn)),
      height: Math.min(TALLEST, rows - GAP),
      isBeside: true,
    };
  }
  return {
    row: nextRow,
    column: 1,
    lastColumn: COLUMNS_BELOW,
    width: sum(widths.slice(0, COLUMNS_BELOW)),
    height: ROWS_BELOW * ROW_HEIGHT - GAP,
    isBeside: false,
  };
}

/** The last column up to which no more pixels are taken than allowed. */
function lastWithin(widths: readonly number[], first: number, most: number): number {
  let last = first;
  while (last < widths.length && sum(widths.slice(first - 1, last + 1)) <= most) last++;
  return last;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
