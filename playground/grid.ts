import type { Area } from './area.ts';

/**
 * What the emulated Google classes need of a spreadsheet: positions count from 0, nothing is parsed or
 * refused, values are as stored. The Univer workbook implements it with and without a page.
 */
export interface Grid
  extends SheetOperations,
    DimensionOperations,
    CellOperations,
    NoteOperations,
    RuleOperations,
    ChartOperations {
  readonly id: string;
  readonly name: string;
  /** What numbers are shown in, such as `it_IT`. */
  readonly locale: string;
  /** Settles when every formula has its value. */
  calculated(): Promise<void>;
}

/** The sheets of the workbook and what belongs to a whole sheet. */
export interface SheetOperations {
  sheetIds(): string[];
  sheetName(sheetId: string): string;
  renameSheet(sheetId: string, name: string): void;
  insertSheet(name: string, index: number): string;
  deleteSheet(sheetId: string): void;
  moveSheet(sheetId: string, index: number): void;
  activeSheetId(): string;
  activateSheet(sheetId: string): void;
  isSheetHidden(sheetId: string): boolean;
  setSheetHidden(sheetId: string, hidden: boolean): void;
  tabColor(sheetId: string): string | null;
  setTabColor(sheetId: string, color: string | null): void;
  hasHiddenGridlines(sheetId: string): boolean;
  setHiddenGridlines(sheetId: string, hidden: boolean): void;
}

/** Rows and columns: how many, how large, hidden or frozen. */
export interface DimensionOperations {
  size(sheetId: string): GridSize;
  insertRows(sheetId: string, row: number, count: number): void;
  insertColumns(sheetId: string, column: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  deleteColumns(sheetId: string, column: number, count: number): void;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidths(sheetId: string, column: number, count: number, width: number): void;
  rowHeight(sheetId: string, row: number): number;
  /** Sets heights; rows that may grow become as high as their wrapped texts ask for in `fitRows`. */
  setRowHeights(sheetId: string, row: number, count: number, height: number, mayGrow: boolean): void;
  fitRows(): void;
  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void;
  setColumnsHidden(sheetId: string, column: number, count: number, hidden: boolean): void;
  frozen(sheetId: string): GridSize;
  setFrozen(sheetId: string, frozen: GridSize): void;
}

/** What cells hold and how they look. */
export interface CellOperations {
  /** The number of rows and columns up to the last cell that holds a value or a formula. */
  usedSize(sheetId: string): GridSize;
  selection(sheetId: string): Area;
  select(sheetId: string, area: Area): void;
  readCells(sheetId: string, area: Area): Cell[][];
  /** Writes one content per cell; `null` leaves the cell as it is. */
  writeContents(sheetId: string, area: Area, contents: readonly (readonly (CellContent | null)[])[]): void;
  readStyles(sheetId: string, area: Area): CellStyle[][];
  /** Changes the named properties of each cell's style; a property that is `null` returns to the default. */
  writeStyles(sheetId: string, area: Area, styles: readonly (readonly StyleChange[])[]): void;
  readBorders(sheetId: string, area: Area): Borders[][];
  clearStyles(sheetId: string, area: Area): void;
  merge(sheetId: string, areas: readonly Area[]): void;
  unmerge(sheetId: string, area: Area): void;
  mergedAreas(sheetId: string): Area[];
}

export interface NoteOperations {
  readNotes(sheetId: string, area: Area): string[][];
  /** Writes one note per cell; an empty note removes it. */
  writeNotes(sheetId: string, area: Area, notes: readonly (readonly string[])[]): void;
}

/** Rules that cells follow: what may be typed, and which colour a value takes. */
export interface RuleOperations {
  validation(sheetId: string, row: number, column: number): ValidationRule | null;
  setValidation(sheetId: string, area: Area, rule: ValidationRule | null): void;
  conditionalFormats(sheetId: string): ConditionalFormat[];
  setConditionalFormats(sheetId: string, rules: readonly ConditionalFormat[]): void;
}

/** Charts that lie over the cells of a sheet. */
export interface ChartOperations {
  charts(sheetId: string): SheetChart[];
  setCharts(sheetId: string, charts: readonly SheetChart[]): void;
}

export interface GridSize {
  rows: number;
  columns: number;
}

/** What a cell can hold; blank is `''`. */
export type CellValue = string | number | boolean;

export interface Cell {
  value: CellValue;
  /** The formula with its `=`, or `''`. */
  formula: string;
  /** The number format, or `''` for automatic. */
  format: string;
  /** The value as the cell shows it. */
  display: string;
}

export type CellContent = { value: CellValue } | { formula: string };

export interface CellStyle {
  format: string | null;
  background: string | null;
  fontColor: string | null;
  fontFamily: string | null;
  fontSize: number | null;
  fontWeight: 'bold' | 'normal' | null;
  fontStyle: 'italic' | 'normal' | null;
  fontLine: 'underline' | 'line-through' | 'none' | null;
  horizontalAlignment: 'left' | 'center' | 'right' | 'normal' | null;
  verticalAlignment: 'top' | 'middle' | 'bottom' | null;
  wrap: 'OVERFLOW' | 'WRAP' | 'CLIP' | null;
}

export type BorderSide = 'top' | 'left' | 'bottom' | 'right';

export interface BorderLine {
  color: string;
  style: 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';
}

export type Borders = Partial<Record<BorderSide, BorderLine>>;

export type StyleChange = Partial<CellStyle> & { borders?: Partial<Record<BorderSide, BorderLine | null>> };

/** A condition on a cell, by the names that Google gives to criteria. */
export interface Criterion {
  type: string;
  values: readonly (string | number | boolean)[];
}

export interface ConditionalFormat {
  areas: Area[];
  criterion: Criterion;
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
}

export interface ValidationRule {
  criterion: Criterion;
  showDropdown: boolean;
  allowInvalid: boolean;
  helpText: string | null;
}

/** A chart as scripts built it; what it shows is read from its ranges whenever it is drawn. */
export interface SheetChart {
  id: number;
  /** By the names that Google gives to chart types. */
  type: string;
  ranges: { sheetId: string; area: Area }[];
  /** How many rows of the ranges name the series. */
  headerRows: number;
  isTransposed: boolean;
  mergeStrategy: string;
  hiddenDimensionStrategy: string;
  anchor: ChartAnchor;
  options: Readonly<Record<string, unknown>>;
}

/** The cell under the upper left corner of a chart, and how many pixels it is moved from there. */
export interface ChartAnchor {
  row: number;
  column: number;
  left: number;
  top: number;
}
