import { type MeasureId, measures } from '../catalog/measures.ts';
import { currencyOf } from '../header.ts';
import { MOST_SHEET_CELLS, MOST_SHEET_ROWS } from '../sheet-limits.ts';
import { measureNamed } from '../words.ts';
import { SOFT } from './scorecard-styles.ts';
import type { CellStyle } from './sheet-plan.ts';

/** Where the rows begin, below the header. */
export const FIRST_ROW = 2;

/** How many rows fit below the header of a sheet this wide. */
export function mostRows(width: number): number {
  return Math.min(MOST_SHEET_ROWS, Math.floor(MOST_SHEET_CELLS / width)) - 1;
}

/** A measure's label, with the currency that its source columns name, so that mixed currencies are still noticed. */
export function tidyHeader(id: MeasureId, sourceHeaders: readonly string[]): string {
  const currencies = new Set(sourceHeaders.flatMap((header) => currencyOf(header) ?? []));
  const { label } = measures[id];
  return measureNamed(id).money && currencies.size === 1 ? `${label} (${[...currencies].join('')})` : label;
}

export const TIDY_STYLES = {
  plain: { size: 10 },
  head: { bold: true, size: 10, background: '#e8f0fe', wrap: true },
  date: { size: 10, numberFormat: 'yyyy-mm-dd', align: 'left' },
  count: { size: 10, numberFormat: '#,##0' },
  decimals: { size: 10, numberFormat: '#,##0.00' },
  position: { size: 10, color: SOFT },
} as const satisfies Record<string, CellStyle>;

/** Counts are whole; money, averages and rates have decimals; dates are dates. */
export function tidyStyle(id: MeasureId): keyof typeof TIDY_STYLES {
  const { money, duration, total } = measureNamed(id);
  if (total.kind === 'date' || total.kind === 'average_days') return 'date';
  return money || duration || ['average', 'single', 'weighted_average'].includes(total.kind)
    ? 'decimals'
    : 'count';
}
