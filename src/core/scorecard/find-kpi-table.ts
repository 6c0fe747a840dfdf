import { findKpi } from '../catalog/index.ts';
import type { JsonCell } from '../server.ts';
import { HEADS, type Head } from './kpi-table.ts';
import type { ChosenKpi } from './scorecard-request.ts';
import { rowName } from './scorecard-row.ts';

/** Where the KPI table of a scorecard stands now, counted from 0: people insert rows and columns. */
export interface FoundTable {
  readonly headRow: number;
  /** The columns that are still there, by the name of their head. */
  readonly columns: ReadonlyMap<Head, number>;
  /** Where each row asked for stands; undefined where it is gone. */
  readonly kpiRows: readonly (number | undefined)[];
}

/** A row to look for: what its name is made of. */
export type NamedRow = Pick<ChosenKpi, 'kpi' | 'segment' | 'costLag'>;

const FOUND_BY: readonly Head[] = ['KPI', 'Target', 'Status'];

/** Finds the table by its heads, and its rows by their names. */
export function findKpiTable(
  rows: readonly (readonly JsonCell[])[],
  formulas: readonly (readonly string[])[],
  kpis: readonly NamedRow[],
): FoundTable | undefined {
  const headRow = rows.findIndex((row) => FOUND_BY.every((head) => row.includes(head)));
  if (headRow < 0) return undefined;
  const heads = rows[headRow] ?? [];
  const columns = new Map<Head, number>();
  for (const head of HEADS) {
    if (head !== '' && heads.includes(head)) columns.set(head, heads.indexOf(head));
  }
  // The heads of the figures are formulas that name the periods.
  const named = heads.flatMap((_, column) => (formulas[headRow]?.[column] ? [column] : []));
  const figures = named.filter((column) => column < (columns.get('Change') ?? Number.POSITIVE_INFINITY));
  (['Actual', 'Previous'] as const).forEach((head, index) => {
    const found = figures[index];
    if (found !== undefined) columns.set(head, found);
  });
  const nameColumn = columns.get('KPI') ?? 0;
  const used = new Set<number>();
  const kpiRows = kpis.map((chosen) => {
    const kpi = findKpi(chosen.kpi);
    const name = kpi && rowName(kpi, chosen);
    const row = rows.findIndex(
      (cells, index) => index > headRow && !used.has(index) && cells[nameColumn] === name,
    );
    if (row < 0) return undefined;
    used.add(row);
    return row;
  });
  return { headRow, columns, kpiRows };
}
