import { fail } from '../kpi-error.ts';
import type { Interval } from '../period.ts';

/**
 * A total so far as a multiple of what an even pace would have brought by the end of a day: 1 is on schedule.
 * After the period all of the target is due.
 */
export function pace(actual: number, target: number, { start, end }: Interval, asOf: number): number {
  if (target === 0) fail({ code: 'target_zero', divides: 'pace' });
  if (asOf < start) fail({ code: 'not_started', start, asOf });
  const elapsed = Math.min(asOf + 1, end) - start;
  return actual / ((target * elapsed) / (end - start));
}
