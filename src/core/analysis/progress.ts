import type { Kpi } from '../kpi.ts';
import { fail } from '../kpi-error.ts';

/**
 * The part of the way from a baseline to a target that is done. Without a baseline the way starts at 0, which
 * makes sense only where more is better and the target lies above it.
 */
export function progress(
  kpi: Pick<Kpi, 'name' | 'better'>,
  actual: number,
  target: number,
  baseline: number | undefined,
): number {
  if (baseline === undefined && (kpi.better !== 'higher' || target < 0))
    fail({ code: 'baseline_needed', kpi: kpi.name, target, better: kpi.better });
  const start = baseline ?? 0;
  if (start === target)
    fail(
      baseline === undefined
        ? { code: 'target_zero', divides: 'progress' }
        : { code: 'baseline_is_target', target },
    );
  return (actual - start) / (target - start);
}
