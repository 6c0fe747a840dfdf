import type { Kpi } from '../src/core/kpi.ts';
import { numberFormat, units } from '../src/core/unit.ts';

const DIGITS = 3;

/** A proposed target with the digits that a person would type, never harder to reach than it was. */
export function roundedTarget(value: number, kpi: Pick<Kpi, 'unit' | 'formula' | 'better'>): number {
  const decimals = /\.(0+)/.exec(numberFormat(kpi, ''))?.[1]?.length ?? 0;
  // Counts have no fractions; small rates need more digits than they are shown with.
  const shown = units[kpi.unit].isRate ? decimals + 2 : decimals;
  const needed = value === 0 ? 0 : DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)));
  const places = decimals === 0 ? 0 : Math.max(shown, needed);
  const round = kpi.better === 'lower' ? Math.ceil : Math.floor;
  const scale = 10 ** places;
  // Cut off what is only the noise of binary fractions: 0.3 × 10 is not quite 3.
  return round(Number((value * scale).toPrecision(12))) / scale;
}
