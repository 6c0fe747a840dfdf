/** A function that people type in a cell, as data: what autocomplete shows, and what it does. */
export interface CustomFunction {
  readonly name: `KPI_${string}`;
  /** One sentence or two for autocomplete. */
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** The type of the result, for the doc comment: `number` or `Array<Array<string|number>>`. */
  readonly returns: string;
  /** Throws a `KpiError` when there is no honest answer. */
  run(args: readonly unknown[], context: CallContext): CellValue | CellValue[][];
}

export interface Parameter {
  readonly name: string;
  /** What one would type, such as `B2:B13` or `"CPL"`. */
  readonly sample: string;
  /** One sentence; optional parameters say so, since Sheets shows all of them as required. */
  readonly help: string;
}

/** Whether a parameter may not be left out. */
export function isRequired({ help }: Parameter): boolean {
  return !help.startsWith('(optional)');
}

/** What a cell can show; a blank is ''. */
export type CellValue = number | string | boolean | Date;

/** What a call may know beyond its arguments. */
export interface CallContext {
  /** The serial day number of a date cell, read in the spreadsheet's time zone. */
  serialOf(date: Date): number;
  /** The date that a cell shows as this serial day number, in the spreadsheet's time zone. */
  dateOf(serial: number): Date;
}
