import type { MeasureId } from '../src/core/catalog/measures.ts';
import type { PurchaseField } from '../src/core/customers/purchase-columns.ts';
import type { ContextId, GoalId } from '../src/core/goal.ts';
import type { Grain } from '../src/core/period.ts';
import type {
  ChosenKpi,
  DataSource,
  Frequency,
  TargetKind,
} from '../src/core/scorecard/scorecard-request.ts';

export const stepIds = ['goal', 'context', 'kpis', 'data', 'targets', 'create'] as const;

export type StepId = (typeof stepIds)[number];

/** Everything that the person chose or typed, as typed: what must never be lost. Plain JSON. */
export interface Draft {
  readonly step: StepId;
  readonly objective: string;
  readonly goal: GoalId | null;
  readonly context: ContextId | null;
  /** The KPIs listed for choosing: the proposed ones, then those added. */
  readonly offered: readonly string[];
  readonly proposed: readonly string[];
  /** The goal and context that they were proposed for. */
  readonly proposedFor: string;
  /** The rows of the scorecard, by the ids of their KPIs; further rows of a KPI carry a number. */
  readonly chosen: readonly string[];
  readonly data: DataDraft;
  readonly currency: string | null;
  /** What may be spent in a month, as typed. */
  readonly budget: string;
  /** By row. */
  readonly targets: Readonly<Record<string, TargetDraft>>;
  /** Which of the rows the targets step shows. */
  readonly targetIndex: number;
  readonly name: string | null;
  readonly grain: Grain | null;
  /** The scorecard to rewrite; null for a new one. */
  readonly updates: Updates | null;
  /** What was learned in periods that are being closed, each under its own key. */
  readonly lessons: Readonly<Record<string, string>>;
}

/** Choices about the data. */
export interface DataDraft {
  /** The spreadsheet that the choices belong to, since one browser keeps one draft for all of them. */
  readonly workbook: string | null;
  readonly sheetId: number | null;
  /** By the id of the sheet, so that a look at another sheet costs nothing. */
  readonly columns: Readonly<Record<number, ColumnChoices>>;
  readonly assumptions: Readonly<Partial<Record<MeasureId, string>>>;
  /** How several sheets are put together. */
  readonly combination?: Combination;
  /** Where the purchases are that a sheet of customers is made from. */
  readonly purchases?: PurchaseChoices;
}

/** The sheet of purchases, and the corrected columns by the id of the sheet. */
export interface PurchaseChoices {
  readonly sheetId: number | null;
  readonly columns: Readonly<Record<number, Readonly<Partial<Record<PurchaseField, ColumnChoice>>>>>;
}

export const noPurchaseChoices: PurchaseChoices = { sheetId: null, columns: {} };

/** Which sheets are combined, by their ids, and what of each. */
export interface Combination {
  readonly sheetIds: readonly number[];
  /** The column with the channels; "none" where the sheet is one channel. */
  readonly segments: Readonly<Record<number, ColumnChoice>>;
  readonly leftOut: Readonly<Record<number, readonly MeasureId[]>>;
}

export const noCombination: Combination = { sheetIds: [], segments: {}, leftOut: {} };

/** The corrected columns of one sheet. What is absent is as the headers suggest. */
export interface ColumnChoices {
  readonly date?: ColumnChoice;
  readonly segment?: ColumnChoice;
  readonly measures: Readonly<Partial<Record<MeasureId, ColumnChoice>>>;
  /** What the columns of a sheet with one column per channel hold, by header. */
  readonly wide?: Readonly<Record<string, WideChoice>>;
}

/** What was changed about one column of a wide sheet; what is absent is as the header says. */
export interface WideChoice {
  readonly channel?: string;
  readonly measure?: MeasureId | 'none';
}

export const noChoices: ColumnChoices = { measures: {} };

/** A column by its position, counted from 0, and its header, which tells whether it has moved since. */
export type ColumnChoice = 'none' | { readonly column: number; readonly header: string };

/** What was typed about one row and its target; what is absent is prefilled. */
export interface TargetDraft {
  /** The one segment that the row is for; empty for all of them. */
  readonly segment?: string;
  /** How many months before the result its cost was spent. */
  readonly costLag?: string;
  readonly kind?: TargetKind;
  /** The lower bound of a range. */
  readonly target?: string;
  /** The upper bound of a range. */
  readonly upTo?: string;
  /** Whether there is a target for each period instead of one for all. */
  readonly perPeriod?: boolean;
  /** The targets of single periods by the ISO text of their first day. */
  readonly periods?: Readonly<Record<string, string>>;
  /** ISO text, as a date field gives it. */
  readonly due?: string;
  readonly owner?: string;
  /** Who helps the owner. */
  readonly contributors?: string;
  readonly source?: string;
  readonly frequency?: Frequency;
}

/** The scorecard that the draft changes, as it was when it was opened. */
export interface Updates {
  readonly scorecardId: number;
  readonly name: string;
  readonly kpis: readonly ChosenKpi[];
  readonly assumptions: DataSource['assumptions'];
  readonly reads: ReadData;
}

/** The data that the scorecard read when it was opened. */
export interface ReadData {
  /** Null where its sheet was gone already. */
  readonly sheetId: number | null;
  readonly sheet: string;
  readonly choices: ColumnChoices;
}

export const emptyDraft: Draft = {
  step: 'goal',
  objective: '',
  goal: null,
  context: null,
  offered: [],
  proposed: [],
  proposedFor: '',
  chosen: [],
  data: { workbook: null, sheetId: null, columns: {}, assumptions: {} },
  currency: null,
  budget: '',
  targets: {},
  targetIndex: 0,
  name: null,
  grain: null,
  updates: null,
  lessons: {},
};

/** What another scorecard begins with: the same data, everything else anew. */
export function anotherDraft({ data, currency, lessons }: Draft): Draft {
  return { ...emptyDraft, data, currency, lessons };
}
