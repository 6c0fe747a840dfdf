import type { Unit } from '../src/core/kpi.ts';

/** A value as a person would type it in a field: what `parseTypedNumber` reads back, without ambiguity. */
export function typedText(value: number, unit: Unit): string {
  if (unit === 'percent' || unit === 'percentage_points') return `${rounded(value * 100)} %`;
  return rounded(value);
}

// Two decimals at most, so that they never look like a group of thousands.
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
