import type { PurchaseSource } from '../src/core/customers/customers-request.ts';
import type { Retrospective } from '../src/core/scorecard/retrospectives.ts';
import type { ShownPeriod } from '../src/core/scorecard/shown-period.ts';
import type { AppendedRows, ScorecardSummary } from '../src/core/server.ts';
import type { PurchaseAction } from './choose-purchases.ts';
import type { Failure } from './client.ts';
import type { Draft } from './draft.ts';
import type { ReadColumns } from './read-columns.ts';

/** A page beside the six steps: the scorecards that are there, closing a period, looking back. */
export interface Beside {
  readonly page: BesidePage;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly scorecards: readonly ScorecardSummary[] | null;
  readonly closing: Closing | null;
  readonly review: Review | null;
  /** The log of actions that was just made. */
  readonly startedLog: string | null;
  readonly customers: Customers | null;
}

export type BesidePage = 'scorecards' | 'closing' | 'review' | 'customers';

/** What is known on the way to a sheet of customers. */
export interface Customers {
  /** The sheets of customers that are there already. */
  readonly made: readonly MadeCustomers[];
  /** The purchases, once they are read. */
  readonly read: ReadColumns | null;
  /** The sheet that was written. */
  readonly shown: string | null;
}

/** A sheet of customers, and where its formulas say that the purchases are. */
export interface MadeCustomers {
  readonly id: number;
  readonly name: string;
  readonly source: PurchaseSource;
}

/** The period that a scorecard shows, on its way into the history. */
export interface Closing {
  readonly scorecard: ScorecardSummary;
  readonly period: ShownPeriod;
  readonly currency: string;
  /** Whether the person wants it although the period has not ended. */
  readonly early: boolean;
  readonly done: AppendedRows | null;
}

/** The look back on the periods that were closed. */
export interface Review {
  /** Those closed last first; none where no period was closed. */
  readonly retrospectives: readonly Retrospective[];
  /** The place of the one in view. */
  readonly shown: number;
  readonly scorecards: readonly ScorecardSummary[];
  /** Whether the log of actions has lost one of its columns. */
  readonly logIsUnreadable: boolean;
}

/** The scorecard whose period is in view; undefined when it is gone. */
export function reviewedScorecard({
  retrospectives,
  shown,
  scorecards,
}: Review): ScorecardSummary | undefined {
  const { sheetId, scorecard } = retrospectives[shown] ?? {};
  // In a copy of the spreadsheet the sheets may have other ids.
  return scorecards.find(({ id }) => id === sheetId) ?? scorecards.find(({ name }) => name === scorecard);
}

/** Where a lesson is kept while it is being typed: each period of each scorecard has its own. */
export function lessonKey({ scorecard, period }: Closing, row: string): string {
  return [scorecard.id, period.grain, period.start, row].join(' ');
}

export type BesideAction =
  | { readonly type: 'beside_opened'; readonly page: BesidePage }
  | { readonly type: 'beside_left' }
  | { readonly type: 'beside_failed'; readonly failure: Failure }
  | { readonly type: 'scorecards_listed'; readonly scorecards: readonly ScorecardSummary[] }
  | { readonly type: 'scorecard_opened'; readonly draft: Draft }
  | { readonly type: 'period_read'; readonly closing: Closing }
  | { readonly type: 'early_closing_checked'; readonly early: boolean }
  | { readonly type: 'beside_waits' }
  | { readonly type: 'period_closed'; readonly done: AppendedRows }
  | { readonly type: 'review_read'; readonly review: Review }
  | { readonly type: 'closed_period_chosen'; readonly shown: number }
  | { readonly type: 'log_started'; readonly sheet: string }
  | { readonly type: 'customers_opened'; readonly made: readonly MadeCustomers[] }
  | { readonly type: 'purchases_read'; readonly read: ReadColumns }
  | { readonly type: 'customers_written'; readonly shown: string };

const opened = {
  failure: null,
  scorecards: null,
  closing: null,
  review: null,
  startedLog: null,
  customers: null,
};

/** The page beside the steps after an action; null when the steps are in view again. */
export function reduceBeside(beside: Beside | null, action: BesideAction | PurchaseAction): Beside | null {
  switch (action.type) {
    case 'beside_opened':
      return { ...opened, page: action.page, loading: true };
    case 'beside_left':
    case 'scorecard_opened':
      return null;
  }
  // An answer to a page that was left meanwhile.
  if (!beside) return null;
  switch (action.type) {
    case 'beside_failed':
      return { ...beside, loading: false, failure: action.failure };
    case 'scorecards_listed':
      return { ...beside, loading: false, scorecards: action.scorecards };
    case 'period_read':
      return { ...beside, loading: false, closing: action.closing };
    case 'early_closing_checked':
      return beside.closing ? { ...beside, closing: { ...beside.closing, early: action.early } } : beside;
    case 'beside_waits':
      return { ...beside, loading: true, failure: null };
    case 'period_closed':
      return beside.closing
        ? { ...beside, loading: false, closing: { ...beside.closing, done: action.done } }
        : beside;
    case 'review_read':
      return { ...beside, loading: false, review: action.review };
    case 'closed_period_chosen':
      return beside.review ? { ...beside, review: { ...beside.review, shown: action.shown } } : beside;
    case 'log_started':
      return { ...beside, loading: false, startedLog: action.sheet };
    case 'customers_opened':
      return { ...beside, loading: false, customers: { made: action.made, read: null, shown: null } };
    case 'purchases_read':
      return withCustomers(beside, { read: action.read });
    case 'customers_written':
      return withCustomers(beside, { shown: action.shown });
    // Another choice is another try.
    case 'purchases_sheet_chosen':
    case 'purchase_column_chosen':
      return { ...beside, failure: null };
  }
}

function withCustomers(beside: Beside, changes: Partial<Customers>): Beside {
  const { customers } = beside;
  return customers ? { ...beside, loading: false, customers: { ...customers, ...changes } } : beside;
}
