import type { JsonCell } from '../server.ts';
import { findKpiTable } from './find-kpi-table.ts';
import { HEADS } from './kpi-table.ts';
import type { ReadBack } from './read-back.ts';
import { COLUMN } from './scorecard-layout.ts';
import type { ChosenKpi } from './scorecard-request.ts';
import { rowKey } from './scorecard-row.ts';
import type { PlannedCell, SheetPlan } from './sheet-plan.ts';

/** The line of a definition that ends what the planner wrote; what follows it a person added. */
const END_OF_DEFINITION = /(?:^|\n)Read more: [^\n]*/;
const OWN_WIDTH = 120;

/** A planned scorecard with the figures, notes and columns that people typed and the planner knows nothing of. */
export function keepTyped(
  plan: SheetPlan,
  kpis: readonly ChosenKpi[],
  { rows, ownHeads }: ReadBack,
): SheetPlan {
  const cells = plan.cells.map((row) => [...row]);
  const table = findKpiTable(
    cells.map((row) => row.map((cell) => cell?.value ?? null)),
    cells.map((row) => row.map((cell) => cell?.formula ?? '')),
    kpis,
  );
  if (!table) return plan;
  const firstOwn = Math.max(COLUMN.due, ...cells.map(lastUsed(table.headRow, table.kpiRows)));
  const width = Math.max(plan.widths.length, firstOwn + ownHeads.length);
  for (const row of cells) while (row.length < width) row.push(null);
  ownHeads.forEach((head, index) => {
    put(cells, table.headRow, firstOwn + index, { value: head, style: 'headLeft' });
  });

  kpis.forEach((chosen, index) => {
    const typed = rows.find(({ key }) => key === rowKey(chosen));
    const row = table.kpiRows[index];
    if (!typed || row === undefined) return;
    for (const [head, value] of Object.entries(typed.figures)) {
      const column = (HEADS as readonly string[]).indexOf(head);
      const planned = cells[row]?.[column];
      if (planned && planned.formula === undefined) put(cells, row, column, { ...planned, value });
    }
    // The note of the published figure does not speak of the one that replaced it.
    if (typed.benchmark !== undefined) {
      put(cells, row, COLUMN.benchmark - 1, { value: typed.benchmark, style: 'benchmark' });
    }
    for (const [head, note] of Object.entries(typed.notes)) {
      const column = (HEADS as readonly string[]).indexOf(head);
      const planned = cells[row]?.[column] ?? {};
      const kept = head === 'KPI' ? withAddition(planned.note ?? '', note) : (planned.note ?? note);
      // What the target or the benchmark means is written anew.
      if (head !== 'Target' && head !== 'Benchmark') put(cells, row, column, { ...planned, note: kept });
    }
    typed.own.forEach((cell, position) => {
      const value = plannedValue(cell);
      if (value) put(cells, row, firstOwn + position, value);
    });
  });
  return {
    ...plan,
    cells,
    widths: [...plan.widths, ...Array.from({ length: width - plan.widths.length }, () => OWN_WIDTH)],
  };
}

function put(cells: (PlannedCell | null)[][], row: number, column: number, cell: PlannedCell): void {
  const line = cells[row];
  if (line && column >= 0) line[column] = cell;
}

/** How many columns of the table's own rows are taken. */
function lastUsed(headRow: number, kpiRows: readonly (number | undefined)[]) {
  return (row: readonly (PlannedCell | null)[], index: number): number => {
    if (index !== headRow && !kpiRows.includes(index)) return 0;
    return row.reduce((last, cell, column) => (cell === null ? last : column + 1), 0);
  };
}

/** The definition as it is now, and below it what a person had added; a note that replaced it stays. */
function withAddition(definition: string, found: string): string {
  const end = END_OF_DEFINITION.exec(found);
  if (!end) return found;
  const addition = found.slice(end.index + end[0].length).trim();
  return addition === '' ? definition : `${definition}\n\n${addition}`;
}

function plannedValue(cell: JsonCell): PlannedCell | undefined {
  if (cell === null) return undefined;
  if (typeof cell === 'object') return { value: cell.date, style: 'due' };
  return { value: typeof cell === 'boolean' ? String(cell).toUpperCase() : cell, style: 'text' };
}
