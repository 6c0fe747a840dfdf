import { civilDate, type Grain, MONTH_NAMES } from '../period.ts';
import { byGrain, grainIs } from './by-grain.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { FIRST_OF_TREND, TREND } from './calculation-columns.ts';
import { type ChartLines, GAP, startAhead } from './chart-lines.ts';
import { address, call, text } from './dialect.ts';
import { AHEAD, type PeriodForecasts } from './forecast-kpis.ts';
import { quarterInWords } from './period-formulas.ts';
import { ALL_SEGMENTS, UNDEFINED } from './picker-words.ts';
import { rangeOf, type SheetBuilder } from './sheet-builder.ts';

/** Columns of the table; the chart shows the first four. */
const TABLE = { label: 1, value: 2, target: 3, line: 4, start: 5, forecast: 6 } as const;

/** The chart's own table: a row per period of the trend, and the periods that are looked ahead. */
export function writeChartTable(
  builder: SheetBuilder,
  { frame, today }: Pick<CalculatedScorecard, 'frame' | 'today'>,
  forecasts: PeriodForecasts,
  lines: ChartLines,
  /** The cell that says which line is picked, counted from 1. */
  position: string,
): string {
  const { grain, segment } = frame;
  const head = builder.lastRow + 1;
  const first = head + 1;
  const last = head + TREND + AHEAD;
  const rows = (column: number) => `${address(first, column, 'both')}:${address(last, column, 'both')}`;
  const hasForecast = `${call('COUNT', rows(TABLE.forecast))}>0`;
  const hasTarget = `${call('COUNT', rows(TABLE.target))}>0`;
  const titled = (condition: string, title: string) =>
    `=${call('IF', condition, text(title), text(`No ${title.split(' ')[0]?.toLowerCase() ?? ''}`))}`;
  builder
    .put(head, TABLE.label, { value: 'Period', style: 'title' })
    .put(head, TABLE.value, { formula: `=${call('INDEX', lines.titles, position)}` })
    .put(head, TABLE.target, { formula: titled(hasTarget, 'Target') })
    .put(head, TABLE.line, { formula: titled(hasForecast, `Forecast of ${dayInWords(today)}`) })
    .put(head, TABLE.start, { value: 'From', style: 'title' })
    .put(head, TABLE.forecast, { value: 'Forecast', style: 'title' });

  // Targets and forecasts hold for what the row is over, forecasts at the grain they were made for.
  const isFixed = `${call('INDEX', lines.fixed, position)}=1`;
  const isOverShown = frame.splits && call('OR', `${segment}=${text(ALL_SEGMENTS)}`, isFixed);
  const sameGrain = grainIs(grain, forecasts.grain);
  const isForecast = isOverShown ? call('AND', sameGrain, isOverShown) : sameGrain;
  for (let period = 0; period < TREND + AHEAD; period++) {
    const row = first + period;
    const cell = (column: number) => address(row, column);
    const isAhead = period >= TREND;
    const start = isAhead
      ? startAhead(frame, period - TREND)
      : address(frame.startRow, FIRST_OF_TREND + period);
    const rowTarget = call('INDEX', lines.targets(period), position);
    const target = isOverShown ? call('IF', isOverShown, rowTarget, GAP) : rowTarget;
    const label = shortPeriod(grain, frame.shortMonths, cell(TABLE.start));
    const expected = call(
      'INDEX',
      lines.forecasts,
      position,
      call('MATCH', cell(TABLE.start), lines.forecastStarts, 0),
    );
    // The dashes begin where the line ends.
    const joint = call('IF', `ISNUMBER(${address(row + 1, TABLE.forecast)})`, cell(TABLE.value), GAP);
    const isLast = period === TREND + AHEAD - 1;
    builder
      .put(row, TABLE.label, { formula: `=${isAhead ? call('IF', hasForecast, label, '""') : label}` })
      .put(row, TABLE.value, {
        formula: `=${isAhead ? GAP : call('INDEX', lines.values(period), position)}`,
        style: 'figure',
      })
      .put(row, TABLE.target, {
        formula: `=${isAhead ? call('IF', hasForecast, target, GAP) : target}`,
        style: 'figure',
      })
      .put(row, TABLE.line, {
        formula: `=${call('IF', `ISNUMBER(${cell(TABLE.forecast)})`, cell(TABLE.forecast), isLast ? GAP : joint)}`,
        style: 'figure',
      })
      .put(row, TABLE.start, { formula: `=${start}`, style: 'date' })
      .put(row, TABLE.forecast, {
        formula: `=${call('IF', isForecast, call('IFERROR', expected, text(UNDEFINED)), text(UNDEFINED))}`,
      });
  }
  return rangeOf(head, TABLE.label, last, TABLE.line);
}

/** A period in as few letters as fit below a chart. */
function shortPeriod(grain: string, shortMonths: string, start: string): string {
  const month = call('INDEX', shortMonths, call('MONTH', start));
  const year = call('YEAR', start);
  const day = `${call('DAY', start)}&" "&${month}`;
  const words: Readonly<Record<Grain, string>> = {
    day,
    week: day,
    month: `${month}&" "&${year}`,
    quarter: quarterInWords(start),
    year: `""&${year}`,
  };
  return byGrain(grain, (each) => words[each]);
}

function dayInWords(serial: number): string {
  const { year, month, day } = civilDate(serial);
  return `${day} ${(MONTH_NAMES[month - 1] ?? '').slice(0, 3)} ${year}`;
}
