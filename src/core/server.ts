import type { PlannedCell, SheetPlan, WorkbookPlan } from './scorecard/sheet-plan.ts';

/** What the sidebar may ask of the server. Every value is plain JSON: google.script.run loses anything else. */
export interface Server {
  describeWorkbook(): Reply<WorkbookSummary>;
  readColumns(request: ColumnsRequest): Reply<SheetColumns>;
  writeSheets(plan: WorkbookPlan): Reply<{ readonly shown: string }>;
  listScorecards(): Reply<readonly ScorecardSummary[]>;
  readCells(request: CellsRequest): Reply<readonly SheetCells[]>;
  rewriteSheets(request: RewriteRequest): Reply<{ readonly shown: string }>;
  appendRows(request: AppendRequest): Reply<AppendedRows>;
}

/** What Google itself runs: by the menu, and when a spreadsheet is opened or gets the add-on. */
export interface Menu {
  onOpen(): void;
  onInstall(): void;
  showSidebar(): void;
  enableFunctions(): void;
}

/** All that may be called by name, besides the custom functions. */
export type ScriptFunction = keyof (Menu & Server);

/** An expected failure is an answer, not an exception: the page words it and offers the way on. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

export type FailureCode =
  | 'sheet_missing'
  | 'sheet_exists'
  | 'sheet_empty'
  | 'plan_refused'
  | 'scorecard_unreadable'
  | 'period_unreadable'
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

/** A scorecard of this spreadsheet, as its sheets are called now. */
export interface ScorecardSummary {
  readonly id: number;
  readonly name: string;
  /** What it was built from, as the page wrote it; null when that is gone. */
  readonly choices: string | null;
  /** The sheet that computes its figures; null when it is gone or serves another scorecard, as with a copied sheet. */
  readonly calculation: { readonly id: number; readonly name: string } | null;
  /** The sheet that the figures come from; null when it is gone. */
  readonly dataSheet: string | null;
}

export interface CellsRequest {
  readonly areas: readonly CellsArea[];
}

export interface CellsArea {
  readonly sheetId: number;
  /** A range such as `A1:B60`, cut to the size of the sheet; without one, all cells in use. */
  readonly a1?: string;
  /** Whether formulas and notes are wanted, too. */
  readonly typed?: boolean;
}

export interface SheetCells {
  readonly rows: readonly (readonly JsonCell[])[];
  /** Of the same shape, with empty texts where there is no formula; no rows unless asked for. */
  readonly formulas: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

/** New contents for sheets that are there: others may refer to them, so they are kept. */
export interface RewriteRequest {
  /** Its sheets bear the names of those that they rewrite. */
  readonly plan: WorkbookPlan;
  /** In the order of the plan's sheets. */
  readonly sheetIds: readonly number[];
}

/** Rows for the end of the one sheet that the add-on keeps for its purpose. */
export interface AppendRequest {
  /** The sheet with its heading, inserted where no sheet has its role. */
  readonly sheet: SheetPlan;
  /** As wide as the sheet, in its styles. */
  readonly rows: readonly (readonly (PlannedCell | null)[])[];
  /** Columns, counted from 1, that tell together whether a row is there already. */
  readonly keyColumns: readonly number[];
  /** Pixels; a row whose text is wrapped grows. */
  readonly rowHeight: number;
  /** Of the thin line below each row. */
  readonly lineColor: string;
}

export interface AppendedRows {
  readonly sheet: string;
  /** How many were not there yet. */
  readonly added: number;
}
