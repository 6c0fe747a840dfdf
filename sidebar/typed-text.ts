import type { Unit } from '../src/core/kpi.ts';
import { units } from '../src/core/unit.ts';

/** A value as a person would type it in a field: what `parseTypedNumber` reads back, without ambiguity. */
export function typedText(value: number, unit: Unit): string {
  if (units[unit].isRate) return `${rounded(value * 100)} %`;
  return rounded(value);
}

// From 1 on two decimals, which never look like a group of thousands; below, where they cannot, three digits.
function rounded(value: number): string {
  return String(Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Math.round(value * 100) / 100);
}
