/**
 * A sheet as data: everything a writer needs to know, with nothing left to decide. Planned in the page,
 * checked and written by the server. Rows and columns count from 1, as in a sheet.
 */
export interface SheetPlan {
  readonly name: string;
  /** Marks the sheet as ours in its developer metadata. */
  readonly role: SheetRole;
  /** What the sheet was built from, kept in its metadata for editing it later; JSON. */
  readonly choices?: string;
  readonly hidden?: boolean;
  /** One entry per cell, every row as long as `widths`; null is an empty cell in the sheet's plain style. */
  readonly cells: readonly (readonly (PlannedCell | null)[])[];
  /** The styles that the cells name; `plain` is that of the cells without one. */
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Pixels per column. */
  readonly widths: readonly number[];
  /** Heights of rows that differ from the standard. */
  readonly heights?: readonly { readonly row: number; readonly count: number; readonly pixels: number }[];
  /** Ranges of which each row is merged into one cell. */
  readonly merges?: readonly string[];
  /** Ranges with a thin line below each of their rows. */
  readonly lines?: { readonly ranges: readonly string[]; readonly color: string };
  readonly lists?: readonly ListRule[];
  readonly colors?: readonly ColorRule[];
  readonly charts?: readonly ChartPlan[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly gridlines?: boolean;
  readonly tabColor?: string;
}

export type SheetRole =
  | 'scorecard'
  | 'calculation'
  | 'sample'
  | 'template'
  | 'tidy'
  | 'combined'
  | 'channel_names'
  | 'history'
  | 'actions'
  | 'customers';

export interface PlannedCell {
  /** Text is written as text, whatever it looks like. */
  readonly value?: string | number;
  /** Begins with `=`; in the dialect that every engine and locale reads. */
  readonly formula?: string;
  readonly style?: string;
  readonly note?: string;
}

export interface CellStyle {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

/** A cell that accepts only the items of a list, or of a range written as `'Sheet'!A1:A9`. */
export interface ListRule {
  readonly cell: string;
  readonly items: readonly string[] | { readonly range: string };
  readonly help?: string;
}

/** Colors cells that meet a condition. Colors only repeat what a word or a sign in the sheet says. */
export interface ColorRule {
  readonly ranges: readonly string[];
  readonly when:
    | { readonly text: string }
    | { readonly above: number }
    | { readonly below: number }
    /** Without argument separators and decimals, which differ between locales. */
    | { readonly formula: string };
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

/**
 * A chart over the grid. Its ranges stand side by side: the first column holds what stands along the axis, each other
 * column is a series, and the first row names them. A cell without a number leaves a gap.
 */
export interface ChartPlan {
  readonly type: 'line';
  /** Written as `'Sheet'!A1:D13`, all of the same rows. */
  readonly ranges: readonly string[];
  /** The cell at its upper left corner. */
  readonly cell: string;
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  /** One entry per series, in the order of the columns. */
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly color: string;
  readonly dashed?: boolean;
  /** Whether each value has a point, which shows values that have no neighbor. */
  readonly points?: boolean;
}

/** Sheets to insert together, all or none; references among them go by name. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** The sheet that is shown in the end. */
  readonly show: string;
}
