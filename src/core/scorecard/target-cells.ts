import type { Notation } from '../format-number.ts';
import { formatValue } from '../format-value.ts';
import { kpiBounds } from '../kpi-bounds.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { call, text } from './dialect.ts';
import { PERIOD_TARGETS } from './period-targets.ts';
import { UNDEFINED } from './picker-words.ts';
import { type CalculatedKpi, changesInPoints, type PlannedKpi, pointFactor } from './planned-kpi.ts';
import type { PlannedCell } from './sheet-plan.ts';

/** Whether a KPI is to stay somewhere rather than to get somewhere. */
export function isBounded({ kind = 'reach', upTo }: PlannedKpi['chosen']): boolean {
  return kind !== 'reach' && (kind !== 'range' || upTo !== undefined);
}

/** What the target column shows: the number to reach or to stay beside, or both ends of a range as text. */
export function targetCell(
  planned: CalculatedKpi,
  { request, periodTargets }: Pick<CalculatedScorecard, 'request' | 'periodTargets'>,
): PlannedCell {
  const { kpi, chosen, name, outlook } = planned;
  const lookup = periodTargets.chosen(planned);
  if (lookup !== undefined) {
    return {
      formula: `=${lookup}`,
      style: `${kpi.id} lookup`,
      note: noteOf(
        `The target of the shown period, from "${PERIOD_TARGETS}" below. Change it there.`,
        boundInWords(chosen),
      ),
    };
  }
  const range = rangeInWords({ kpi, chosen }, request);
  if (range !== undefined) {
    return {
      value: range,
      style: `${kpi.id} range`,
      note: noteOf(
        `${name} should stay from ${range}. To change the range, set the target anew in the sidebar.`,
        outlook,
      ),
    };
  }
  const { target } = chosen;
  const note = noteOf(boundInWords(chosen, name), outlook);
  return {
    ...(target === undefined ? {} : { value: target }),
    ...(note === '' ? {} : { note }),
    style: `${kpi.id} field`,
  };
}

function boundInWords({ kind }: PlannedKpi['chosen'], name = 'It'): string | undefined {
  const bound = { stay_above: 'not fall below', stay_below: 'not exceed' }[kind as string];
  return bound && `${name} should ${bound} this value.`;
}

function noteOf(...paragraphs: readonly (string | undefined)[]): string {
  return paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n');
}

/** A condition that the target column still holds what the status is told from: a number that the KPI can be. */
export function targetCondition(planned: PlannedKpi, target: string, notation: Notation): string {
  const range = rangeInWords(planned, notation);
  if (range !== undefined) return `${target}=${text(range)}`;
  const [lowest, highest] = kpiBounds(planned.kpi);
  const within = [
    ...(Number.isFinite(lowest) ? [`${target}>=${lowest}`] : []),
    ...(Number.isFinite(highest) ? [`${target}<=${highest}`] : []),
  ];
  const isNumber = `ISNUMBER(${target})`;
  // An error in the cell would be one of AND, too.
  return within.length === 0 ? isNumber : call('IF', isNumber, call('AND', ...within), 0);
}

/** What a target can be, in words behind "number"; nothing where any number can. */
export function targetLimits({ kpi }: Pick<PlannedKpi, 'kpi'>, notation: Notation): string {
  const [lowest, highest] = kpiBounds(kpi);
  const [least, most] = [lowest, highest].map((end) => formatValue(end, kpi, notation));
  if (!Number.isFinite(lowest)) return Number.isFinite(highest) ? ` of ${most} or less` : '';
  return Number.isFinite(highest) ? ` from ${least} to ${most}` : ` of ${least} or more`;
}

/** Stands in place of a distance where the target is reached. */
const AT_TARGET = 'reached';

/** How far a KPI is from where it should be, or the word for being there. */
export function distanceFormula(
  { kpi, chosen }: PlannedKpi,
  actual: string,
  target: string,
  bounds: { readonly low: string | undefined; readonly high: string | undefined },
): string {
  const apart = (from: string) =>
    changesInPoints(kpi) ? `ABS(${from}-${actual})*${pointFactor(kpi)}` : `ABS(${from}-${actual})`;
  if (isBounded(chosen)) {
    const { low, high } = bounds;
    const below = high ? call('IF', `${actual}>${high}`, apart(high), text('within')) : text('within');
    return low ? call('IF', `${actual}<${low}`, apart(low), below) : below;
  }
  if (kpi.better === 'context') return apart(target);
  const reached = kpi.better === 'lower' ? `${actual}<=${target}` : `${actual}>=${target}`;
  return call('IF', reached, text(AT_TARGET), apart(target));
}

/** The formulas of the bounds in the calculation sheet; a range's are numbers, since its cell is text. */
export function boundFormulas(
  { chosen }: PlannedKpi,
  target: string,
): { readonly low: string | number | undefined; readonly high: string | number | undefined } {
  const typed = call('IF', `ISNUMBER(${target})`, target, text(UNDEFINED));
  switch (chosen.kind) {
    case 'stay_above':
      return { low: typed, high: undefined };
    case 'stay_below':
      return { low: undefined, high: typed };
    case 'range':
      return { low: chosen.target, high: chosen.upTo };
    default:
      return { low: undefined, high: undefined };
  }
}

function rangeInWords(
  { kpi, chosen }: Pick<PlannedKpi, 'kpi' | 'chosen'>,
  notation: Notation,
): string | undefined {
  const { kind, target, upTo } = chosen;
  if (kind !== 'range' || target === undefined || upTo === undefined) return undefined;
  return `${formatValue(target, kpi, notation)} to ${formatValue(upTo, kpi, notation)}`;
}
