import type { Kpi } from '../kpi.ts';
import { fail } from '../kpi-error.ts';
import { ROUNDING } from '../rounding.ts';

export type TargetStatus = 'On target' | 'At risk' | 'Off target';

/** What a target allows where nobody says otherwise. */
const USUAL_TOLERANCE = 0.1;

/**
 * How a value stands to its target, by the direction in which the KPI is good: met, missed by no more than the
 * tolerance, or missed by more. A KPI without a direction is on target within the tolerance on both sides.
 */
export function targetStatus(
  kpi: Pick<Kpi, 'better' | 'share'>,
  actual: number,
  target: number,
  tolerance: number | undefined,
  baseline: number | undefined,
): TargetStatus {
  const allowed =
    tolerance === undefined ? usualTolerance(kpi, target, baseline) : tolerance * Math.abs(target);
  const short = { higher: target - actual, lower: actual - target, context: Math.abs(actual - target) }[
    kpi.better
  ];
  // A miss by rounding is none: 0.3 less a tenth of it is not quite 0.27.
  const slack = ROUNDING * Math.max(Math.abs(target), Math.abs(actual));
  if (short <= (kpi.better === 'context' ? allowed : 0) + slack) return 'On target';
  return kpi.better !== 'context' && short <= allowed + slack ? 'At risk' : 'Off target';
}

/** A tenth of the way from the baseline; without one, of the target, or of what a share lacks to 0 or 1. */
function usualTolerance(kpi: Pick<Kpi, 'share'>, target: number, baseline: number | undefined): number {
  const withoutBaseline = kpi.share === 'strict' ? Math.min(target, 1 - target) : Math.abs(target);
  const whole = baseline === undefined ? withoutBaseline : Math.abs(target - baseline);
  if (whole === 0) fail({ code: 'no_tolerance', target });
  return USUAL_TOLERANCE * whole;
}
