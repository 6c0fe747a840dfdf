import { type SegmentChange, type Share, segmentEffects } from '../analysis/segment-effects.ts';
import { shapleyValues } from '../analysis/shapley-values.ts';
import type { CallContext, CellValue, CustomFunction } from '../custom-function.ts';
import { dateColumnOf } from '../date-columns.ts';
import { evaluate, kpiValue, type Totals } from '../evaluate.ts';
import { type Formula, leafKey, leavesOf } from '../formula.ts';
import { fail, valueOrUndefined } from '../kpi-error.ts';
import { type Inputs, inputsByHeader } from '../match-columns.ts';
import { segmentParts } from '../segment-parts.ts';
import { segmentWeight } from '../segment-weight.ts';
import { sliceTotals } from '../slice-totals.ts';
import type { Slicing } from '../slices.ts';
import { columnNamed, readTable, type Table, tableOf } from '../table.ts';
import { formulaInWords, measureNamed } from '../words.ts';
import { kpiArgument, periodArguments, textArgument } from './arguments.ts';
import { KPI, SEGMENT_COLUMN, TABLE } from './parameters.ts';

export const kpiDriversFunction: CustomFunction = {
  name: 'KPI_DRIVERS',
  summary: 'What moved a KPI from one period to another: its measures, or its segments.',
  parameters: [
    KPI,
    TABLE,
    { name: 'from_1', sample: 'DATE(2026; 9; 1)', help: 'The first day of the earlier period.' },
    { name: 'to_1', sample: 'DATE(2026; 9; 30)', help: 'The last day of the earlier period.' },
    { name: 'from_2', sample: 'DATE(2026; 10; 1)', help: 'The first day of the later period.' },
    { name: 'to_2', sample: 'DATE(2026; 10; 31)', help: 'The last day of the later period.' },
    SEGMENT_COLUMN,
  ],
  returns: 'Array<Array<string|number>>',
  run([kpiName, cells, from1, to1, from2, to2, segmentColumn], context) {
    const kpi = kpiArgument(kpiName);
    const table = readTable(cells);
    const inputs = inputsByHeader(kpi, table);
    const dated = { table: rowsThatCount(inputs, table), dateColumn: dateColumnOf(table) };
    const periods = [
      { ...dated, periods: periodArguments([from1, to1], ['from_1', 'to_1'], context) },
      { ...dated, periods: periodArguments([from2, to2], ['from_2', 'to_2'], context) },
    ] as const;
    const column = textArgument(segmentColumn);
    if (column === undefined) return measureRows(inputs, periods, context);
    return segmentRows(inputs, periods, columnNamed(table, column, 'segment_column'), context);
  },
};

/** A weighted average leaves out rows without a value, so their weight must not count for a segment either. */
function rowsThatCount({ kpi, columns }: Inputs, table: Table): Table {
  const id = kpi.measures.find((measure) => measureNamed(measure).total.kind === 'weighted_average');
  const column = id && columns[id];
  if (column === undefined) return table;
  return tableOf(table, column);
}

/** One row per part of the formula, largest effect first; the KPI itself last. */
function measureRows(
  inputs: Inputs,
  periods: readonly [Slicing, Slicing],
  context: CallContext,
): CellValue[][] {
  const { kpi } = inputs;
  const [before, after] = periods.map((each) => sliceTotals(inputs, each, context).totals(0)) as [
    Totals,
    Totals,
  ];
  const leaves = leavesOf(kpi.formula);
  const bits = new Map(leaves.map((leaf, index) => [leafKey(leaf), 1 << index]));
  const [from, to] = [kpiValue(kpi, before), kpiValue(kpi, after)];
  const effects =
    shapleyValues(leaves.length, (later) =>
      evaluate(kpi.formula, (leaf) => ((bits.get(leafKey(leaf)) ?? 0) & later ? after : before)(leaf)),
    ) ?? fail({ code: 'not_by_measure', kpi: kpi.name });
  const rows = leaves.map((leaf, index) => [
    formulaInWords(leaf),
    before(leaf),
    after(leaf),
    effects[index] ?? 0,
  ]);
  return [['Measure', 'Before', 'After', 'Effect'], ...largestFirst(rows), [kpi.name, from, to, to - from]];
}

/** One row per segment, largest effect first; all segments pooled last. */
function segmentRows(
  inputs: Inputs,
  periods: readonly [Slicing, Slicing],
  column: number,
  context: CallContext,
): CellValue[][] {
  const { kpi } = inputs;
  const parts = segmentParts(kpi.formula) ?? fail({ code: 'not_by_segment', kpi: kpi.name });
  const [before, after] = periods.map((each) =>
    segmentTotals(inputs, { ...each, segmentColumn: column }, context),
  ) as [SegmentTotals, SegmentTotals];
  const [from, to] = [kpiValue(kpi, before.pooled), kpiValue(kpi, after.pooled)];
  const present = before.segments.filter((_, index) => before.has(index) || after.has(index));
  const label = periods[0].table.headers[column] ?? '';
  const positions = present.map((segment) => before.segments.indexOf(segment));
  if (parts.kind === 'total') {
    const rows = positions.map((index) => {
      const [earlier, later] = [before, after].map((each) => each.value(kpi.formula, index)) as [
        number,
        number,
      ];
      return [before.segments[index] ?? '', earlier, later, later - earlier];
    });
    return [[label, 'Before', 'After', 'Effect'], ...largestFirst(rows), ['All', from, to, to - from]];
  }
  const share = (each: SegmentTotals, index: number): Share => ({
    numerator: each.value(parts.numerator, index),
    denominator: each.value(parts.denominator, index),
  });
  const changes = positions.map(
    (index): SegmentChange => ({ before: share(before, index), after: share(after, index) }),
  );
  const effects = segmentEffects(changes);
  const rows = changes.map((change, index) => {
    const { rate = 0, mix = 0 } = effects[index] ?? {};
    return [present[index] ?? '', rateOf(change.before), rateOf(change.after), rate, mix, rate + mix];
  });
  const sum = (part: 'rate' | 'mix'): number => effects.reduce((all, effect) => all + effect[part], 0);
  return [
    [label, 'Before', 'After', 'Rate effect', 'Mix effect', 'Effect'],
    ...largestFirst(rows),
    ['All', from, to, sum('rate'), sum('mix'), to - from],
  ];
}

interface SegmentTotals {
  readonly segments: readonly string[];
  readonly pooled: Totals;
  has(segment: number): boolean;
  value(formula: Formula, segment: number): number;
}

/**
 * The totals of each segment in one period: 0 where it has no numbers. An assumption such as a margin is that of
 * all segments together, or the segments would not add up to the KPI.
 */
function segmentTotals(inputs: Inputs, slicing: Slicing, context: CallContext): SegmentTotals {
  const weight = segmentWeight(inputs.kpi.formula);
  const { segments, hasRows, totals } = sliceTotals(inputs, slicing, context, weight);
  const pooled = totals(0);
  return {
    segments,
    pooled,
    has: (segment) => hasRows(0, segment),
    value: (formula, segment) => {
      const own = totals(0, segment);
      return evaluate(formula, (leaf) => {
        if (typeof leaf === 'string' && measureNamed(leaf).total.kind === 'single') return pooled(leaf);
        return valueOrUndefined(() => own(leaf)) ?? 0;
      });
    },
  };
}

function rateOf({ numerator, denominator }: Share): CellValue {
  return denominator === 0 ? '' : numerator / denominator;
}

/** Rows whose last cell is an effect. */
function largestFirst<T extends CellValue>(rows: readonly T[][]): T[][] {
  const size = (row: readonly T[]): number => Math.abs(Number(row[row.length - 1]));
  return [...rows].sort((a, b) => size(b) - size(a));
}
