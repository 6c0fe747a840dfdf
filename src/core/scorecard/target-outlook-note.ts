import { pace } from '../analysis/pace.ts';
import { possibleValue } from '../analysis/target-from-history.ts';
import type { Notation } from '../format-number.ts';
import { formatValue } from '../format-value.ts';
import { isLeaf } from '../formula.ts';
import type { Kpi } from '../kpi.ts';
import { type Grain, type Interval, shift } from '../period.ts';
import { measureNamed } from '../words.ts';
import { chanceInWords } from './chance-in-words.ts';
import { dayInWords } from './goal-sentence.ts';
import type { PeriodValue } from './kpi-history.ts';
import type { ChosenKpi } from './scorecard-request.ts';
import { type TargetBounds, targetBounds } from './target-bounds.ts';
import { chanceWithin, expectedBy, periodsUntil, wholePeriods } from './target-outlook.ts';

export interface OutlookInput {
  readonly kpi: Kpi;
  readonly chosen: Pick<ChosenKpi, 'kind' | 'target' | 'upTo' | 'due'>;
  /** All periods of the data, oldest first, at the grain of the target. */
  readonly history: readonly PeriodValue[];
  readonly grain: Grain;
  /** The days that its columns cover, as serial numbers. */
  readonly covered: Interval;
  readonly today: number;
  readonly notation: Notation;
}

/** Where a KPI with a target is heading, as known on the day of building; undefined where nothing can be said. */
export function outlookNote(input: OutlookInput): string | undefined {
  const bounds = targetBounds(input.kpi, input.chosen);
  if (!bounds) return undefined;
  const sentences = [...paceSentence(input), ...forecastSentences(input, bounds)];
  return sentences.length === 0
    ? undefined
    : [`Outlook on ${dayInWords(Math.floor(input.today))}:`, ...sentences].join(' ');
}

/** What a total comes to at the end of its unfinished period when it goes on as it has. */
function paceSentence({ kpi, chosen, history, covered, notation }: OutlookInput): string[] {
  const newest = history.at(-1);
  if (!newest || newest.value === undefined || newest.end <= covered.end || !growsEvenly(kpi)) return [];
  // A part of its beginning is missing, too.
  if (newest.start < covered.start) return [];
  const landing = formatValue(pace(newest.value, 1, newest, covered.end - 1), kpi, notation);
  const { kind = 'reach', target = 0 } = chosen;
  const wanted = kind === 'reach' ? ` of ${formatValue(target, kpi, notation)}` : '';
  return [`On pace for ${landing}${wanted} by ${dayInWords(newest.end - 1)}.`];
}

/** A sum; people who were counted once do not count again. */
function growsEvenly({ formula }: Kpi): boolean {
  return typeof formula === 'string' && isLeaf(formula) && measureNamed(formula).total.kind === 'sum';
}

/** Of a normal distribution, 95 % lies within so many standard deviations. */
const NINETY_FIVE_PERCENT = 1.96;

function forecastSentences(input: OutlookInput, bounds: TargetBounds): string[] {
  const { kpi, chosen, grain, covered, notation } = input;
  const whole = wholePeriods(input.history, covered);
  const last = whole.at(-1);
  const expected = expectedBy(whole, grain, chosen.due);
  if (!last || !expected) return [];
  const values = whole.map(({ value }) => value);
  const show = (value: number) => formatValue(possibleValue(value, kpi, values), kpi, notation);
  const margin = NINETY_FIVE_PERCENT * expected.deviation;
  const until = dayInWords(shift(grain, last.start, periodsUntil(whole, grain, chosen.due) + 1) - 1);
  const chance = chanceWithin(kpi, bounds, whole, expected);
  return [
    `Its history makes ${show(expected.mean)} likely for the ${grain} to ${until}, from ${show(expected.mean - margin)} to ${show(expected.mean + margin)} in 95 of 100 cases.`,
    ...(chance === undefined ? [] : [`Chance of meeting the target by then: ${chanceInWords(chance)}.`]),
  ];
}
