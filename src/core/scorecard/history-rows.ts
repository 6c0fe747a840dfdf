import { findKpi } from '../catalog/index.ts';
import type { AppendRequest, JsonCell } from '../server.ts';
import { numberFormat } from '../unit.ts';
import { GRAIN_NAMES } from './picker-words.ts';
import { STATUS_COLORS } from './scorecard-colors.ts';
import { BRAND, INK, LINE, SOFT } from './scorecard-styles.ts';
import type { CellStyle, PlannedCell, SheetPlan } from './sheet-plan.ts';
import type { ShownPeriod } from './shown-period.ts';

/** The columns of the history, in the order in which a new sheet has them. */
export const HISTORY_HEADS = [
  'Period',
  'By',
  'From',
  'To',
  'KPI',
  'Actual',
  'Target',
  'Status',
  'Owner',
  'Lesson learned',
  'Closed on',
  'Scorecard',
  'Sheet id',
] as const;

export type HistoryHead = (typeof HISTORY_HEADS)[number];

const WIDTHS: Readonly<Record<HistoryHead, number>> = {
  Period: 120,
  By: 70,
  From: 90,
  To: 90,
  KPI: 180,
  Actual: 90,
  Target: 90,
  Status: 100,
  Owner: 100,
  'Lesson learned': 400,
  'Closed on': 90,
  Scorecard: 180,
  'Sheet id': 90,
};

/** Together they tell one result from all others, whatever the scorecard is called by then. */
const KEYS: readonly HistoryHead[] = ['By', 'From', 'KPI', 'Sheet id'];

const HEAD = { color: '#ffffff', background: BRAND, size: 9, bold: true, wrap: true } as const;
const STATUS_STYLE = { color: INK, size: 10, bold: true, align: 'center' } as const;

const HISTORY_STYLES: Readonly<Record<string, CellStyle>> = {
  plain: { color: INK, size: 10, align: 'left' },
  head: { ...HEAD, align: 'left' },
  headOfFigures: { ...HEAD, align: 'right' },
  headOfStatus: { ...HEAD, align: 'center' },
  date: { color: SOFT, size: 10, align: 'left', numberFormat: 'd mmm yyyy' },
  kpi: { color: INK, size: 10, bold: true, align: 'left', wrap: true },
  range: { color: INK, size: 10, align: 'right' },
  status: STATUS_STYLE,
  ...Object.fromEntries(
    Object.entries(STATUS_COLORS).map(([status, colors]) => [status, { ...STATUS_STYLE, ...colors }]),
  ),
  words: { color: INK, size: 10, align: 'left', wrap: true },
  soft: { color: SOFT, size: 9, align: 'left' },
};

const HEAD_STYLES: Readonly<Partial<Record<HistoryHead, string>>> = {
  Actual: 'headOfFigures',
  Target: 'headOfFigures',
  Status: 'headOfStatus',
};

const HEAD_HEIGHT = 30;
const ROW_HEIGHT = 28;

export interface ClosedPeriod {
  readonly period: ShownPeriod;
  readonly scorecard: { readonly id: number; readonly name: string };
  /** What was learned, by the key of the row. */
  readonly lessons: Readonly<Record<string, string>>;
  /** Serial day number. */
  readonly today: number;
  readonly currency: string;
}

/**
 * The results of a period as rows of values for the history. `heads` are those of a history that is there already:
 * people move columns and add their own.
 */
export function historyRows(
  closed: ClosedPeriod,
  name: string,
  heads: readonly JsonCell[] = [],
): AppendRequest {
  const { period, scorecard, lessons, today, currency } = closed;
  const existing = HISTORY_HEADS.every((head) => heads.includes(head)) ? heads : HISTORY_HEADS;
  const columnOf = (head: HistoryHead): number => existing.indexOf(head);
  const arranged = (cells: Readonly<Record<HistoryHead, PlannedCell | null>>): (PlannedCell | null)[] => {
    const row = existing.map((): PlannedCell | null => null);
    for (const head of HISTORY_HEADS) row[columnOf(head)] = cells[head];
    return row;
  };
  const rows = period.results.map((result) => {
    const figure = (value: number | string | null): PlannedCell | null =>
      value === null ? null : { value, style: typeof value === 'number' ? result.kpi : 'range' };
    return arranged({
      Period: { value: period.label },
      By: { value: GRAIN_NAMES[period.grain] },
      From: { value: period.start, style: 'date' },
      To: { value: period.end - 1, style: 'date' },
      KPI: { value: result.name, style: 'kpi' },
      Actual: figure(result.actual),
      Target: figure(result.target),
      Status: { value: result.status, style: result.status in STATUS_COLORS ? result.status : 'status' },
      Owner: { value: result.owner, style: 'words' },
      'Lesson learned': { value: (lessons[result.key] ?? '').trim(), style: 'words' },
      'Closed on': { value: Math.floor(today), style: 'date' },
      Scorecard: { value: scorecard.name, style: 'soft' },
      'Sheet id': { value: scorecard.id, style: 'soft' },
    });
  });
  const figureStyles = period.results.flatMap(({ kpi }) => {
    const known = findKpi(kpi);
    return known
      ? [
          [
            kpi,
            { color: INK, size: 10, align: 'right', numberFormat: numberFormat(known, currency) } as const,
          ],
        ]
      : [];
  });
  const sheet: SheetPlan = {
    name,
    role: 'history',
    cells: [
      existing.map((head) => ({
        value: String(head ?? ''),
        style: HEAD_STYLES[head as HistoryHead] ?? 'head',
      })),
    ],
    styles: { ...HISTORY_STYLES, ...Object.fromEntries(figureStyles) },
    widths: existing.map((head) => WIDTHS[head as HistoryHead] ?? 100),
    heights: [{ row: 1, count: 1, pixels: HEAD_HEIGHT }],
    frozenRows: 1,
    gridlines: false,
    tabColor: BRAND,
  };
  const keyColumns = KEYS.map((head) => columnOf(head) + 1);
  return { sheet, rows, keyColumns, rowHeight: ROW_HEIGHT, lineColor: LINE };
}
