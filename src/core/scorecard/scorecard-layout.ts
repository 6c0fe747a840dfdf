import type { MeasureId } from '../catalog/measures.ts';
import { address, onSheet } from './dialect.ts';
import type { Pickers } from './picker-words.ts';
import { type ChartPlace, placeChart, ROWS_BELOW } from './place-chart.ts';

/** Columns of the KPI table, counted from 1. */
export const COLUMN = {
  kpi: 1,
  actual: 2,
  previous: 3,
  change: 4,
  target: 5,
  distance: 6,
  progress: 7,
  bar: 8,
  status: 9,
  trend: 10,
  alert: 11,
  benchmark: 12,
  owner: 13,
  source: 14,
  frequency: 15,
  due: 16,
} as const;

export const LAST_COLUMN = COLUMN.due;

/** Pixels of the columns with names, trends and words. */
const NAME_WIDTH = 188;
const TREND_WIDTH = 120;
const FURTHER_WIDTH = 88;
/** Dates of languages with long months, such as "31 jouluk. 2026". */
const DUE_WIDTH = 110;

/** Pixels per column of the KPI table; the matrix below shares the columns of figures. Equal neighbors are set in one call. */
function widthsOf(figureWidth: number): readonly number[] {
  return Array.from({ length: LAST_COLUMN }, (_, index) => {
    if (index + 1 === COLUMN.kpi) return NAME_WIDTH;
    if (index + 1 === COLUMN.trend) return TREND_WIDTH;
    if (index + 1 === COLUMN.due) return DUE_WIDTH;
    return index + 1 < COLUMN.trend ? figureWidth : FURTHER_WIDTH;
  });
}

/** Where each block of the visible sheet stands, counted from 1. */
export interface Layout {
  readonly sheet: string;
  readonly pickerLabelRow: number;
  readonly pickerRow: number;
  readonly headRow: number;
  readonly firstKpiRow: number;
  readonly lastKpiRow: number;
  /** The title of the matrix; undefined without segments. */
  readonly matrixRow: number | undefined;
  /** Undefined where no KPI has figures to draw. */
  readonly chart: ChartPlace | undefined;
  readonly assumptionsRow: number | undefined;
  /** Undefined where no KPI has a target for each period. */
  readonly periodTargetsRow: number | undefined;
  readonly checksRow: number;
  readonly widths: readonly number[];
}

/** The columns in which the pickers stand; the period needs two. */
export const PICKER = { grain: 1, period: 2, comparison: 4, segment: 6 } as const;

/** Rows below the matrix's segments: Other, All, Best, Worst, what moved it, a note and the budget. */
const MATRIX_FOOT = 7;

export interface Blocks {
  readonly kpis: number;
  readonly segments: number;
  /** Columns of the matrix besides the names of its segments; without any there is no matrix. */
  readonly figures: number;
  /** Pixels that a figure needs. */
  readonly figureWidth: number;
  /** Whether a KPI has figures to draw. */
  readonly charted: boolean;
  readonly assumptions: number;
  /** Rows of the block with a target for each period. */
  readonly periodTargets: number;
}

export function layOut(sheet: string, blocks: Blocks): Layout {
  const { kpis, figures, charted, assumptions, periodTargets } = blocks;
  const segments = figures > 0 ? blocks.segments : 0;
  const headRow = 8;
  const lastKpiRow = headRow + kpis;
  let next = lastKpiRow + 2;
  const matrixRow = segments > 0 ? next : undefined;
  if (matrixRow !== undefined) next = matrixRow + 1 + segments + MATRIX_FOOT + 2;
  const extra = segments > 0 ? Math.max(0, figures + 1 - LAST_COLUMN) : 0;
  const tableWidths = widthsOf(blocks.figureWidth);
  const widths = [...tableWidths, ...Array.from({ length: extra }, () => DUE_WIDTH)];
  const chart = charted
    ? placeChart({ nextRow: next, matrixRow, segments, figures, widths: tableWidths })
    : undefined;
  if (chart && !chart.isBeside) next = chart.row + 2 + ROWS_BELOW + 1;
  const assumptionsRow = assumptions > 0 ? next : undefined;
  if (assumptionsRow !== undefined) next = assumptionsRow + assumptions + 2;
  const periodTargetsRow = periodTargets > 0 ? next : undefined;
  if (periodTargetsRow !== undefined) next = periodTargetsRow + 1 + periodTargets + 2;
  return {
    sheet,
    pickerLabelRow: 5,
    pickerRow: 6,
    headRow,
    firstKpiRow: headRow + 1,
    lastKpiRow,
    matrixRow,
    chart,
    assumptionsRow,
    periodTargetsRow,
    checksRow: next,
    widths,
  };
}

export function pickersOf({ sheet, pickerRow }: Layout): Pickers {
  const cell = (column: number) => onSheet(sheet, address(pickerRow, column, 'both'));
  return {
    grain: cell(PICKER.grain),
    period: cell(PICKER.period),
    comparison: cell(PICKER.comparison),
    segment: cell(PICKER.segment),
  };
}

/** The cells where assumptions are typed, by measure. */
export function assumptionCells(
  layout: Layout,
  assumed: readonly MeasureId[],
): Partial<Record<MeasureId, string>> {
  const first = (layout.assumptionsRow ?? 0) + 1;
  return Object.fromEntries(
    assumed.map((id, index) => [id, onSheet(layout.sheet, address(first + index, 2, 'both'))]),
  );
}
