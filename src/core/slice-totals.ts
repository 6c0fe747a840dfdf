import { refuseOffScale } from './bind.ts';
import type { MeasureId } from './catalog/measures.ts';
import { readDate, readNumber } from './cell.ts';
import type { CallContext } from './custom-function.ts';
import { kpiValue, remember, type Totals } from './evaluate.ts';
import { type Leaf, leafKey, leavesOf, measureOf } from './formula.ts';
import { fail, valueOrUndefined } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import type { Measure } from './measure.ts';
import type { Slices } from './slices.ts';
import { labelInText, measureNamed } from './words.ts';

/** The value of a KPI in one period and segment; throws where it has none. */
export type SliceValue = (period: number, segment: number) => number;

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
  for (const leaf of leavesOf(inputs.kpi.formula))
    byLeaf.set(leafKey(leaf), leafTotals(leaf, inputs, slices, context));
  return (period, segment) =>
    remember((leaf) => {
      const total = byLeaf.get(leafKey(leaf)) ?? leafTotals(leaf, inputs, slices, context);
      return total(period, segment);
    });
}

function leafTotals(leaf: Leaf, inputs: Inputs, slices: Slices, context: CallContext): SliceValue {
  const id = measureOf(leaf) as MeasureId;
  const assumed = inputs.assumptions[id];
  if (assumed !== undefined) return () => checkedRate(id, assumed);
  const { total } = measureNamed(id);
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
      return averageDays(id, total.since as MeasureId, inputs, slices, context);
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

/** Reads the number of a data row; undefined for a blank. */
type RowReader = (index: number) => number | undefined;

function columnOf(id: MeasureId, inputs: Inputs): { id: MeasureId; position: number } {
  const position = inputs.columns[id];
  if (position === undefined)
    return fail({
      code: 'missing_column',
      kpi: inputs.kpi.name,
      wanted: [measureNamed(id).label],
      present: [],
    });
  return { id, position };
}

function columnReader(id: MeasureId, inputs: Inputs, slices: Slices, context: CallContext): RowReader {
  return readerOf(columnOf(id, inputs), slices, context);
}

function readerOf(
  { id, position }: { id: MeasureId; position: number },
  { table }: Slices,
  context: CallContext,
): RowReader {
  const { cells, rows } = table;
  const measure: Measure = measureNamed(id);
  const name = table.headers[position] || measure.label;
  const { scale } = measure;
  return (index) => {
    const row = rows[index] as number;
    const cell = cells[row]?.[position];
    if (typeof cell === 'number' && !scale) return cell;
    const number = readNumber(cell, measure, name, row + 1, context);
    if (number !== undefined && scale) refuseOffScale(number, scale, name, row + 1);
    return number;
  };
}

/** Sums and counts per period and segment: what nearly every total is made of. */
interface Sums {
  readonly sum: Float64Array;
  readonly count: Int32Array;
  readonly at: (period: number, segment: number) => number;
}

function columnTotals(read: RowReader, slices: Slices): Sums {
  const { periodOf, segmentOf, periods, segments } = slices;
  const width = segments.length;
  const sum = new Float64Array(periods.length * width);
  const count = new Int32Array(periods.length * width);
  for (let index = 0; index < periodOf.length; index++) {
    const period = periodOf[index] as number;
    const segment = segmentOf[index] as number;
    if (period < 0 || segment < 0) continue;
    const number = read(index);
    if (number === undefined) continue;
    const at = period * width + segment;
    sum[at] = (sum[at] as number) + number;
    count[at] = (count[at] as number) + 1;
  }
  return { sum, count, at: (period, segment) => period * width + segment };
}

function sumsOrNothing({ sum, count, at }: Sums, id: MeasureId): SliceValue {
  return (period, segment) => {
    const index = at(period, segment);
    if (count[index] === 0) fail({ code: 'no_numbers', what: labelInText(id) });
    return sum[index] as number;
  };
}

function ratioOfSums(totals: Sums, id: MeasureId): SliceValue {
  const sum = sumsOrNothing(totals, id);
  return (period, segment) => sum(period, segment) / (totals.count[totals.at(period, segment)] as number);
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

function productReader(left: RowReader, right: RowReader): RowReader {
  return (index) => {
    const a = left(index);
    const b = right(index);
    return a === undefined || b === undefined ? undefined : a * b;
  };
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

function averageDays(
  id: MeasureId,
  sinceId: MeasureId,
  inputs: Inputs,
  slices: Slices,
  context: CallContext,
): SliceValue {
  const { table } = slices;
  const end = dateReader(columnOf(id, inputs), slices, context);
  const start = dateReader(columnOf(sinceId, inputs), slices, context);
  const names = [labelInText(sinceId), labelInText(id)] as const;
  const days = columnTotals((index) => {
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
  return ratioOfSums(days, id);
}

function dateReader(
  { id, position }: { id: MeasureId; position: number },
  { table }: Slices,
  context: CallContext,
): RowReader {
  const name = table.headers[position] || measureNamed(id).label;
  return (index) => {
    const row = table.rows[index] as number;
    return readDate(table.cells[row]?.[position], name, row + 1, context);
  };
}

/** The first and last date of each period, and how many there are: those of all rows, whatever the segment. */
function datesOf({ table, dated, days, periodOf, periods }: Slices) {
  if (!dated && table.rows.length > 1) fail({ code: 'no_date_column', present: table.headers });
  const first = new Float64Array(periods.length).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(periods.length).fill(Number.NEGATIVE_INFINITY);
  const distinct = periods.map(() => new Set<number>());
  for (let index = 0; index < periodOf.length; index++) {
    const period = periodOf[index] as number;
    if (period < 0) continue;
    const day = Math.floor(days[index] as number);
    if (day < (first[period] as number)) first[period] = day;
    if (day > (last[period] as number)) last[period] = day;
    distinct[period]?.add(day);
  }
  return { first, last, distinct };
}

function balances(
  kind: 'opening' | 'closing' | 'mean_balance',
  id: MeasureId,
  inputs: Inputs,
  slices: Slices,
  context: CallContext,
): SliceValue {
  const { days, periodOf } = slices;
  const { first, last, distinct } = datesOf(slices);
  const read = columnReader(id, inputs, slices, context);
  if (kind === 'mean_balance') {
    const sum = sumsOrNothing(columnTotals(read, slices), id);
    return (period, segment) => sum(period, segment) / (distinct[period]?.size ?? 0);
  }
  const wanted = kind === 'opening' ? first : last;
  const onDate = columnTotals(
    (index) =>
      Math.floor(days[index] as number) === wanted[periodOf[index] as number] ? read(index) : undefined,
    slices,
  );
  const anywhere = columnTotals(read, slices);
  return (period, segment) => {
    // A segment without a row on that date has a balance of 0; without any number there is none.
    if (anywhere.count[anywhere.at(period, segment)] === 0)
      fail({ code: 'no_numbers', what: labelInText(id) });
    return onDate.sum[onDate.at(period, segment)] as number;
  };
}

function people(id: MeasureId, inputs: Inputs, slices: Slices, context: CallContext): SliceValue {
  const { distinct } = datesOf(slices);
  const sum = sumsOrNothing(columnTotals(columnReader(id, inputs, slices, context), slices), id);
  return (period, segment) => {
    if ((distinct[period]?.size ?? 0) > 1) fail({ code: 'people_over_dates', what: labelInText(id) });
    return sum(period, segment);
  };
}

/** An assumption: the same number in all rows, else the KPI that computes it. */
function singles(id: MeasureId, inputs: Inputs, slices: Slices, context: CallContext): SliceValue {
  const source = inputs.computed[id];
  const computed = source && sliceValues(source, slices, context);
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
