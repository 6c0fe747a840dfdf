import { leavesOf } from '../formula.ts';
import type { Inputs } from '../match-columns.ts';
import { CHOSEN } from './calculation-columns.ts';
import type { CalculationTotals } from './calculation-totals.ts';
import { columnState, measureState } from './column-state.ts';
import { address, call } from './dialect.ts';
import { faultyCells } from './faulty-cells.ts';
import { anyOf, refusedWhere } from './honest-value.ts';
import { measuresRead } from './measures-read.ts';

/** Cells that add up to more than 0 where something is wrong with the columns of a KPI. */
export function kpiFaults(totals: CalculationTotals, inputs: Inputs): readonly string[] {
  const { rows } = totals;
  const { date, segment } = rows.data;
  return [
    ...(segment === undefined ? [date] : [date, segment]).map((column) => columnState(rows, column)),
    ...[...measuresRead(inputs)].flatMap((id) => [measureState(rows, id), faultyCells(rows, id)]),
    ...impossibleTotals(totals, inputs),
  ];
}

/** A cell with 1 where the totals of the shown period cannot be, such as more clicks than impressions. */
function impossibleTotals(totals: CalculationTotals, inputs: Inputs): readonly string[] {
  const { kpi } = inputs;
  const cell = totals.leafCells(kpi.formula, inputs, (row) => address(row, CHOSEN));
  const refused = refusedWhere(kpi, cell, kpi.share === 'strict');
  if (refused.length === 0) return [];
  const known = leavesOf(kpi.formula).map((leaf) => `ISNUMBER(${cell(leaf)})`);
  const impossible = call('IF', call('AND', ...known), call('IF', anyOf(refused), 1, 0), 0);
  return [totals.rows.cell(`Impossible totals of ${totals.label(kpi)}`, call('IFERROR', impossible, 0))];
}
