import { grainIs } from './by-grain.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { call, onSheet, text } from './dialect.ts';
import { isPeriodTotal } from './period-total.ts';
import { ALL_SEGMENTS } from './picker-words.ts';
import type { CalculatedKpi } from './planned-kpi.ts';
import type { Way } from './target-way.ts';

/** Conditions under which the shown figures can be set beside each other and beside a target. */

/** A condition that there are two figures to compare: a total of a part of a period is none beside a whole one. */
export function comparable(
  { calculation }: Pick<CalculatedScorecard, 'calculation'>,
  { kpi, row, coverage }: Pick<CalculatedKpi, 'kpi' | 'row' | 'coverage'>,
  actual: string,
  previous: string,
): string {
  const known = [`ISNUMBER(${actual})`, `ISNUMBER(${previous})`];
  // What is typed by hand does not depend on the days that the data covers.
  const whole =
    row !== undefined && isPeriodTotal(kpi.formula) ? [`${onSheet(calculation, coverage.inPart)}=0`] : [];
  return call('AND', ...known, ...whole);
}

/** A condition that there is a figure, and a target that it can be compared with. */
export function targetApplies(
  scorecard: CalculatedScorecard,
  planned: CalculatedKpi,
  actual: string,
  target: string,
  { judgeable }: Pick<Way, 'judgeable'>,
): string {
  return call('AND', `ISNUMBER(${actual})`, `${judgeable}=1`, isForShownFigure(scorecard, planned, target));
}

/**
 * Targets are set for periods of one length, and for all segments unless their row is over one: beside other figures
 * they would mislead. Those looked up are for the shown period.
 */
export function isForShownFigure(
  { frame, periodTargets }: CalculatedScorecard,
  planned: CalculatedKpi,
  target: string,
): string {
  const sameGrain = grainIs(frame.grain, planned.targetGrain);
  const lookedUp = periodTargets.chosen(planned);
  const samePeriod = lookedUp === undefined ? sameGrain : call('OR', sameGrain, `${target}=${lookedUp}`);
  if (!frame.splits || planned.chosen.segment !== undefined) return samePeriod;
  return call('AND', samePeriod, `${frame.segment}=${text(ALL_SEGMENTS)}`);
}
