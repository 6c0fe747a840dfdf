import { type Grain, periodOf } from '../period.ts';
import type { JsonCell, SheetCells } from '../server.ts';
import { dayOf } from './day-of.ts';
import { findKpiTable, type NamedRow } from './find-kpi-table.ts';
import type { Head } from './kpi-table.ts';
import { ALL_SEGMENTS, grainNamed } from './picker-words.ts';
import { rowKey } from './scorecard-row.ts';
import { DATA_END, PERIOD_LENGTH, SHOWN_PERIOD, SHOWN_SEGMENT } from './setting-labels.ts';

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

/**
 * Reads what a scorecard and its calculation sheet show; undefined where the table or the period is gone. Pickers may
 * be empty or hold anything: the calculation sheet tells what the figures are of.
 */
export function shownPeriod(
  scorecard: SheetCells,
  calculation: SheetCells,
  kpis: readonly NamedRow[],
): ShownPeriod | undefined {
  const { rows, formulas } = scorecard;
  const table = findKpiTable(rows, formulas, kpis);
  const start = dayOf(settingOf(calculation, SHOWN_PERIOD));
  const coverageEnd = dayOf(settingOf(calculation, DATA_END));
  const grain = grainNamed(settingOf(calculation, PERIOD_LENGTH));
  const segment = settingOf(calculation, SHOWN_SEGMENT);
  if (!table || start === undefined || coverageEnd === undefined || !grain || segment === null) {
    return undefined;
  }
  const { end } = periodOf(grain, start);
  const { columns } = table;
  return {
    label: String(rows[table.headRow]?.[columns.get('Actual') ?? -1] ?? ''),
    grain,
    start,
    end,
    coverageEnd,
    segment: segment === ALL_SEGMENTS ? null : String(segment),
    results: kpis.flatMap((chosen, index) => {
      const row = rows[table.kpiRows[index] ?? -1];
      if (!row) return [];
      const cell = (head: Head): JsonCell => row[columns.get(head) ?? -1] ?? null;
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

function settingOf({ rows }: SheetCells, label: string): JsonCell {
  return rows.find(([name]) => name === label)?.[1] ?? null;
}
