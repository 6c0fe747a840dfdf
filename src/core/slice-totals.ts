import type { MeasureId } from './catalog/measures.ts';
import type { CallContext } from './custom-function.ts';
import { kpiValue, remember, type Totals } from './evaluate.ts';
import { type Leaf, leafKey, leavesOf, measureOf } from './formula.ts';
import { fail, valueOrUndefined } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import { monthlyValue } from './monthly-value.ts';
import { balances, people } from './slice-balances.ts';
import {
  columnDays,
  columnNumbers,
  columnTotals,
  type RowNumbers,
  ratioOfSums,
  type SliceValue,
  type Sums,
  sumsOrNothing,
} from './slice-columns.ts';
import type { Slices } from './slices.ts';
import { labelInText, measureNamed } from './words.ts';

export type { SliceValue };

/** Computes a KPI for every period and segment, in one pass over the rows per measure. */
export function sliceValues(inputs: Inputs, slices: Slices, context: CallContext): SliceValue {
  const totals = sliceTotals(inputs, slices, context);
  return (period, segment) => kpiValue(inputs.kpi, totals(period, segment));
}

/** The totals that a KPI is made of, for every period and segment. */
export function sliceTotals(
  inputs: Inputs,
  slices: Slices,
  context: CallContext,
): (period: number, segment: number) => Totals {
  const byLeaf = new Map<string, SliceValue>();
  const totalOf = (leaf: Leaf): SliceValue => {
    const key = leafKey(leaf);
    const total = byLeaf.get(key) ?? leafTotals(leaf, inputs, slices, context);
    byLeaf.set(key, total);
    return total;
  };
  // Complaints about cells come first, whichever slice is asked for.
  for (const leaf of leavesOf(inputs.kpi.formula)) totalOf(leaf);
  return (period, segment) => remember((leaf) => totalOf(leaf)(period, segment));
}

function leafTotals(leaf: Leaf, inputs: Inputs, slices: Slices, context: CallContext): SliceValue {
  const id = measureOf(leaf) as MeasureId;
  const assumed = inputs.assumptions[id];
  if (assumed !== undefined) return () => checkedRate(id, assumed);
  const { total } = measureNamed(id);
  if (typeof leaf === 'object' && total.kind === 'average_days') {
    const complete = daysBetween(id, total.since as MeasureId, inputs, slices, context);
    return (period, segment) => complete.count[complete.at(period, segment)] as number;
  }
  if (typeof leaf === 'object') return answerCounts(leaf, id, inputs, slices, context);
  switch (total.kind) {
    case 'sum':
      return sums(id, inputs, slices, context);
    case 'average':
    case 'answers':
      return ratioOfSums(columnTotals(columnNumbers(id, inputs, slices, context), slices), id);
    case 'weighted_average':
      return weightedAverages(id, total.weight as MeasureId, inputs, slices, context);
    case 'average_days':
      return ratioOfSums(daysBetween(id, total.since as MeasureId, inputs, slices, context), id);
    case 'opening':
    case 'closing':
    case 'mean_balance':
      return balances(total.kind, id, inputs, slices, context);
    case 'unique':
      return people(id, inputs, slices, context);
    default:
      return singles(id, inputs, slices, context);
  }
}

function sums(id: MeasureId, inputs: Inputs, slices: Slices, context: CallContext): SliceValue {
  const { total } = measureNamed(id);
  if (inputs.columns[id] !== undefined || total.kind !== 'sum' || !total.orProduct)
    return sumsOrNothing(columnTotals(columnNumbers(id, inputs, slices, context), slices), id);
  const [left, right] = total.orProduct.map((other) =>
    columnNumbers(other as MeasureId, inputs, slices, context),
  );
  return sumsOrNothing(columnTotals(products(left as RowNumbers, right as RowNumbers), slices), id);
}

/** Row by row; a row needs both, and NaN stays NaN. */
function products(left: RowNumbers, right: RowNumbers): RowNumbers {
  return left.map((number, index) => number * (right[index] as number));
}

function answerCounts(
  leaf: { atLeast?: number; atMost?: number },
  id: MeasureId,
  inputs: Inputs,
  slices: Slices,
  context: CallContext,
): SliceValue {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = leaf;
  const met = columnNumbers(id, inputs, slices, context).map((answer) =>
    Number.isNaN(answer) ? answer : Number(answer >= atLeast && answer <= atMost),
  );
  return sumsOrNothing(columnTotals(met, slices), id);
}

function weightedAverages(
  id: MeasureId,
  weightId: MeasureId,
  inputs: Inputs,
  slices: Slices,
  context: CallContext,
): SliceValue {
  const values = columnNumbers(id, inputs, slices, context);
  const weights = columnNumbers(weightId, inputs, slices, context);
  const product = sumsOrNothing(columnTotals(products(values, weights), slices), id);
  const used = weights.map((weight, index) => (Number.isNaN(values[index]) ? Number.NaN : weight));
  const weight = sumsOrNothing(columnTotals(used, slices), weightId);
  return (period, segment) => {
    const by = weight(period, segment);
    if (by <= 0)
      fail({
        code: 'denominator_not_positive',
        kpi: inputs.kpi.name,
        denominator: labelInText(weightId),
        value: by,
      });
    return product(period, segment) / by;
  };
}

/** Days between two dates of a row, for the rows that have both. */
function daysBetween(
  id: MeasureId,
  sinceId: MeasureId,
  inputs: Inputs,
  slices: Slices,
  context: CallContext,
): Sums {
  const ends = columnDays(id, inputs, slices, context);
  const starts = columnDays(sinceId, inputs, slices, context);
  const names = [labelInText(sinceId), labelInText(id)] as const;
  const days = ends.map((end, index) => {
    const start = starts[index] as number;
    if (end < start) {
      const row = (slices.table.rows[index] as number) + 1;
      fail({ code: 'ends_before_start', where: { name: names[1], row }, names });
    }
    return end - start;
  });
  return columnTotals(days, slices);
}

/** An assumption: the same number in all rows, else the KPI that computes it. */
function singles(id: MeasureId, inputs: Inputs, slices: Slices, context: CallContext): SliceValue {
  const source = inputs.computed[id];
  const computed =
    source &&
    (slices.dated && inputs.kpi.monthly?.includes(id)
      ? monthlyValue(source, slices, context, sliceTotals)
      : sliceValues(source, slices, context));
  if (inputs.columns[id] === undefined && computed) return computed;
  const constant = constants(columnNumbers(id, inputs, slices, context), slices);
  return (period, segment) => {
    const value = constant(period, segment);
    if (value !== undefined) return checkedRate(id, value);
    if (computed) return computed(period, segment);
    return fail({ code: 'several_values', what: labelInText(id) });
  };
}

function checkedRate(id: MeasureId, value: number): number {
  if (measureNamed(id).asFraction && value > 1)
    fail({ code: 'rate_above_one', what: labelInText(id), value });
  return value;
}

/** The number that all rows of a period and segment share; undefined where they differ or there is none. */
function constants(
  numbers: RowNumbers,
  { periodOf, segmentOf, segments }: Slices,
): (period: number, segment: number) => number | undefined {
  const found = new Map<number, number | undefined>();
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] as number;
    if (Number.isNaN(number)) continue;
    const at = (periodOf[index] as number) * segments.length + (segmentOf[index] as number);
    found.set(at, !found.has(at) || found.get(at) === number ? number : undefined);
  }
  return (period, segment) => found.get(period * segments.length + segment);
}

/** The value, or undefined where the KPI has none for this period and segment. */
export function valueIn(value: SliceValue, period: number, segment: number): number | undefined {
  return valueOrUndefined(() => value(period, segment));
}
