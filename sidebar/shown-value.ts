import type { Notation } from '../src/core/format-number.ts';
import { formatValue } from '../src/core/format-value.ts';
import type { Kpi } from '../src/core/kpi.ts';

/** A KPI's value in a sentence of the page, which is too narrow to break lines within "€ 41.80". */
export function shownValue(value: number, kpi: Pick<Kpi, 'unit' | 'formula'>, notation: Notation): string {
  return unbroken(formatValue(value, kpi, notation));
}

export function unbroken(figure: string): string {
  return figure.replaceAll(' ', '\u00a0');
}
