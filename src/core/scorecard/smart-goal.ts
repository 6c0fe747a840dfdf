import type { Expectation } from '../analysis/forecast.ts';
import type { Benchmark } from '../benchmarks.ts';
import type { ContextId } from '../goal.ts';
import type { Kpi } from '../kpi.ts';
import type { Grain } from '../period.ts';
import type { Affordability } from './affordability.ts';
import { benchmarkFor } from './benchmark-cell.ts';
import type { PeriodValue } from './kpi-history.ts';
import type { ChosenKpi } from './scorecard-request.ts';
import { isWithin, type TargetBounds, targetBounds } from './target-bounds.ts';
import { chanceWithin } from './target-outlook.ts';

/** One letter of a goal that is specific, measurable, achievable, realistic and time-bound. */
export interface SmartLetter {
  readonly letter: 'S' | 'M' | 'A' | 'R' | 'T';
  /** Whether nothing is missing. */
  readonly met: boolean;
  /** What speaks for it, and what is missing: at least one, to be worded as a sentence each. */
  readonly remarks: readonly SmartRemark[];
}

/** A fact about a goal. Values are in the KPI's own terms, days are serial numbers. */
export type SmartRemark =
  | { readonly code: 'owned'; readonly owner: string; readonly segments: string }
  | { readonly code: 'owner_missing' }
  | { readonly code: 'measured' | 'by_hand' }
  | { readonly code: 'faulty'; readonly findings: number }
  | { readonly code: 'chance'; readonly chance: number; readonly likely: boolean }
  | { readonly code: 'history_short'; readonly grain: Grain; readonly periods: number }
  | { readonly code: 'no_history' }
  | { readonly code: 'no_verdict' }
  /** The last period is at the target or better: there is no way to go. */
  | { readonly code: 'no_way_to_go'; readonly grain: Grain; readonly last: number }
  | { readonly code: 'ask_more'; readonly above: boolean }
  | { readonly code: 'reached_before'; readonly grain: Grain; readonly best: number }
  | {
      readonly code: 'beyond_best';
      readonly grain: Grain;
      readonly best: number;
      readonly gap: number;
      readonly above: boolean;
    }
  | { readonly code: 'within_before'; readonly grain: Grain; readonly periods: number; readonly of: number }
  | { readonly code: 'benchmark'; readonly benchmark: Benchmark }
  | ({ readonly code: 'budget' } & Affordability)
  | { readonly code: 'due'; readonly days: number }
  | { readonly code: 'due_past' | 'due_missing' };

/** All that a goal is judged by. */
export interface SmartFacts {
  readonly kpi: Kpi;
  readonly chosen: Pick<ChosenKpi, 'kind' | 'target' | 'upTo' | 'due' | 'owner'>;
  /** The periods that the data covers to their end, oldest first. */
  readonly history: readonly PeriodValue[];
  /** What is expected of the period that is due; undefined where the history is too short. */
  readonly expected: Expectation | undefined;
  readonly grain: Grain;
  readonly context: ContextId;
  /** The currency of the scorecard, with which amounts of benchmarks may be compared. */
  readonly currency: string;
  /** The header that the data is split by; empty where it is not. */
  readonly segments: string;
  readonly byHand: boolean;
  /** How many problems the data checks found. */
  readonly findings: number;
  readonly affordability: Affordability | undefined;
  /** Serial day number. */
  readonly today: number;
}

/** A target that is reached less often than three times in ten is a stretch, and is called one. */
const LIKELY = 0.3;
const PERIODS_COMPARED = 12;

/** Judges a goal letter by letter; undefined before there is a target. */
export function smartGoal(facts: SmartFacts): readonly SmartLetter[] | undefined {
  const { kpi, chosen } = facts;
  if (chosen.target === undefined) return undefined;
  const bounds = targetBounds(kpi, chosen);
  return [
    specific(facts),
    measurable(facts),
    achievable(facts, bounds),
    realistic(facts, bounds),
    timeBound(facts),
  ];
}

/** The last value, where the target asks for no more than it. Being likely and reached before then speaks for nothing. */
function reachedAlready({ chosen, history }: SmartFacts, bounds: TargetBounds): number | undefined {
  const last = valuesOf(history).at(-1);
  const isToReach = (chosen.kind ?? 'reach') === 'reach';
  return isToReach && last !== undefined && isWithin(last, bounds) ? last : undefined;
}

function specific({ chosen, segments }: SmartFacts): SmartLetter {
  const owner = chosen.owner.trim();
  return owner === ''
    ? { letter: 'S', met: false, remarks: [{ code: 'owner_missing' }] }
    : { letter: 'S', met: true, remarks: [{ code: 'owned', owner, segments }] };
}

function measurable({ byHand, findings }: SmartFacts): SmartLetter {
  if (byHand) return { letter: 'M', met: false, remarks: [{ code: 'by_hand' }] };
  return findings > 0
    ? { letter: 'M', met: false, remarks: [{ code: 'faulty', findings }] }
    : { letter: 'M', met: true, remarks: [{ code: 'measured' }] };
}

function achievable(facts: SmartFacts, bounds: TargetBounds | undefined): SmartLetter {
  const { kpi, history, grain, expected } = facts;
  const unmet = (remark: SmartRemark): SmartLetter => ({ letter: 'A', met: false, remarks: [remark] });
  if (!bounds) return unmet({ code: 'no_verdict' });
  const known = valuesOf(history).length;
  if (known === 0) return unmet({ code: 'no_history' });
  const last = reachedAlready(facts, bounds);
  if (last !== undefined) return unmet({ code: 'no_way_to_go', grain, last });
  const chance = chanceWithin(kpi, bounds, history, expected);
  if (chance === undefined) return unmet({ code: 'history_short', grain, periods: known });
  const likely = chance >= LIKELY;
  return { letter: 'A', met: likely, remarks: [{ code: 'chance', chance, likely }] };
}

/** Against what was reached before, what others reach, and what can be paid for. */
function realistic(facts: SmartFacts, bounds: TargetBounds | undefined): SmartLetter {
  const { kpi, context, affordability } = facts;
  const past = bounds ? againstPast(facts, bounds) : { met: false, remark: { code: 'no_verdict' } as const };
  const benchmark = benchmarkFor(kpi, context);
  const others = benchmark && isComparable(benchmark, facts) ? benchmark : undefined;
  const reachedByOthers = others !== undefined && bounds !== undefined && isWithin(others.value, bounds);
  const asksMore = bounds === undefined || reachedAlready(facts, bounds) === undefined;
  const affordable = affordability === undefined || affordability.cost <= affordability.budget;
  return {
    letter: 'R',
    met: asksMore && (past.met || reachedByOthers) && affordable,
    remarks: [
      past.remark,
      ...(others ? [{ code: 'benchmark' as const, benchmark: others }] : []),
      ...(affordability ? [{ code: 'budget' as const, ...affordability }] : []),
    ],
  };
}

function againstPast(
  facts: SmartFacts,
  bounds: TargetBounds,
): { readonly met: boolean; readonly remark: SmartRemark } {
  const { chosen, history, grain } = facts;
  const values = valuesOf(history);
  if (values.length === 0) return { met: false, remark: { code: 'no_history' } };
  if ((chosen.kind ?? 'reach') !== 'reach') {
    const compared = values.slice(-PERIODS_COMPARED);
    const periods = compared.filter((value) => isWithin(value, bounds)).length;
    const of = compared.length;
    return { met: 2 * periods >= of, remark: { code: 'within_before', grain, periods, of } };
  }
  const above = bounds.low !== undefined;
  if (reachedAlready(facts, bounds) !== undefined) return { met: false, remark: { code: 'ask_more', above } };
  const best = above ? Math.max(...values) : Math.min(...values);
  const gap = Math.abs((bounds.low ?? bounds.high ?? best) - best);
  return isWithin(best, bounds)
    ? { met: true, remark: { code: 'reached_before', grain, best } }
    : { met: false, remark: { code: 'beyond_best', grain, best, gap, above } };
}

/** Amounts are compared only in the same currency. */
function isComparable({ scope }: Benchmark, { kpi, currency }: SmartFacts): boolean {
  if (kpi.unit !== 'currency') return true;
  return /, USD$/.test(scope) && ['$', 'USD', 'US$'].includes(currency);
}

function timeBound({ chosen, today }: SmartFacts): SmartLetter {
  if (chosen.due === undefined) return { letter: 'T', met: false, remarks: [{ code: 'due_missing' }] };
  const days = chosen.due - Math.floor(today);
  return days < 0
    ? { letter: 'T', met: false, remarks: [{ code: 'due_past' }] }
    : { letter: 'T', met: true, remarks: [{ code: 'due', days }] };
}

function valuesOf(history: readonly PeriodValue[]): readonly number[] {
  return history.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
