import type { MeasureId } from './catalog/measures.ts';
import type { Formula } from './formula.ts';
import type { ContextId, GoalId } from './goal.ts';

export type Unit =
  | 'number'
  | 'currency'
  | 'percent'
  | 'percentage_points'
  | 'ratio'
  | 'duration'
  | 'days'
  | 'months'
  | 'points'
  | 'score';

/** Which way a KPI should move; a `context` KPI is good or bad only against a range. */
export type Direction = 'higher' | 'lower' | 'context';

/** Something counted within something else, such as promoters among responses. */
export interface Part<M extends string = string> {
  readonly part: Formula<M>;
  readonly whole: Formula<M>;
}

/** A key performance indicator: arithmetic over measures, and the words that explain it. */
export interface Kpi<M extends MeasureId = MeasureId> {
  readonly id: Uppercase<string>;
  readonly name: string;
  /** What it tells, in one sentence. */
  readonly summary: string;
  /** Why a marketer would put it on a scorecard, in one sentence. */
  readonly why: string;
  readonly goals: readonly GoalId[];
  /** Kinds of business or campaign it suits; `*` for all. */
  readonly contexts: readonly (ContextId | '*')[];
  /** The parameters of its custom function, in order. */
  readonly measures: readonly M[];
  readonly formula: Formula<M>;
  readonly unit: Unit;
  readonly better: Direction;
  /** `strict`: a value outside 0 to 1 is an error; `expected`: it may exceed 1 for good reasons. */
  readonly share?: 'strict' | 'expected';
  /** The lowest and the highest value that can be, where `kpiBounds` does not find them by itself. */
  readonly bounds?: readonly [lowest: number, highest: number];
  /** What cannot exceed what it is a part of; a ratio that is a `strict` share says so by itself. */
  readonly parts?: readonly Part<M>[];
  /** Measures without which the KPI means nothing unless they are above 0, such as the start of a growth. */
  readonly positive?: readonly M[];
  /** Measures that are meant per month, whatever the length of the period. */
  readonly monthly?: readonly M[];
  /** What people get wrong with it. */
  readonly note: string;
  /** Where a marketer can read more. */
  readonly source: { readonly title: string; readonly url: string };
  readonly example: {
    readonly given: Readonly<Partial<Record<M, readonly number[]>>>;
    readonly result: number;
  };
}

type Definition<M extends MeasureId> = Omit<Kpi<M>, 'formula' | 'parts' | 'example'> & {
  readonly formula: Formula<NoInfer<M>>;
  readonly parts?: readonly Part<NoInfer<M>>[];
  readonly example: {
    readonly given: Readonly<Record<NoInfer<M>, readonly number[]>>;
    readonly result: number;
  };
};

/** Checks, while compiling, that the formula and the example speak only of the declared measures. */
export function defineKpi<const M extends MeasureId>(definition: Definition<M>): Kpi<M> {
  return definition;
}

/** KPIs that belong together, in one catalog file. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly kpis: readonly Kpi[];
}
