import type { CallContext, CellValue, CustomFunction } from '../custom-function.ts';
import { evaluate, type Totals } from '../evaluate.ts';
import { valueOrUndefined } from '../kpi-error.ts';
import { type Inputs, inputsByHeader } from '../match-columns.ts';
import { segmentWeight } from '../segment-weight.ts';
import { sliceTotals, sliceValues, valueIn } from '../slice-totals.ts';
import { bySegment, type Slices } from '../slices.ts';
import { columnNamed, readTable } from '../table.ts';
import { formulaInWords } from '../words.ts';
import { kpiArgument, textArgument } from './arguments.ts';
import { askedPeriod } from './asked-period.ts';
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
    const column = columnNamed(table, textArgument(segmentColumn) ?? '', 'segment_column');
    const inputs = inputsByHeader(kpi, table);
    const whole = askedPeriod(table, inputs, from, to, context);
    const weight = segmentWeight(kpi.formula);
    const share = weight === undefined ? 'Share' : `Share of ${formulaInWords(weight)}`;
    return [[table.headers[column] ?? '', kpi.name, share], ...segmentRows(inputs, whole, column, context)];
  },
};

/** One row per segment, best first, those without a value last; then all segments pooled. */
function segmentRows(inputs: Inputs, whole: Slices, column: number, context: CallContext): CellValue[][] {
  const split = bySegment(whole, column, context);
  const value = sliceValues(inputs, split, context);
  const share = shares(inputs, split, whole, context);
  const sign = inputs.kpi.better === 'lower' ? 1 : -1;
  const rows = [...segmentsWithRows(split)]
    .map((segment) => ({
      label: split.segments[segment] ?? '',
      value: valueIn(value, 0, segment),
      share: share(segment),
    }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * (a.value - b.value) || a.label.localeCompare(b.label);
    });
  const all = valueIn(sliceValues(inputs, whole, context), 0, 0);
  return [
    ...rows.map((row) => [row.label, row.value ?? '', row.share ?? '']),
    ['All', all ?? '', rows.every((row) => row.share === undefined) ? '' : 1],
  ];
}

function segmentsWithRows({ periodOf, segmentOf }: Slices): ReadonlySet<number> {
  const present = new Set<number>();
  for (let index = 0; index < segmentOf.length; index++)
    if (periodOf[index] === 0) present.add(segmentOf[index] as number);
  return present;
}

/** Each segment's part of what the KPI divides by, or of the KPI itself when it is a total. */
function shares(
  inputs: Inputs,
  split: Slices,
  whole: Slices,
  context: CallContext,
): (segment: number) => number | undefined {
  const weight = segmentWeight(inputs.kpi.formula);
  if (weight === undefined) return () => undefined;
  const weigh = (totals: Totals): number | undefined => valueOrUndefined(() => evaluate(weight, totals));
  const pooled = weigh(sliceTotals(inputs, whole, context)(0, 0));
  const totals = sliceTotals(inputs, split, context);
  return (segment) => {
    const part = weigh(totals(0, segment));
    return part === undefined || !pooled ? undefined : part / pooled;
  };
}
