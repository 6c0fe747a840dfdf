import { readDate, readNumber } from './cell.ts';
import type { CallContext } from './custom-function.ts';
import { remember, type Totals } from './evaluate.ts';
import type { Count, Leaf } from './formula.ts';
import { isHeader } from './header-cell.ts';
import type { Kpi } from './kpi.ts';
import { fail } from './kpi-error.ts';
import type { Measure } from './measure.ts';
import { exceedsOne } from './rounding.ts';
import { toRange } from './to-range.ts';
import { measureNamed } from './words.ts';

type Range = readonly (readonly unknown[])[];

/** Turns the cells of a KPI function into the totals of its measures; every complaint about them is made here. */
export function bind(kpi: Kpi, args: readonly unknown[], context: CallContext): Totals {
  const ranges = kpi.measures.map((_, index) => toRange(args[index]));
  const columnOf = (name: string): Column => ({
    name,
    measure: measureNamed(name),
    range: ranges[(kpi.measures as readonly string[]).indexOf(name)] ?? [],
    ranges,
    context,
  });
  return remember((leaf) => total(leaf, columnOf, kpi));
}

function total(leaf: Leaf, columnOf: (measure: string) => Column, kpi: Kpi): number {
  if (typeof leaf === 'object') return countAnswers(leaf, columnOf(leaf.count));
  const column = columnOf(leaf);
  const { total } = column.measure;
  switch (total.kind) {
    case 'sum':
      return reduce(column).sum;
    case 'average':
    case 'answers': {
      const { sum, count } = reduce(column);
      return sum / count;
    }
    case 'weighted_average':
      return weightedAverage(column, columnOf(total.weight));
    case 'average_days':
      return averageDays(column, columnOf(total.since));
    default:
      return single(column, kpi);
  }
}

interface Column {
  readonly name: string;
  readonly measure: Measure;
  readonly range: Range;
  /** Those of all parameters, this one among them. */
  readonly ranges: readonly Range[];
  readonly context: CallContext;
}

function reduce(column: Column): { sum: number; count: number } {
  const { range, ranges, name, measure, context } = column;
  let sum = 0;
  let count = 0;
  for (let r = 0; r < range.length; r++) {
    const row = range[r] as readonly unknown[];
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      if (cell === '') continue;
      const number =
        typeof cell === 'number'
          ? cell
          : isHeader(cell, r, c, range, ranges)
            ? undefined
            : readNumber(cell, measure, name, r + 1, context);
      if (number === undefined) continue;
      if (measure.scale) refuseOffScale(number, measure.scale, name, r + 1);
      sum += number;
      count++;
    }
  }
  if (count === 0) fail({ code: 'no_numbers', what: name });
  return { sum, count };
}

export function refuseOffScale(
  answer: number,
  scale: readonly [number, number],
  name: string,
  row: number,
): void {
  if (answer < scale[0] || answer > scale[1])
    fail({ code: 'off_scale', where: { name, row }, found: answer, scale });
}

function countAnswers(leaf: Count, column: Column): number {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = leaf;
  let met = 0;
  forEachNumber(column, (answer) => {
    if (answer >= atLeast && answer <= atMost) met++;
  });
  return met;
}

function forEachNumber(column: Column, visit: (number: number) => void): void {
  // The reduction makes the complaints; what is left are numbers, headers and blanks.
  reduce(column);
  for (const row of column.range) for (const cell of row) if (typeof cell === 'number') visit(cell);
}

function single(column: Column, kpi: Kpi): number {
  const { name, measure } = column;
  const { sum, count } = reduce(column);
  if (count !== 1) {
    fail({
      code: 'one_number_needed',
      what: name,
      count,
      call: `KPI_${kpi.id}`,
      parameters: kpi.measures,
    });
  }
  if (measure.asFraction && exceedsOne(sum)) fail({ code: 'rate_above_one', what: name, value: sum });
  return sum;
}

function weightedAverage(values: Column, weights: Column): number {
  let product = 0;
  let weight = 0;
  forEachPair(values, weights, (value, by) => {
    product += value * by;
    weight += by;
  });
  if (weight <= 0)
    fail({
      code: 'denominator_not_positive',
      kpi: `the average of ${values.name}`,
      denominator: weights.name,
      value: weight,
    });
  return product / weight;
}

function forEachPair(left: Column, right: Column, visit: (left: number, right: number) => void): void {
  let complete = 0;
  pairCells(left, right, (row, leftCell, rightCell) => {
    const leftNumber = readNumber(leftCell, left.measure, left.name, row, left.context);
    const rightNumber = readNumber(rightCell, right.measure, right.name, row, right.context);
    if (leftNumber === undefined || rightNumber === undefined) return;
    visit(leftNumber, rightNumber);
    complete++;
  });
  if (complete === 0) fail({ code: 'no_complete_rows', names: [left.name, right.name] });
}

/** Visits the cells of two ranges side by side, with their row; a first row of headers is passed over. */
function pairCells(
  left: Column,
  right: Column,
  visit: (row: number, left: unknown, right: unknown) => void,
): void {
  const names = [left.name, right.name] as const;
  const heights = [left.range.length, right.range.length] as const;
  if (heights[0] !== heights[1]) fail({ code: 'sizes_differ', names, of: 'rows', sizes: heights });
  for (let r = 0; r < left.range.length; r++) {
    const leftRow = left.range[r] as readonly unknown[];
    const rightRow = right.range[r] as readonly unknown[];
    const widths = [leftRow.length, rightRow.length] as const;
    if (widths[0] !== widths[1]) fail({ code: 'sizes_differ', names, of: 'columns', sizes: widths });
    for (let c = 0; c < leftRow.length; c++) {
      const leftCell = isHeader(leftRow[c], r, c, left.range, left.ranges) ? '' : leftRow[c];
      const rightCell = isHeader(rightRow[c], r, c, right.range, right.ranges) ? '' : rightRow[c];
      visit(r + 1, leftCell, rightCell);
    }
  }
}

function averageDays(ends: Column, starts: Column): number {
  let days = 0;
  let complete = 0;
  pairCells(ends, starts, (row, endCell, startCell) => {
    const end = readDate(endCell, ends.name, row, ends.context);
    const start = readDate(startCell, starts.name, row, starts.context);
    if (end === undefined || start === undefined) return;
    if (end < start)
      fail({ code: 'ends_before_start', where: { name: ends.name, row }, names: [starts.name, ends.name] });
    days += end - start;
    complete++;
  });
  if (complete === 0) fail({ code: 'no_complete_rows', names: [starts.name, ends.name] });
  return days / complete;
}
