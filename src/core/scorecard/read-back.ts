import { findKpi } from '../catalog/index.ts';
import { type MeasureId, measures } from '../catalog/measures.ts';
import type { JsonCell, SheetCells } from '../server.ts';
import { ASSUMPTIONS } from './assumptions-block.ts';
import { ownBenchmark } from './benchmark-cell.ts';
import { DATA_CHECKS } from './checks-block.ts';
import { type FoundTable, findKpiTable } from './find-kpi-table.ts';
import { FREQUENCY_NAMES, type Head } from './kpi-table.ts';
import { hasPeriodTargets, PERIOD_TARGETS } from './period-targets.ts';
import { readPeriodTargets } from './read-period-targets.ts';
import type { ChosenKpi, DataSource, Frequency, ScorecardRequest } from './scorecard-request.ts';
import { rowKey } from './scorecard-row.ts';

/** What people typed into a scorecard since it was written. */
export interface ReadBack {
  /** The KPIs with the targets, owners, sources, due dates and frequencies that their cells hold now. */
  readonly kpis: readonly ChosenKpi[];
  readonly assumptions: DataSource['assumptions'];
  /** What a new plan knows nothing of, row by row. */
  readonly rows: readonly TypedRow[];
  /** The heads of columns that people added to the table. */
  readonly ownHeads: readonly string[];
}

export interface TypedRow {
  /** Tells the row from all others. */
  readonly key: string;
  /** Figures of a KPI that has no data. */
  readonly figures: Readonly<Partial<Record<'Actual' | 'Previous', number>>>;
  /** What stands in place of the published benchmark. */
  readonly benchmark: string | number | undefined;
  /** Notes on cells, by the head of their column. */
  readonly notes: Readonly<Record<string, string>>;
  /** The cells of the added columns, in the order of their heads. */
  readonly own: readonly JsonCell[];
}

/** Reads what people typed; undefined where the KPI table is not to be found any more. */
export function readBack(
  { rows, formulas, notes }: SheetCells,
  { kpis, data, locale }: Pick<ScorecardRequest, 'kpis' | 'data' | 'locale'>,
): ReadBack | undefined {
  const table = findKpiTable(rows, formulas, kpis);
  if (!table) return undefined;
  const own = ownColumns(rows, formulas, table);
  return {
    kpis: kpis.map((chosen, index) => {
      const row = table.kpiRows[index] ?? -1;
      const withPeriods = { ...chosen, ...readPeriodTargets(rows, chosen) };
      return typedKpi(withPeriods, rows[row], formulas[row] ?? [], table);
    }),
    assumptions: typedAssumptions(rows, table.headRow, data.assumptions),
    rows: kpis.flatMap((chosen, index) => {
      const row = table.kpiRows[index];
      if (row === undefined) return [];
      const kpi = findKpi(chosen.kpi);
      return [
        {
          key: rowKey(chosen),
          figures: typedFigures(rows[row] ?? [], formulas[row] ?? [], table),
          benchmark: kpi && ownBenchmark(kpi, rows[row]?.[table.columns.get('Benchmark') ?? -1], locale),
          notes: Object.fromEntries(
            [...table.columns].flatMap(([head, column]) => {
              const note = notes[row]?.[column] ?? '';
              return note === '' ? [] : [[head, note]];
            }),
          ),
          own: own.map((column) => rows[row]?.[column] ?? null),
        },
      ];
    }),
    ownHeads: own.map((column) => String(rows[table.headRow]?.[column] ?? '')),
  };
}

function typedKpi(
  chosen: ChosenKpi,
  row: readonly JsonCell[] | undefined,
  formulas: readonly string[],
  table: FoundTable,
): ChosenKpi {
  if (!row) return chosen;
  /** Undefined where the column itself is gone, which says nothing about the KPI. */
  const cell = (head: Head): JsonCell | undefined => {
    const column = table.columns.get(head);
    return column === undefined ? undefined : (row[column] ?? null);
  };
  const owner = textOf(cell('Owner'));
  const source = textOf(cell('Source'));
  const frequency = frequencyNamed(cell('Measured'));
  // A looked up target is typed elsewhere.
  const isLookup = hasPeriodTargets(chosen) && (formulas[table.columns.get('Target') ?? -1] ?? '') !== '';
  const target = isLookup ? undefined : cell('Target');
  return {
    ...withDue(withTarget(chosen, target), cell('Due')),
    ...(owner === undefined ? {} : { owner }),
    ...(source === undefined ? {} : { source }),
    ...(frequency === undefined ? {} : { frequency }),
  };
}

/** An emptied cell takes the target back; a text, such as both ends of a range, is what the sidebar wrote. */
function withTarget(chosen: ChosenKpi, cell: JsonCell | undefined): ChosenKpi {
  if (cell === null) {
    const {
      kind: _kind,
      target: _target,
      upTo: _upTo,
      periodTargets: _periods,
      baseline: _baseline,
      targetSet: _set,
      ...others
    } = chosen;
    return others;
  }
  if (typeof cell !== 'number') return chosen;
  // A number in place of the formula is one target for all periods.
  const { periodTargets: _periods, ...others } = chosen;
  return { ...others, target: cell };
}

function withDue(chosen: ChosenKpi, cell: JsonCell | undefined): ChosenKpi {
  if (cell === null) {
    const { due: _due, ...others } = chosen;
    return others;
  }
  return typeof cell === 'object' ? { ...chosen, due: Math.floor(cell.date) } : chosen;
}

function textOf(cell: JsonCell | undefined): string | undefined {
  if (cell === undefined || (typeof cell === 'object' && cell !== null)) return undefined;
  return String(cell ?? '').trim();
}

function frequencyNamed(cell: JsonCell | undefined): Frequency | undefined {
  const typed = textOf(cell)?.toLowerCase();
  const found = Object.entries(FREQUENCY_NAMES).find(([, name]) => name.toLowerCase() === typed);
  return found?.[0] as Frequency | undefined;
}

function typedFigures(
  row: readonly JsonCell[],
  formulas: readonly string[],
  { columns }: FoundTable,
): TypedRow['figures'] {
  const typed = (['Actual', 'Previous'] as const).flatMap((head) => {
    const column = columns.get(head) ?? -1;
    const cell = row[column];
    return typeof cell === 'number' && !formulas[column] ? [[head, cell]] : [];
  });
  return Object.fromEntries(typed);
}

/** Columns with a head that people typed. */
function ownColumns(
  rows: SheetCells['rows'],
  formulas: SheetCells['formulas'],
  { headRow, columns }: FoundTable,
): readonly number[] {
  const ours = new Set(columns.values());
  return (rows[headRow] ?? []).flatMap((head, column) =>
    head === null || head === '' || ours.has(column) || formulas[headRow]?.[column] ? [] : [column],
  );
}

/** Assumptions stand below the table, each with its label; the first number beside it counts. */
function typedAssumptions(
  rows: SheetCells['rows'],
  headRow: number,
  known: DataSource['assumptions'],
): DataSource['assumptions'] {
  const title = rows.findIndex((row, index) => index > headRow && row.includes(ASSUMPTIONS));
  if (title < 0) return known;
  const typed: Partial<Record<MeasureId, number>> = { ...known };
  for (const row of rows.slice(title + 1)) {
    if (row.includes(DATA_CHECKS) || row.includes(PERIOD_TARGETS)) break;
    for (const [id, { label }] of Object.entries(measures) as [MeasureId, { label: string }][]) {
      if (!row.includes(label)) continue;
      const number = row.find((cell) => typeof cell === 'number');
      if (typeof number === 'number') typed[id] = number;
      else delete typed[id];
    }
  }
  return typed;
}
