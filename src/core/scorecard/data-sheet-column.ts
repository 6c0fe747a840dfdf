import { type MeasureId, measures } from '../catalog/measures.ts';
import { measureNamed } from '../words.ts';
import type { CellStyle } from './sheet-plan.ts';
import { TIDY_STYLES } from './tidy-layout.ts';

/** The units that a header has to name, since the number alone does not tell. */
const UNITS: Readonly<Partial<Record<MeasureId, string>>> = {
  average_time: 's',
  response_times: 'min',
};

/** The label of a measure as the header of a data sheet, with the unit in brackets: "Spend (EUR)". */
export function dataHeader(id: MeasureId, currency?: string): string {
  const unit = measureNamed(id).money ? currency : UNITS[id];
  return unit === undefined ? measures[id].label : `${measures[id].label} (${unit})`;
}

export const DATA_STYLES = {
  ...TIDY_STYLES,
  text: TIDY_STYLES.plain,
  rate: { size: 10, numberFormat: '0.0 %' },
} as const satisfies Record<string, CellStyle>;

/** Headers wrap to at most three lines. */
export const DATA_HEAD = { row: 1, count: 1, pixels: 48 };

/** How the cells below a header are written. */
export function dataStyle(id: MeasureId): keyof typeof DATA_STYLES {
  const { asFraction, total } = measureNamed(id);
  if (total.kind === 'date' || total.kind === 'average_days') return 'date';
  if (asFraction) return 'rate';
  return total.kind === 'weighted_average' && id !== 'average_time' ? 'decimals' : 'count';
}

/** Wide enough for the longest word of a header, which wraps. */
export function dataWidth(header: string): number {
  const longest = Math.max(...header.split(' ').map((word) => word.length));
  return Math.max(88, 28 + longest * 8);
}
