import { grainIs } from './by-grain.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { CHOSEN, FIRST_OF_TREND, TREND } from './calculation-columns.ts';
import type { Frame } from './calculation-frame.ts';
import { address, call, onSheet, text } from './dialect.ts';
import { AHEAD, type PeriodForecasts } from './forecast-kpis.ts';
import { isPeriodTotal } from './period-total.ts';
import { UNDEFINED } from './picker-words.ts';
import { type CalculatedKpi, pointFactor } from './planned-kpi.ts';
import { COLUMN } from './scorecard-layout.ts';
import { rowKey } from './scorecard-row.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { whatMoved } from './what-moved.ts';

/** A cell with it is a gap in a line, where a blank one or a text might be drawn as 0. */
export const GAP = 'NA()';

/** A KPI whose figures the calculation sheet has. */
export type ChartedKpi = CalculatedKpi & {
  readonly row: number;
  /** Its row on the visible sheet. */
  readonly tableRow: number;
};

/** Ranges with a row per KPI. */
export interface ChartLines {
  readonly plainNames: string;
  readonly names: string;
  readonly titles: string;
  /** The column of a period, by its place in the trend. */
  readonly values: (period: number) => string;
  readonly forecasts: string;
  readonly forecastStarts: string;
  /** The column of targets for a period, by its place in the trend and the periods ahead. */
  readonly targets: (period: number) => string;
  /** 1 where a row is over one segment, whatever is picked. */
  readonly fixed: string;
  /** What moved the KPI, in a sentence; empty where there is nothing to compare or nothing to tell. */
  readonly moved: string;
}

/** One row per KPI with all that a chart of it would show, in figures that need no format: rates in percent. */
export function writeChartLines(
  builder: SheetBuilder,
  scorecard: CalculatedScorecard,
  forecasts: PeriodForecasts,
  charted: readonly ChartedKpi[],
): ChartLines {
  const { request, layout, frame, periodTargets } = scorecard;
  const head = builder.lastRow + 1;
  const aheadColumn = CHOSEN + 1;
  const targetColumn = aheadColumn + AHEAD;
  const fixedColumn = targetColumn + TREND + AHEAD;
  const movedColumn = fixedColumn + 1;
  const { grain } = frame;
  builder
    .put(head, 1, { value: 'Lines that the chart can show', style: 'title' })
    .put(head, FIRST_OF_TREND, { value: 'Values by period', style: 'title' })
    .put(head, targetColumn, { value: 'Targets by period', style: 'title' })
    .put(head, fixedColumn, { value: 'One segment', style: 'title' })
    .put(head, movedColumn, { value: 'What moved it', style: 'title' });
  for (let ahead = 0; ahead < AHEAD; ahead++) {
    builder.put(head, aheadColumn + ahead, { value: forecasts.starts[ahead] ?? UNDEFINED, style: 'date' });
  }
  charted.forEach((planned, index) => {
    const { kpi, chosen, row, tableRow, targetGrain, coverage } = planned;
    const line = head + 1 + index;
    const factor = pointFactor(kpi);
    const scaled = (cell: string) => (factor === 1 ? cell : `${cell}*${factor}`);
    const numberOr = (condition: string, cell: string) => call('IF', condition, scaled(cell), GAP);
    const visibleCell = (column: number) => onSheet(layout.sheet, address(tableRow, column, 'both'));
    builder
      .put(line, 1, { formula: `=${visibleCell(COLUMN.kpi)}` })
      .put(line, 2, { formula: `=${visibleCell(COLUMN.kpi)}&${text(unitOf(kpi.unit, request.currency))}` });
    for (let column = FIRST_OF_TREND; column <= CHOSEN; column++) {
      const cell = address(row, column);
      const [start, end] = [frame.startRow, frame.endRow].map((days) => address(days, column));
      // The total of a part of a period would look like a fall.
      const shown = isPeriodTotal(kpi.formula)
        ? call('AND', `ISNUMBER(${cell})`, `${start}>=${coverage.start}`, `${end}<=${coverage.end}`)
        : `ISNUMBER(${cell})`;
      builder.put(line, column, { formula: `=${numberOr(shown, cell)}` });
    }
    const expected = forecasts.values.get(rowKey(chosen));
    for (let ahead = 0; ahead < AHEAD; ahead++) {
      const value = expected?.[ahead];
      builder.put(line, aheadColumn + ahead, { value: value === undefined ? UNDEFINED : value * factor });
    }
    const target = visibleCell(COLUMN.target);
    const applies = call('AND', `ISNUMBER(${target})`, grainIs(grain, targetGrain));
    for (let period = 0; period < TREND + AHEAD; period++) {
      const ofPeriod = periodTargets.between(planned, intervalOf(frame, period), scaled, GAP);
      builder.put(line, targetColumn + period, { formula: `=${ofPeriod ?? numberOr(applies, target)}` });
    }
    builder
      .put(line, fixedColumn, { value: chosen.segment === undefined ? 0 : 1 })
      .put(line, movedColumn, { formula: `=${whatMoved(planned, scorecard)}` });
  });
  const last = head + charted.length;
  const fixed = (column: number) => `${address(head + 1, column, 'both')}:${address(last, column, 'both')}`;
  return {
    plainNames: `A${head + 1}:A${last}`,
    names: fixed(1),
    titles: fixed(2),
    values: (period) => fixed(FIRST_OF_TREND + period),
    forecasts: `${address(head + 1, aheadColumn, 'both')}:${address(last, aheadColumn + AHEAD - 1, 'both')}`,
    forecastStarts: `${address(head, aheadColumn, 'both')}:${address(head, aheadColumn + AHEAD - 1, 'both')}`,
    targets: (period) => fixed(targetColumn + period),
    fixed: fixed(fixedColumn),
    moved: fixed(movedColumn),
  };
}

/** The first days of a period and of the one after it, by its place in the trend and the periods ahead. */
function intervalOf(frame: Frame, period: number): { readonly start: string; readonly end: string } {
  const column = FIRST_OF_TREND + period;
  return period < TREND
    ? {
        start: address(frame.startRow, column, 'both'),
        end: address(frame.endRow, column, 'both'),
      }
    : { start: startAhead(frame, period - TREND), end: startAhead(frame, period - TREND + 1) };
}

/** The start of a period after the chosen one: 0 for the next. */
export function startAhead({ endRow, period }: Frame, ahead: number): string {
  return period.after(address(endRow, CHOSEN, 'both'), String(ahead));
}

/** What the legend adds to a KPI's name, since the axis has no unit. */
function unitOf(unit: CalculatedKpi['kpi']['unit'], currency: string): string {
  const units: Partial<Record<typeof unit, string>> = {
    percent: ', %',
    percentage_points: ', points',
    currency: `, ${currency}`,
    days: ', days',
    months: ', months',
  };
  return units[unit] ?? '';
}
