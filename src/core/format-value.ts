import type { Kpi } from './kpi.ts';
import { numberFormat } from './unit.ts';

/** A KPI's value as the scorecard shows it, for sentences and the sidebar: "34.2 %", "€ 41.80". */
export function formatValue(value: number, kpi: Pick<Kpi, 'unit' | 'formula'>, currency: string): string {
  const format = numberFormat(kpi, currency);
  const prefix = /^"([^"]*)"/.exec(format)?.[1] ?? '';
  const percent = format.includes('%');
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const digits = grouped(Math.abs(percent ? value * 100 : value).toFixed(decimals), format.includes(','));
  const sign = value < 0 && /[1-9]/.test(digits) ? '−' : '';
  return `${sign}${prefix}${digits}${percent ? ' %' : ''}`;
}

function grouped(digits: string, wanted: boolean): string {
  return wanted ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;
}
