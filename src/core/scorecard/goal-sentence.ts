import { findKpi } from '../catalog/index.ts';
import type { Notation } from '../format-number.ts';
import { formatValue } from '../format-value.ts';
import { goals } from '../goal.ts';
import type { Kpi } from '../kpi.ts';
import { civilDate, MONTH_NAMES, periodOf } from '../period.ts';
import { grainOfFrequency } from './grain-of-frequency.ts';
import type { ChosenKpi, ScorecardRequest } from './scorecard-request.ts';

/** The goal as one sentence: what should change, from where to where, by when, and who answers for it. */
export function goalSentence(request: ScorecardRequest): string {
  const goal = goals[request.goal];
  const leading = request.kpis.map(withFinalTarget).find(({ target }) => target !== undefined);
  const kpi = leading && findKpi(leading.kpi);
  if (!leading || !kpi) return `Goal: ${goal.name.toLowerCase()}. ${goal.summary}`;
  const owner = leading.owner ? ` Responsible: ${leading.owner}.` : '';
  return `Goal: ${targetInWords(kpi, leading, request)}, measured ${leading.frequency}${leading.source ? ` from ${leading.source}` : ''}.${owner}`;
}

/** Targets by period lead to the last of them, by the end of its period unless another day was typed. */
function withFinalTarget(chosen: ChosenKpi): ChosenKpi {
  const last = chosen.periodTargets?.at(-1);
  if (!last) return chosen;
  const { end } = periodOf(grainOfFrequency[chosen.frequency], last.start);
  return { due: end - 1, ...chosen, target: last.target };
}

function targetInWords(kpi: Kpi, chosen: ChosenKpi, notation: Notation): string {
  const name = kpi.name.charAt(0).toLowerCase() + (/^[A-Z][a-z]/.test(kpi.name) ? kpi.name.slice(1) : '');
  const subject = `${/^[A-Z][a-z]/.test(kpi.name) ? name : kpi.name}${chosen.segment === undefined ? '' : ` for ${chosen.segment}`}`;
  const { kind = 'reach', target = 0, upTo = target, baseline, due } = chosen;
  const show = (value: number): string => formatValue(value, kpi, notation);
  const until = due === undefined ? '' : ` until ${dayInWords(due)}`;
  switch (kind) {
    case 'stay_above':
      return `keep ${subject} at ${show(target)} or above${until}`;
    case 'stay_below':
      return `keep ${subject} at ${show(target)} or below${until}`;
    case 'range':
      return `keep ${subject} between ${show(target)} and ${show(upTo)}${until}`;
    case 'reach': {
      const before =
        baseline ?? (kpi.better === 'lower' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
      const verb = target < before ? 'bring' : 'raise';
      const from = baseline === undefined ? '' : ` from ${show(baseline)}`;
      const by = due === undefined ? '' : ` by ${dayInWords(due)}`;
      return `${verb} ${subject}${from} to ${show(target)}${by}`;
    }
  }
}

export function dayInWords(serial: number): string {
  const { year, month, day } = civilDate(serial);
  return `${day} ${MONTH_NAMES[month - 1]} ${year}`;
}
