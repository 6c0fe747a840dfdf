import type { Retrospective } from '../src/core/scorecard/retrospective.ts';
import type { ShownPeriod } from '../src/core/scorecard/shown-period.ts';
import type { AppendedRows, ScorecardSummary } from '../src/core/server.ts';
import type { Failure } from './client.ts';
import type { Draft } from './draft.ts';

/** A page beside the six steps: the scorecards that are there, closing a period, looking back. */
export interface Beside {
  readonly page: BesidePage;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly scorecards: readonly ScorecardSummary[] | null;
  readonly closing: Closing | null;
  readonly retrospective: Retrospective | null;
}

export type BesidePage = 'scorecards' | 'closing' | 'review';

/** The period that a scorecard shows, on its way into the history. */
export interface Closing {
  readonly scorecard: ScorecardSummary;
  readonly period: ShownPeriod;
  readonly currency: string;
  /** Whether the person wants it although the period has not ended. */
  readonly early: boolean;
  readonly done: AppendedRows | null;
}

/** Where a lesson is kept while it is being typed: each period of each scorecard has its own. */
export function lessonKey({ scorecard, period }: Closing, kpi: string): string {
  return [scorecard.id, period.grain, period.start, kpi].join(' ');
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
  | { readonly type: 'review_read'; readonly retrospective: Retrospective | null };

const opened = { failure: null, scorecards: null, closing: null, retrospective: null };

/** The page beside the steps after an action; null when the steps are in view again. */
export function reduceBeside(beside: Beside | null, action: BesideAction): Beside | null {
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
      return { ...beside, loading: false, retrospective: action.retrospective };
  }
}
