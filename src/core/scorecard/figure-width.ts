import type { MeasureId } from '../catalog/measures.ts';
import type { Notation } from '../format-number.ts';
import { formatValue } from '../format-value.ts';
import { leavesOf } from '../formula.ts';
import { segmentParts } from '../segment-parts.ts';
import type { Table } from '../table.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import type { DataSource } from './scorecard-request.ts';

/** Pixels that rates and small amounts need. */
const USUAL_WIDTH = 90;
const WIDEST = 160;

/** Pixels of a bold figure of the table: a digit, a letter or a sign of money, what stands between them, both edges. */
const DIGIT = 8.4;
const BETWEEN = 4.4;
const EDGES = 8;

/** How wide the columns of figures have to be, so that the largest total that the data can show is not cut off. */
export function figureWidth(
  planned: readonly PlannedKpi[],
  table: Table,
  data: DataSource,
  notation: Notation,
): number {
  const widths = planned.flatMap(({ kpi, chosen, inputs }) => {
    const total = inputs && segmentParts(kpi.formula)?.kind === 'total' ? sumOf(kpi.formula) : 0;
    return [total, chosen.target ?? 0].map((value) => pixels(formatValue(value, kpi, notation)));
  });
  return Math.min(WIDEST, Math.max(USUAL_WIDTH, ...widths));

  /** All rows together: no period shows more. */
  function sumOf(formula: PlannedKpi['kpi']['formula']): number {
    const sums = leavesOf(formula).map((leaf) => {
      const column = typeof leaf === 'string' ? data.columns[leaf as MeasureId] : undefined;
      if (column === undefined) return 0;
      return table.rows.reduce((sum, row) => {
        const cell = table.cells[row]?.[column - 1];
        return typeof cell === 'number' ? sum + cell : sum;
      }, 0);
    });
    return Math.max(...sums.map(Math.abs));
  }
}

function pixels(figure: string): number {
  const between = figure.match(/[\s.,’]/g)?.length ?? 0;
  return Math.ceil((figure.length - between) * DIGIT + between * BETWEEN + EDGES);
}
