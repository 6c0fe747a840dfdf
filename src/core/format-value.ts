import type { Kpi, Unit } from './kpi.ts';
import { numberFormat } from './unit.ts';

/**
 * A KPI's value in a sentence, with the digits that the scorecard shows: "34.2 %", "€ 41.80", "11.0 pts". A cell has
 * points as %, since no number format multiplies by 100 without that sign.
 */
export function formatValue(value: number, kpi: Pick<Kpi, 'unit' | 'formula'>, currency: string): string {
  const format = numberFormat(kpi, currency);
  const prefix = /^"([^"]*)"/.exec(format)?.[1] ?? '';
  const percent = format.includes('%');
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const digits = grouped(Math.abs(percent ? value * 100 : value).toFixed(decimals), format.includes(','));
  const sign = value < 0 && /[1-9]/.test(digits) ? '−' : '';
  return `${sign}${prefix}${digits}${percent ? (SIGNS[kpi.unit] ?? ' %') : ''}`;
}

const SIGNS: Readonly<Partial<Record<Unit, string>>> = { percentage_points: ' pts' };

function grouped(digits: string, wanted: boolean): string {
  return wanted ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;
}
