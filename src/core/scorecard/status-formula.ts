import { segmentParts } from '../segment-parts.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { call, onSheet, text } from './dialect.ts';
import { hasPeriodTargets } from './period-targets.ts';
import { UNDEFINED } from './picker-words.ts';
import type { CalculatedKpi } from './planned-kpi.ts';
import { isForShownFigure } from './shown-figures.ts';
import { STATUS } from './status-words.ts';
import { isBounded } from './target-cells.ts';
import type { Way } from './target-way.ts';

/** The cells that a status is told from. */
export interface StatusCells {
  readonly actual: string;
  readonly target: string;
  readonly way: Way;
}

/** How a KPI stands to its target: by its way there, or by the bounds that it should stay within. */
export function statusFormula(
  planned: CalculatedKpi,
  cells: StatusCells,
  scorecard: CalculatedScorecard,
): string {
  const { actual, target, way } = cells;
  const { coverage } = planned;
  const onCalculation = (cell: string) => onSheet(scorecard.calculation, cell);
  const noValue =
    coverage.uneven === undefined
      ? text(STATUS.noData)
      : call('IF', `${onCalculation(coverage.uneven)}=1`, text(STATUS.unfinished), text(STATUS.noData));
  const undefinedStatus = call('IF', `${planned.faults}>0`, text(STATUS.checkData), noValue);
  const unfinished = onCalculation(coverage.partial);
  const judged = isBounded(planned.chosen)
    ? boundedStatus(planned, cells, unfinished)
    : planned.kpi.better === 'context'
      ? text(UNDEFINED)
      : reachStatus(planned, cells, unfinished);
  // A period without a target of its own says so in its cell.
  const unjudged = hasPeriodTargets(planned.chosen)
    ? text(UNDEFINED)
    : call('IF', `${target}=""`, text(UNDEFINED), text(STATUS.checkTarget));
  const ofShown = call('IF', isForShownFigure(scorecard, planned, target), judged, text(UNDEFINED));
  const shown = call('IF', `${way.judgeable}=1`, ofShown, unjudged);
  return call('IF', `ISNUMBER(${actual})`, shown, undefinedStatus);
}

/** Against the straight way from the baseline to the due date; without one, by how far the target is missed. */
function reachStatus(
  { kpi }: CalculatedKpi,
  { actual, target, way }: StatusCells,
  unfinished: string,
): string {
  const onTheWay = call(
    'IF',
    `${way.progress}>=${way.elapsed}`,
    text(STATUS.onTrack),
    call('IF', `${way.progress}>=${way.elapsed}-1/5`, text(STATUS.atRisk), text(STATUS.offTrack)),
  );
  const wholeWay = call(
    'IF',
    `ISNUMBER(${way.baseline})`,
    `ABS(${target}-${way.baseline})`,
    reference(kpi, target),
  );
  const byTolerance = call(
    'IF',
    `ABS(${target}-${actual})<=${wholeWay}/10`,
    text(STATUS.atRisk),
    text(STATUS.offTrack),
  );
  const followed = call(
    'AND',
    `ISNUMBER(${way.progress})`,
    `ISNUMBER(${way.elapsed})`,
    `ISNUMBER(${way.baseline})`,
  );
  const judged = call('IF', followed, onTheWay, byTolerance);
  const missed = unlessUnfinished(kpi, unfinished, judged);
  const reached = kpi.better === 'lower' ? `${actual}<=${target}` : `${actual}>=${target}`;
  const begun = call('IF', reached, text(STATUS.reached), missed);
  // Before the way to a target began, neither being there nor being short of it is owed to the target.
  return call('IF', `${way.begun}=0`, text(STATUS.notStarted), begun);
}

/** Within its bounds a KPI is on track; beyond one by no more than a tenth of it, at risk. */
function boundedStatus({ kpi }: CalculatedKpi, { actual, way }: StatusCells, unfinished: string): string {
  const { low, high } = way;
  const short = low && `${actual}<${low}`;
  const over = high && `${actual}>${high}`;
  const tolerable = (bound: string) =>
    call(
      'IF',
      `ABS(${actual}-${bound})<=${reference(kpi, bound)}/10`,
      text(STATUS.atRisk),
      text(STATUS.offTrack),
    );
  const unlessOver =
    over && high ? call('IF', over, tolerable(high), text(STATUS.onTrack)) : text(STATUS.onTrack);
  return short && low
    ? call('IF', short, unlessUnfinished(kpi, unfinished, tolerable(low)), unlessOver)
    : unlessOver;
}

/** A rate that falls short can be judged before its period ends, a total cannot. */
function unlessUnfinished({ formula }: CalculatedKpi['kpi'], unfinished: string, judged: string): string {
  return segmentParts(formula)?.kind === 'total'
    ? call('IF', `${unfinished}=1`, text(STATUS.unfinished), judged)
    : judged;
}

/** What a tolerance is a tenth of: the number itself, or what a share lacks to 0 or 1. */
function reference(kpi: CalculatedKpi['kpi'], number: string): string {
  return kpi.share === 'strict' ? call('MIN', number, `1-${number}`) : `ABS(${number})`;
}
