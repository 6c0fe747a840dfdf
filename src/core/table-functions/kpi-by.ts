import type { CallContext, CellValue, CustomFunction } from '../custom-function.ts';
import { evaluate, kpiValue, type Totals } from '../evaluate.ts';
import type { Formula } from '../formula.ts';
import { valueOrUndefined } from '../kpi-error.ts';
import { type Inputs, inputsByHeader } from '../match-columns.ts';
import { segmentWeight } from '../segment-weight.ts';
import { sliceTotals } from '../slice-totals.ts';
import type { Slicing } from '../slices.ts';
import { columnNamed, readTable } from '../table.ts';
import { formulaInWords } from '../words.ts';
import { kpiArgument, textArgument } from './arguments.ts';
import { askedPeriod } from './asked-period.ts';
import { FROM, KPI, SEGMENT_COLUMN, TABLE, TO } from './parameters.ts';

export const kpiByFunction: CustomFunction = {
  name: 'KPI_BY',
  summary: 'A KPI for each segment, such as a channel, best first.',
  parameters: [KPI, TABLE, { ...SEGMENT_COLUMN, help: 'The column to split by.' }, FROM, TO],
  returns: 'Array<Array<string|number>>',
  run([kpiName, cells, segmentColumn, from, to], context) {
    const kpi = kpiArgument(kpiName);
    const table = readTable(cells);
    const column = columnNamed(table, textArgument(segmentColumn) ?? '', 'segment_column');
    const inputs = inputsByHeader(kpi, table);
    const slicing = { ...askedPeriod(table, inputs, from, to, context), segmentColumn: column };
    const weight = segmentWeight(kpi.formula);
    const share = weight === undefined ? 'Share' : `Share of ${formulaInWords(weight)}`;
    return [[table.headers[column] ?? '', kpi.name, share], ...segmentRows(inputs, slicing, context)];
  },
};

/** One row per segment, best first, those without a value last; then all segments pooled. */
function segmentRows(inputs: Inputs, slicing: Slicing, context: CallContext): CellValue[][] {
  const { kpi } = inputs;
  const weight = segmentWeight(kpi.formula);
  const { segments, hasRows, totals } = sliceTotals(inputs, slicing, context, weight);
  const pooled = totals(0);
  const share = shareOf(weight, pooled);
  const sign = kpi.better === 'lower' ? 1 : -1;
  const rows = segments
    .flatMap((label, segment) => {
      if (!hasRows(0, segment)) return [];
      const own = totals(0, segment);
      return [{ label, value: valueOrUndefined(() => kpiValue(kpi, own)), share: share(own) }];
    })
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * (a.value - b.value) || a.label.localeCompare(b.label);
    });
  const valueOfAll = () => kpiValue(kpi, pooled);
  // Where there would be nothing but blanks, why the whole has no value says more.
  const hasValues = rows.some(({ value }) => value !== undefined);
  const all = hasValues ? valueOrUndefined(valueOfAll) : valueOfAll();
  // With refunds among them the parts are no shares of a whole.
  const shared = rows.some((row) => row.share !== undefined) && rows.every(({ share = 0 }) => share >= 0);
  return [
    ...rows.map((row) => [row.label, row.value ?? '', (shared ? row.share : undefined) ?? '']),
    ['All', all ?? '', shared ? 1 : ''],
  ];
}

/** A segment's part of what the KPI divides by, or of the KPI itself when it is a total. */
function shareOf(weight: Formula | undefined, pooled: Totals): (segment: Totals) => number | undefined {
  if (weight === undefined) return () => undefined;
  const weigh = (totals: Totals): number | undefined => valueOrUndefined(() => evaluate(weight, totals));
  const whole = weigh(pooled);
  return (segment) => {
    const part = weigh(segment);
    return part === undefined || !whole ? undefined : part / whole;
  };
}
