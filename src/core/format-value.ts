import { formatNumber, type Notation } from './format-number.ts';
import type { Kpi, Unit } from './kpi.ts';
import { numberFormat, units } from './unit.ts';

/**
 * A KPI's value in a sentence, with the digits that the scorecard shows: "34.2 %", "€ 41.80", "11.0 pts". A cell has
 * points as %, since no number format multiplies by 100 without that sign.
 */
export function formatValue(
  value: number,
  kpi: Pick<Kpi, 'unit' | 'formula'>,
  { currency, locale }: Notation,
): string {
  const format = numberFormat(kpi, currency);
  const prefix = /^"([^"]*)"/.exec(format)?.[1] ?? '';
  const { isRate } = units[kpi.unit];
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const number = formatNumber(isRate ? value * 100 : value, locale, decimals, format.includes(','));
  // The sign stands before that of money.
  const [, sign = '', digits = ''] = /^(−?)(.*)$/.exec(number) ?? [];
  return `${sign}${prefix}${digits}${isRate ? (SIGNS[kpi.unit] ?? ' %') : ''}`;
}

const SIGNS: Readonly<Partial<Record<Unit, string>>> = { percentage_points: ' pts' };
