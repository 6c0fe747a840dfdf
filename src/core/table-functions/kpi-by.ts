import type { CallContext, CellValue, CustomFunction } from '../custom-function.ts';
import { evaluate, type Totals } from '../evaluate.ts';
import { type Formula, isLeaf } from '../formula.ts';
import { valueOrUndefined } from '../kpi-error.ts';
import { type Inputs, inputsByHeader, needsDates } from '../match-columns.ts';
import { sliceTotals, sliceValues, valueIn } from '../slice-totals.ts';
import { bySegment, daysOf, intervalSlice, type Slices, wholeSlice } from '../slices.ts';
import { columnNamed, dateColumnOf, readTable } from '../table.ts';
import { formulaInWords } from '../words.ts';
import { intervalArguments, kpiArgument } from './arguments.ts';
import { FROM, KPI, SEGMENT_COLUMN, TABLE, TO } from './parameters.ts';

export const kpiByFunction: CustomFunction = {
  name: 'KPI_BY',
  summary:
    'A KPI for each segment of a raw export, best first, with the total of all: where is a lead cheapest?',
  parameters: [KPI, TABLE, { ...SEGMENT_COLUMN, help: 'The header of the column to split by.' }, FROM, TO],
  returns: 'Array<Array<string|number>>',
  run([kpiName, cells, segmentColumn, from, to], context) {
    const kpi = kpiArgument(kpiName);
    const table = readTable(cells);
    const column = columnNamed(table, String(segmentColumn ?? ''), 'segment_column');
    const inputs = inputsByHeader(kpi, table);
    const interval = intervalArguments(from, to, context);
    const days = interval || needsDates(inputs) ? daysOf(table, dateColumnOf(table), context) : undefined;
    const whole = interval && days ? intervalSlice(table, days, interval) : wholeSlice(table, days);
    const header = [
      table.headers[column] ?? '',
      kpi.name,
      `Share of ${formulaInWords(weightOf(kpi.formula))}`,
    ];
    return [header, ...segmentRows(inputs, whole, column, context)];
  },
};

/** One row per segment, best first, those without a value last; then all segments pooled. */
function segmentRows(inputs: Inputs, whole: Slices, column: number, context: CallContext): CellValue[][] {
  const split = bySegment(whole, column);
  const value = sliceValues(inputs, split, context);
  const weight = shares(inputs, split, whole, context);
  const sign = inputs.kpi.better === 'lower' ? 1 : -1;
  const present = split.segments.flatMap((label, segment) =>
    hasRows(split, segment) ? [{ label, segment }] : [],
  );
  const rows = present
    .map(({ label, segment }) => ({ label, value: valueIn(value, 0, segment), share: weight(segment) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * (a.value - b.value) || a.label.localeCompare(b.label);
    });
  const all = valueIn(sliceValues(inputs, whole, context), 0, 0);
  return [
    ...rows.map((row) => [row.label, row.value ?? '', row.share ?? '']),
    ['All', all ?? '', all === undefined || rows.every((row) => row.share === undefined) ? '' : 1],
  ];
}

function hasRows({ periodOf, segmentOf }: Slices, segment: number): boolean {
  return segmentOf.some((index, row) => index === segment && periodOf[row] === 0);
}

/** Each segment's part of what the KPI divides by, or of the KPI itself when it is a total. */
function shares(
  inputs: Inputs,
  split: Slices,
  whole: Slices,
  context: CallContext,
): (segment: number) => number | undefined {
  if (Object.keys(inputs.computed).length > 0) return () => undefined;
  const formula = weightOf(inputs.kpi.formula);
  const weigh = (totals: Totals): number | undefined => valueOrUndefined(() => evaluate(formula, totals));
  const pooled = weigh(sliceTotals(inputs, whole, context)(0, 0));
  const totals = sliceTotals(inputs, split, context);
  return (segment) => {
    const part = weigh(totals(0, segment));
    return part === undefined || !pooled ? undefined : part / pooled;
  };
}

/** What a segment's weight in a ratio is: the denominator, whatever constants surround it. */
export function weightOf(formula: Formula): Formula {
  if (typeof formula === 'number' || isLeaf(formula)) return formula;
  const { operator, left, right } = formula;
  if (operator === 'divide') return right;
  if (typeof right === 'number') return weightOf(left);
  if (typeof left === 'number') return weightOf(right);
  return formula;
}
