import { type Grain, periodOf } from '../period.ts';
import type { JsonCell, SheetCells } from '../server.ts';
import { findKpiTable, type NamedRow } from './find-kpi-table.ts';
import { ALL_SEGMENTS, GRAIN_NAMES, PREVIOUS_PERIOD, SAME_PERIOD_LAST_YEAR } from './picker-words.ts';
import { rowKey } from './scorecard-row.ts';

/** What a scorecard shows at the moment. */
export interface ShownPeriod {
  /** In words, as on the scorecard. */
  readonly label: string;
  readonly grain: Grain;
  /** Serial day numbers: from the start, up to but without the end. */
  readonly start: number;
  readonly end: number;
  /** The first day without data. */
  readonly coverageEnd: number;
  /** The one segment that is shown; null for all of them. */
  readonly segment: string | null;
  readonly results: readonly ShownResult[];
}

export interface ShownResult {
  readonly kpi: string;
  /** Tells the row from all others. */
  readonly key: string;
  readonly name: string;
  /** Null where the scorecard shows no figure. */
  readonly actual: number | null;
  /** A range is text. */
  readonly target: number | string | null;
  readonly status: string;
  readonly owner: string;
}

/** Reads what a scorecard and its calculation sheet show; undefined where the table or the period is gone. */
export function shownPeriod(
  scorecard: SheetCells,
  calculation: SheetCells,
  kpis: readonly NamedRow[],
): ShownPeriod | undefined {
  const { rows, formulas } = scorecard;
  const table = findKpiTable(rows, formulas, kpis);
  const start = settingOf(calculation, 'Shown period');
  const coverageEnd = settingOf(calculation, 'Data ends before');
  const pickerRow = rows.slice(0, table?.headRow).findIndex((row) => row.some((cell) => grainNamed(cell)));
  // Beside the pickers stands a summary, which is a formula.
  const pickers = rows[pickerRow]?.map((cell, column) => (formulas[pickerRow]?.[column] ? null : cell));
  const grain = pickers?.map(grainNamed).find((each) => each !== undefined);
  if (!table || start === undefined || coverageEnd === undefined || !grain) return undefined;
  const { end } = periodOf(grain, start);
  const { columns } = table;
  return {
    label: String(rows[table.headRow]?.[columns.get('Actual') ?? -1] ?? ''),
    grain,
    start,
    end,
    coverageEnd,
    segment: pickedSegment(pickers ?? []),
    results: kpis.flatMap((chosen, index) => {
      const row = rows[table.kpiRows[index] ?? -1];
      if (!row) return [];
      const cell = (head: string): JsonCell => row[columns.get(head) ?? -1] ?? null;
      const actual = cell('Actual');
      const target = cell('Target');
      return [
        {
          kpi: chosen.kpi,
          key: rowKey(chosen),
          name: String(cell('KPI') ?? ''),
          actual: typeof actual === 'number' ? actual : null,
          target: typeof target === 'number' || typeof target === 'string' ? target : null,
          status: String(cell('Status') ?? ''),
          owner: String(cell('Owner') ?? ''),
        },
      ];
    }),
  };
}

/** Whether the data reaches to the end of the shown period, and the period is over. */
export function hasEnded({ end, coverageEnd }: ShownPeriod, today: number): boolean {
  return end <= coverageEnd && end <= today;
}

function settingOf({ rows }: SheetCells, label: string): number | undefined {
  const value = rows.find(([name]) => name === label)?.[1];
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null ? value.date : undefined;
}

function grainNamed(cell: JsonCell): Grain | undefined {
  return Object.entries(GRAIN_NAMES).find(([, name]) => name === cell)?.[0] as Grain | undefined;
}

/** The segment is picked beside the comparison. */
function pickedSegment(pickers: readonly JsonCell[]): string | null {
  const comparison = pickers.findIndex((cell) => cell === PREVIOUS_PERIOD || cell === SAME_PERIOD_LAST_YEAR);
  const picked = pickers.slice(comparison + 1).find((cell) => cell !== null);
  return comparison < 0 || picked === undefined || picked === ALL_SEGMENTS ? null : String(picked);
}
