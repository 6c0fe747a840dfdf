import { fail } from '../kpi-error.ts';

/** Refuses a series that is too short for what is asked of it. */
export function requireValues(
  series: readonly (number | undefined)[],
  needed: number,
  purpose: string,
): void {
  const count = series.filter((value) => value !== undefined).length;
  if (count === 0) fail({ code: 'no_numbers', what: 'values' });
  if (count < needed)
    fail({ code: 'too_few', what: `values for ${purpose}`, count, needed, remedy: 'Choose a longer range.' });
}
