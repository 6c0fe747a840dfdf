import { checkTable } from '../src/core/analysis/check-table.ts';
import type { Finding } from '../src/core/analysis/finding.ts';
import type { MeasureId } from '../src/core/catalog/measures.ts';
import { isBlank } from '../src/core/cell.ts';
import { PAGE_CONTEXT } from '../src/core/scorecard/kpi-history.ts';
import type { Table } from '../src/core/table.ts';
import { chosenData } from './chosen-data.ts';
import { remember } from './remember.ts';
import type { State } from './state.ts';

/** What can be said about the rows of the chosen sheet once they are read. */
export type DataCheck =
  | { readonly status: 'no_rows' }
  /** The rows are there, as in a template, but none of their figures. */
  | { readonly status: 'unfilled'; readonly sheet: string }
  | { readonly status: 'clean'; readonly rows: number }
  | { readonly status: 'findings'; readonly findings: readonly Finding[] };

export function dataCheck(state: State): DataCheck | undefined {
  const data = chosenData(state);
  if (data.status !== 'found' || !state.columns.value) return undefined;
  const { table, mapping, sheet } = data;
  if (!table || table.rows.length === 0) return { status: 'no_rows' };
  if (isUnfilled(table, Object.values(mapping.columns))) return { status: 'unfilled', sheet: sheet.name };
  const findings = findingsIn(table, mapping.columns, mapping.date);
  return findings.length === 0
    ? { status: 'clean', rows: table.rows.length }
    : { status: 'findings', findings };
}

/** What is wrong with some columns of a table. */
export const findingsIn: (
  table: Table,
  columns: Readonly<Partial<Record<MeasureId, number>>>,
  date: number | undefined,
) => readonly Finding[] = remember((table, columns, date) => checkTable(table, columns, date, PAGE_CONTEXT));

function isUnfilled(table: Table, columns: readonly number[]): boolean {
  return (
    columns.length > 0 &&
    table.rows.every((row) => columns.every((column) => isBlank(table.cells[row]?.[column])))
  );
}
