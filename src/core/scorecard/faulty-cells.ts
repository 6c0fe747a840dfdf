import { type MeasureId, measures } from '../catalog/measures.ts';
import { periodColumn } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { columnState } from './column-state.ts';
import { inPeriod, noTotals, valuesOf } from './data-criteria.ts';
import { address, call, countOtherThanNumbers } from './dialect.ts';
import { textsBesideData } from './planned-data.ts';

/** A cell with how many cells of a measure's column are neither numbers nor blank, over the whole data sheet. */
export function faultyCells(rows: CalculationRows, id: MeasureId): string {
  const { data } = rows;
  const column = data.columns[id] ?? 0;
  const count = `${countOtherThanNumbers(valuesOf(data, id))}-${textsBesideData(data.table, column)}`;
  const row = rows.single(
    `Faulty cells in ${measures[id].label}`,
    // What is wrong with a column that is not found is told of by its state.
    call('IF', `${columnState(rows, column)}>0`, 0, count),
  );
  return address(row, 2, 'both');
}

/** Texts of the period count whatever the segment: one faulty cell makes every split doubtful. */
export function textRow(rows: CalculationRows, id: MeasureId): number {
  const { frame, data } = rows;
  const faulty = faultyCells(rows, id);
  return rows.row(`Text in ${measures[id].label}`, (_, column, row) => {
    const period = periodColumn(frame, column);
    if (period !== column) return address(row, period, 'column');
    const texts = call('COUNTIFS', ...inPeriod(rows, column), ...noTotals(data), valuesOf(data, id), '"?*"');
    return call('IF', `${faulty}=0`, 0, texts);
  });
}
