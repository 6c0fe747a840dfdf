import type { WorkbookPlan } from './scorecard/sheet-plan.ts';

/** What the sidebar may ask of the server. Every value is plain JSON: google.script.run loses anything else. */
export interface Server {
  describeWorkbook(): Reply<WorkbookSummary>;
  readColumns(request: ColumnsRequest): Reply<SheetColumns>;
  writeSheets(plan: WorkbookPlan): Reply<{ readonly shown: string }>;
}

/** An expected failure is an answer, not an exception: the page words it and offers the way on. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

export type FailureCode =
  | 'sheet_missing'
  | 'sheet_exists'
  | 'sheet_empty'
  | 'plan_refused'
  | 'busy'
  | 'not_allowed'
  | 'failed';

/** A cell as JSON: a blank is null, a date its serial day number in the spreadsheet's time zone. */
export type JsonCell = number | string | boolean | null | { readonly date: number };

export interface WorkbookSummary {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Serial day number of today in the spreadsheet's time zone. */
  readonly today: number;
  readonly activeSheetId: number;
  readonly sheets: readonly SheetSummary[];
}

export interface SheetSummary {
  readonly id: number;
  readonly name: string;
  /** Set on sheets that the add-on made. */
  readonly role: string | null;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  /** The first rows, enough to see the header and guess what the columns hold. */
  readonly top: readonly (readonly JsonCell[])[];
}

export interface ColumnsRequest {
  readonly sheetId: number;
  /** Counted from 1. The other columns come back as nulls, so that positions stay those of the sheet. */
  readonly columns: readonly number[];
}

export interface SheetColumns {
  readonly rows: readonly (readonly JsonCell[])[];
}
