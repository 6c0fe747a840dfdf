import type { MeasureId } from './catalog/measures.ts';
import type { CallContext } from './custom-function.ts';
import { kpiValue, remember, type Totals } from './evaluate.ts';
import { type Leaf, leafKey, leavesOf, measureOf } from './formula.ts';
import { fail, valueOrUndefined } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import { monthlyValue } from './monthly-value.ts';
import { balances, people } from './slice-balances.ts';
import {
  columnOf,
  columnReader,
  columnTotals,
  dateReader,
  productReader,
  type RowReader,
  ratioOfSums,
  readerOf,
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
  if (typeof leaf === 'object') return answerCounts(leaf, columnOf(id, inputs), slices, context);
  switch (total.kind) {
    case 'sum':
      return sums(id, inputs, slices, context);
    case 'average':
    case 'answers':
      return ratioOfSums(columnTotals(columnReader(id, inputs, slices, context), slices), id);
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
  if (inputs.columns[id] !== undefined || total.kind !== 'sum' || !total.orProduct) {
    return sumsOrNothing(columnTotals(columnReader(id, inputs, slices, context), slices), id);
  }
  const [left, right] = total.orProduct.map((other) =>
    columnReader(other as MeasureId, inputs, slices, context),
  );
  return sumsOrNothing(columnTotals(productReader(left as RowReader, right as RowReader), slices), id);
}

function answerCounts(
  leaf: { atLeast?: number; atMost?: number },
  column: { id: MeasureId; position: number },
  slices: Slices,
  context: CallContext,
): SliceValue {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = leaf;
  const read = readerOf(column, slices, context);
  const met = columnTotals((index) => {
    const answer = read(index);
    return answer === undefined ? undefined : Number(answer >= atLeast && answer <= atMost);
  }, slices);
  return sumsOrNothing(met, column.id);
}

function weightedAverages(
  id: MeasureId,
  weightId: MeasureId,
  inputs: Inputs,
  slices: Slices,
  context: CallContext,
): SliceValue {
  const value = columnReader(id, inputs, slices, context);
  const weight = columnReader(weightId, inputs, slices, context);
  const products = sumsOrNothing(columnTotals(productReader(value, weight), slices), id);
  const weights = sumsOrNothing(
    columnTotals((index) => (value(index) === undefined ? undefined : weight(index)), slices),
    weightId,
  );
  return (period, segment) => {
    const by = weights(period, segment);
    if (by === 0)
      fail({ code: 'zero_denominator', kpi: inputs.kpi.name, denominator: labelInText(weightId) });
    return products(period, segment) / by;
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
  const { table } = slices;
  const end = dateReader(columnOf(id, inputs), slices, context);
  const start = dateReader(columnOf(sinceId, inputs), slices, context);
  const names = [labelInText(sinceId), labelInText(id)] as const;
  return columnTotals((index) => {
    const to = end(index);
    const from = start(index);
    if (to === undefined || from === undefined) return undefined;
    if (to < from)
      fail({
        code: 'ends_before_start',
        where: { name: names[1], row: (table.rows[index] as number) + 1 },
        names,
      });
    return to - from;
  }, slices);
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
  const constant = constants(columnReader(id, inputs, slices, context), slices);
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
  read: RowReader,
  { periodOf, segmentOf, segments }: Slices,
): (period: number, segment: number) => number | undefined {
  const found = new Map<number, number | undefined>();
  for (let index = 0; index < periodOf.length; index++) {
    const period = periodOf[index] as number;
    const segment = segmentOf[index] as number;
    if (period < 0 || segment < 0) continue;
    const number = read(index);
    if (number === undefined) continue;
    const at = period * segments.length + segment;
    found.set(at, !found.has(at) || found.get(at) === number ? number : undefined);
  }
  return (period, segment) => found.get(period * segments.length + segment);
}

/** The value, or undefined where the KPI has none for this period and segment. */
export function valueIn(value: SliceValue, period: number, segment: number): number | undefined {
  return valueOrUndefined(() => value(period, segment));
}
