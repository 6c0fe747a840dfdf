import type { MeasureId } from './catalog/measures.ts';
import { kpiValue, remember } from './evaluate.ts';
import { type Count, type Formula, type Leaf, leafKey, leavesOf, measureOf } from './formula.ts';
import { fail } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import { monthlyValue } from './monthly-value.ts';
import { refusalsOf } from './refusals.ts';
import { exceedsOne } from './rounding.ts';
import { daysReader, joinRows, mapRows, numberReader, type RowReader } from './row-readers.ts';
import { edgeBalance, meanBalance, people } from './slice-balances.ts';
import { meanOrNothing, type SliceTotal, sumOrNothing, sumRows, type TotalSource } from './slice-sums.ts';
import type { SliceTotals } from './slice-totals.ts';
import type { Slice } from './slices.ts';
import { labelInText, measureNamed } from './words.ts';

interface Plan extends TotalSource {
  /** The totals of other measures over the same rows, for every month that they touch. */
  byMonth(inputs: Inputs): SliceTotals;
}

/** The total of each measure that a KPI is made of, and of one more formula, once the rows have been gone over. */
export function planTotals(plan: Plan, besides: Formula = 0): (leaf: Leaf) => SliceTotal {
  const { kpi } = plan.inputs;
  const compared = refusalsOf(kpi).flatMap(({ left, right }) => [left, right]);
  const leaves = [kpi.formula, besides, ...compared].flatMap(leavesOf);
  const planned = new Map<string, SliceTotal>();
  for (const leaf of leaves) {
    const key = leafKey(leaf);
    if (!planned.has(key)) planned.set(key, planTotal(leaf, plan));
  }
  return (leaf) => planned.get(leafKey(leaf)) as SliceTotal;
}

function planTotal(leaf: Leaf, plan: Plan): SliceTotal {
  const id = measureOf(leaf) as MeasureId;
  const assumed = plan.inputs.assumptions[id];
  if (assumed !== undefined) return () => checkedRate(id, assumed);
  const { total } = measureNamed(id);
  const sums = (numberOf: RowReader) => plan.tally(sumRows(numberOf));
  if (total.kind === 'average_days') {
    const days = sums(daysReader(id, total.since as MeasureId, plan));
    return typeof leaf === 'object' ? days.count : meanOrNothing(days, id);
  }
  if (typeof leaf === 'object') return sumOrNothing(sums(answerReader(leaf, numberReader(id, plan))), id);
  switch (total.kind) {
    case 'sum':
      return sumOrNothing(sums(summedReader(id, plan)), id);
    case 'average':
    case 'answers':
      return meanOrNothing(sums(numberReader(id, plan)), id);
    case 'weighted_average':
      return weightedAverage(id, total.weight as MeasureId, plan);
    case 'opening':
    case 'closing':
      return edgeBalance(total.kind, id, plan);
    case 'mean_balance':
      return meanBalance(id, plan);
    case 'unique':
      return people(id, plan);
    default:
      return assumption(id, plan);
  }
}

/** The column of a measure, else the product of the two that may stand in for it. */
function summedReader(id: MeasureId, plan: Plan): RowReader {
  const { total } = measureNamed(id);
  if (plan.inputs.columns[id] !== undefined || total.kind !== 'sum' || !total.orProduct)
    return numberReader(id, plan);
  const [left, right] = total.orProduct as readonly [MeasureId, MeasureId];
  return joinRows(numberReader(left, plan), numberReader(right, plan), product);
}

/** A row needs both: NaN stays NaN. */
function product(left: number, right: number): number {
  return left * right;
}

/** 1 for each answer within the bounds, 0 for each other. */
function answerReader(
  { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: Count,
  answersOf: RowReader,
): RowReader {
  return mapRows(answersOf, (answer) =>
    Number.isNaN(answer) ? answer : Number(answer >= atLeast && answer <= atMost),
  );
}

function weightedAverage(id: MeasureId, weightId: MeasureId, plan: Plan): SliceTotal {
  const [values, weights] = [numberReader(id, plan), numberReader(weightId, plan)];
  const weighted = sumOrNothing(plan.tally(sumRows(joinRows(values, weights, product))), id);
  const used = joinRows(values, weights, (value, weight) => (Number.isNaN(value) ? value : weight));
  const weight = sumOrNothing(plan.tally(sumRows(used)), weightId);
  return (slice) => {
    const by = weight(slice);
    if (by <= 0)
      fail({
        code: 'denominator_not_positive',
        kpi: plan.inputs.kpi.name,
        denominator: labelInText(weightId),
        value: by,
      });
    return weighted(slice) / by;
  };
}

/** The same number in all rows, else the KPI that computes it. */
function assumption(id: MeasureId, plan: Plan): SliceTotal {
  const computed = computedValue(id, plan);
  if (plan.inputs.columns[id] === undefined && computed) return computed;
  const distinct = distinctNumbers(numberReader(id, plan), plan);
  return (slice) => {
    const [value, another] = distinct(slice);
    if (value !== undefined && another === undefined) return checkedRate(id, value);
    if (computed) return computed(slice);
    return fail({ code: value === undefined ? 'blank_assumption' : 'several_values', what: labelInText(id) });
  };
}

function computedValue(id: MeasureId, plan: Plan): SliceTotal | undefined {
  const { inputs, slicing, byMonth } = plan;
  const source = inputs.computed[id];
  if (!source) return undefined;
  if (slicing.dateColumn !== undefined && inputs.kpi.monthly?.includes(id))
    return monthlyValue(source, byMonth(source));
  const totalOf = planTotals({ ...plan, inputs: source });
  return (slice) =>
    kpiValue(
      source.kpi,
      remember((leaf) => totalOf(leaf)(slice)),
    );
}

function checkedRate(id: MeasureId, value: number): number {
  if (measureNamed(id).asFraction && exceedsOne(value))
    fail({ code: 'rate_above_one', what: labelInText(id), value });
  return value;
}

/** The numbers that stand in the rows of a slice, each once; at most two of a part, which are enough to differ. */
function distinctNumbers(numbersOf: RowReader, { tally }: Plan): (slice: Slice) => Iterable<number> {
  const found = new Map<number, Set<number>>();
  tally({
    add(batch) {
      const numbers = numbersOf(batch);
      for (let index = 0; index < batch.count; index++) {
        const number = numbers[index] as number;
        if (Number.isNaN(number)) continue;
        const part = batch.parts[index] as number;
        const known = found.get(part);
        if (known === undefined) found.set(part, new Set([number]));
        else if (known.size === 1) known.add(number);
      }
    },
  });
  return ({ parts }) => new Set(parts.flatMap((part) => [...(found.get(part) ?? [])]));
}
