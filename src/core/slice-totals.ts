import type { CallContext } from './custom-function.ts';
import { kpiValue, remember, type Totals } from './evaluate.ts';
import type { Formula } from './formula.ts';
import { fail, valueOrUndefined } from './kpi-error.ts';
import type { Inputs } from './match-columns.ts';
import { quoted } from './messages.ts';
import { type Interval, isoDate } from './period.ts';
import { planTotals } from './plan-totals.ts';
import { segmentNumber } from './segments.ts';
import type { Period } from './slice-periods.ts';
import { type Slices, type Slicing, sliceOf, sliceRows, type Tally } from './slices.ts';

/** The totals of each period, for one segment or, if none is named, for all that count pooled. */
export interface SliceTotals extends Slices {
  readonly hasRows: (period: number, segment: number) => boolean;
  readonly totals: (period: number, segment?: number) => Totals;
}

/** A KPI for each period, for one segment or for all that count; throws where it has no value. */
export interface SliceValues extends Slices {
  readonly value: (period: number, segment?: number) => number;
}

/** Computes a KPI for every period and segment. */
export function sliceValues(inputs: Inputs, slicing: Slicing, context: CallContext): SliceValues {
  const { totals, ...slices } = sliceTotals(inputs, slicing, context);
  return { ...slices, value: (period, segment) => kpiValue(inputs.kpi, totals(period, segment)) };
}

/** The value, or undefined where the KPI has none for this period and segment. */
export function valueIn({ value }: SliceValues, period: number, segment?: number): number | undefined {
  return valueOrUndefined(() => value(period, segment));
}

/** The totals that a KPI is made of, and those of one more formula, in one pass over the rows. */
export function sliceTotals(
  inputs: Inputs,
  slicing: Slicing,
  context: CallContext,
  besides: Formula = 0,
): SliceTotals {
  const tallies: Tally[] = [];
  const tally = <T extends Tally>(added: T): T => {
    tallies.push(added);
    return added;
  };
  const byMonth = (source: Inputs): SliceTotals =>
    sliceTotals(source, { ...slicing, periods: 'month' }, context);
  const totalOf = planTotals({ inputs, slicing, context, tally, byMonth }, besides);
  const slices = sliceRows(slicing, tallies, context);
  refuseAbsent(slicing, slices);
  return {
    ...slices,
    hasRows: (period, segment) => slices.periods[period]?.parts[segment] !== undefined,
    totals: (period, segment) => {
      const slice = sliceOf(slices.periods[period] as Period, segment);
      return remember((leaf) => totalOf(leaf)(slice));
    },
  };
}

/** A period or a segment that was asked for must be in the data. */
function refuseAbsent({ periods: asked, segment }: Slicing, { periods, segments }: Slices): void {
  if (typeof asked === 'object' && periods.every(({ parts }) => parts.length === 0))
    fail({ code: 'no_rows', what: betweenInWords(asked) });
  // Without any period there are no rows at all, which says more than that the segment is not among them.
  if (segment !== undefined && periods.length > 0 && segmentNumber(segments, segment) < 0)
    fail({ code: 'unknown_choice', parameter: 'segment', found: segment, choices: segments });
  if (
    typeof asked === 'object' &&
    segment !== undefined &&
    !(segmentNumber(segments, segment) in (periods[0]?.parts ?? []))
  )
    fail({ code: 'no_rows', what: `of ${quoted(segment)} ${betweenInWords(asked)}` });
}

function betweenInWords({ start, end }: Interval): string {
  const from = Number.isFinite(start) ? [`from ${isoDate(start)}`] : [];
  const to = Number.isFinite(end) ? [`to ${isoDate(end - 1)}`] : [];
  return [...from, ...to].join(' ');
}
