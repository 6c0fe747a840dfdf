import type { MeasureId } from '../catalog/measures.ts';
import type { Notation } from '../format-number.ts';
import type { ContextId, GoalId } from '../goal.ts';
import type { Grain } from '../period.ts';

/** All that a person chose in the sidebar, complete enough to plan the scorecard. Plain JSON. */
export interface ScorecardRequest extends Notation {
  readonly name: string;
  readonly goal: GoalId;
  readonly context: ContextId;
  /** The business objective behind the goal, in the person's words; may be empty. */
  readonly objective: string;
  readonly kpis: readonly ChosenKpi[];
  readonly data: DataSource;
  readonly grain: Grain;
  /** What may be spent in a month, against which targets of leads and customers were judged. */
  readonly monthlyBudget?: number;
}

export interface ChosenKpi {
  readonly kpi: string;
  /** The one segment that the row shows, whatever the segment picker says; all of them where absent. */
  readonly segment?: string;
  /** How many months before the result its cost was spent; none where absent. */
  readonly costLag?: number;
  /** To reach the target, where absent. */
  readonly kind?: TargetKind;
  /** In the KPI's own terms: rates as fractions. The lower bound of a range. */
  readonly target?: number;
  /** The upper bound of a range. */
  readonly upTo?: number;
  /** A target for each of some periods, instead of one for all. */
  readonly periodTargets?: readonly PeriodTarget[];
  /** The value when the target was set, from which progress counts. */
  readonly baseline?: number;
  /** Serial day numbers. */
  readonly targetSet?: number;
  readonly due?: number;
  /** Who is responsible, and with whose help: "Giulia, with Matteo and Anna". */
  readonly owner: string;
  readonly source: string;
  readonly frequency: Frequency;
}

/** The target of one period; `start` is the serial number of its first day. */
export interface PeriodTarget {
  readonly start: number;
  readonly target: number;
}

/** What a target asks for: to get there, or to stay on one side of a bound, or between two. */
export const targetKinds = ['reach', 'stay_above', 'stay_below', 'range'] as const;

export type TargetKind = (typeof targetKinds)[number];

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';

/** Where the numbers are: one sheet, its header row and the columns, all counted from 1. */
export interface DataSource {
  readonly sheet: string;
  readonly headerRow: number;
  readonly date: number;
  readonly segment?: number;
  readonly columns: Readonly<Partial<Record<MeasureId, number>>>;
  /** Assumptions typed once, such as a gross margin; they win over a column. */
  readonly assumptions: Readonly<Partial<Record<MeasureId, number>>>;
}
