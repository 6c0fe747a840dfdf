import { type Grain, grains, MONTH_NAMES } from '../period.ts';
import { LOWEST } from '../sheets-formula.ts';
import { address, call, columnLetter, isOneOf, onSheet, text, wholeColumn } from './dialect.ts';
import { missingData, noFiguresYet } from './missing-data.ts';
import { endOfCoverage, periodFormulas } from './period-formulas.ts';
import { pickerNotice } from './picker-notice.ts';
import type { DataSource } from './scorecard-request.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** Words of the pickers; formulas compare cells with them. */
export const GRAIN_NAMES: Readonly<Record<Grain, string>> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
};
export const LATEST_COMPLETE = 'Latest complete';
export const PREVIOUS_PERIOD = 'Previous period';
export const SAME_PERIOD_LAST_YEAR = 'Same period last year';
export const ALL_SEGMENTS = 'All';
export const UNDEFINED = '–';

/** How many periods the trend shows, and how many the period picker offers. */
export const TREND = 12;
const OFFERED = 60;

/** A criterion that dates meet and errors, texts and blanks do not. */
const DATED = '">0"';

/** Stands for the dates where there are none: formulas go on without errors, and no row lies there. */
const SOME_DAY = 'DATE(2000;1;1)';

/** An alert looks at what was usual in the periods before the trend, too. */
const PERIODS = 17;

export const FIRST_PERIOD = 3;
/** The column of the chosen period: the newest of the trend. */
export const CHOSEN = FIRST_PERIOD + PERIODS - 1;
export const FIRST_OF_TREND = CHOSEN - TREND + 1;
export const COMPARISON = CHOSEN + 1;

/** Columns of one period over all segments, then one column per segment, then what is left. */
export interface Split {
  /** The column whose period it splits. */
  readonly period: number;
  readonly all: number;
  readonly first: number;
  readonly other: number;
}

/** Absolute references to the cells that a person picks from. */
export interface Pickers {
  readonly grain: string;
  readonly period: string;
  readonly comparison: string;
  readonly segment: string;
}

export interface FrameInput {
  readonly sheet: string;
  readonly data: DataSource;
  readonly dataGrain: Grain;
  /** The length of a period where none of the list is picked. */
  readonly grain: Grain;
  readonly pickers: Pickers;
  /** By the name that the data has, the label that the sheet shows, and the criterion that finds it. */
  readonly segments: readonly { readonly name: string; readonly label: string; readonly criterion: string }[];
}

/** Where the rest of the calculation finds the chosen periods and segments. */
export interface Frame {
  /** Rows that hold the start, end, criterion and label of each column. */
  readonly startRow: number;
  readonly endRow: number;
  readonly criterionRow: number;
  readonly labelRow: number;
  /** The chosen period and the one it is compared with, by segment; undefined where nothing is split. */
  readonly splits: { readonly chosen: Split; readonly comparison: Split } | undefined;
  readonly lastColumn: number;
  /** Whether the columns are over one segment, whatever is picked. */
  readonly fixedSegment?: boolean;
  /** A cell with the number of months in a period: 0 for days and weeks. */
  readonly monthsInPeriod: string;
  /** Twelve cells with the short names of the months. */
  readonly shortMonths: string;
  /** The list of the period picker, with the sheet's name. */
  readonly periodList: string;
  /** Cells with sentences for the visible sheet, with the sheet's name. */
  readonly chosenLabel: string;
  readonly comparisonLabel: string;
  /** The picked length of a period and the picked segment, or what stands for them where nothing of the list is picked. */
  readonly grain: string;
  readonly segment: string;
  /** Says which pickers hold what is not in their lists; empty when all are in order. */
  readonly notice: string;
  /** Says that there are no dates to compute with, and what to do; empty when there are. */
  readonly missingData: string;
  /** Says that there are dates but no figure yet, as in a template; empty once there is one. */
  readonly noFigures: string;
  /** 1 where the data does not cover the chosen period to its end; a cell of the calculation sheet itself. */
  readonly unfinished: string;
  readonly dataThrough: string;
  readonly coverageEnd: string;
}

/** Lays out the settings, the list of periods and the columns that every total is computed for. */
export function layFrame(builder: SheetBuilder, input: FrameInput): Frame {
  const { sheet, data, dataGrain, pickers, segments } = input;
  const dates = wholeColumn(data.sheet, data.date);
  let row = 0;
  const setting = (label: string, formula: string, style?: string): string => {
    row += 1;
    builder
      .put(row, 1, { value: label })
      .put(row, 2, { formula: `=${formula}`, ...(style ? { style } : {}) });
    return address(row, 2, 'both');
  };

  row += 1;
  builder.put(row, 1, {
    value: 'The scorecard reads its figures here. Every cell is a formula over the data sheet.',
    style: 'title',
  });
  row += 1;
  builder.put(row, 1, { value: 'Months' });
  builder.putAll(
    row,
    FIRST_PERIOD,
    MONTH_NAMES.map((value) => ({ value })),
  );
  const monthNames = `${address(row, FIRST_PERIOD, 'both')}:${address(row, FIRST_PERIOD + 11, 'both')}`;
  row += 1;
  builder.put(row, 1, { value: 'Months, short' });
  builder.putAll(
    row,
    FIRST_PERIOD,
    MONTH_NAMES.map((value) => ({ value: value.slice(0, 3) })),
  );
  const shortNames = `${address(row, FIRST_PERIOD, 'both')}:${address(row, FIRST_PERIOD + 11, 'both')}`;

  const offered = grains.slice(grains.indexOf(dataGrain)).map((grain) => GRAIN_NAMES[grain]);
  const grainName = setting(
    'Length of a period',
    call('IF', isOneOf(pickers.grain, offered), pickers.grain, text(GRAIN_NAMES[input.grain])),
  );
  const grainIs = (grain: Grain, then: string, otherwise: string) =>
    call('IF', `${grainName}=${text(GRAIN_NAMES[grain])}`, then, otherwise);
  const months = setting(
    'Months in a period',
    grainIs('month', '1', grainIs('quarter', '3', grainIs('year', '12', '0'))),
  );
  const days = setting('Days in a period', grainIs('week', '7', grainIs('day', '1', '0')));
  const missing = setting('Missing data', missingData(data, dates));
  const dated = (formula: string) => call('IF', `${missing}=""`, formula, SOME_DAY);
  // Cells with errors are no dates: MIN and MAX would pass the error on to every figure.
  const first = setting('First date', dated(call('MINIFS', dates, dates, DATED)), 'date');
  const lastFigure = setting('Last date with a figure', lastDate(data, dates), 'date');
  const last = setting(
    'Last date',
    call('IF', `${lastFigure}>0`, lastFigure, dated(call('MAXIFS', dates, dates, DATED))),
    'date',
  );
  const coverage = setting('Data ends before', endOfCoverage(last, dataGrain), 'date');
  const period = periodFormulas({ grainIs, months, days, monthNames, shortMonths: shortNames });
  const endPeriod = setting('Period after the covered days', period.startOf(coverage), 'date');
  const latestComplete = setting('Latest complete period', period.after(endPeriod, '-1'), 'date');
  const newest = setting('Newest period', period.startOf(last), 'date');

  row += 1;
  const listTop = row;
  builder.put(row, 1, { value: LATEST_COMPLETE });
  for (let listed = 0; listed < OFFERED; listed++) {
    row += 1;
    const start = address(row, 2);
    const before = address(row - 1, 2);
    const earlier =
      listed === 0
        ? newest
        : call(
            'IF',
            `${before}=""`,
            '""',
            call('IF', `${before}<=${first}`, '""', period.after(before, '-1')),
          );
    builder.put(row, 1, { formula: `=${call('IF', `${start}=""`, '""', period.inWords(start))}` });
    builder.put(row, 2, { formula: `=${earlier}`, style: 'date' });
  }
  const labels = `$A$${listTop + 1}:$A$${row}`;
  const starts = `$B$${listTop + 1}:$B$${row}`;
  const found = setting(
    'Picked period',
    call('IFERROR', call('INDEX', starts, call('MATCH', pickers.period, labels, 0)), '0'),
    'date',
  );
  const chosen = setting(
    'Shown period',
    call('IF', call('AND', `ISNUMBER(${found})`, `${found}>0`), found, latestComplete),
    'date',
  );
  const noFigures = setting('No figures yet', noFiguresYet(data, missing, lastFigure));
  const dataThrough = setting(
    'Data through',
    call(
      'IF',
      `${missing}=""`,
      call(
        'IF',
        `${noFigures}=""`,
        `"data through "&${period.dayInWords(`(${coverage}-1)`)}`,
        text('the scorecard fills in as figures are typed there'),
      ),
      text('no dates'),
    ),
  );

  const lists = segmentList(builder, row + 1, segments);
  row = lists.lastRow;
  const segment = setting(
    'Shown segment',
    segments.length === 0
      ? text(ALL_SEGMENTS)
      : call('IF', `${pickers.segment}=""`, text(ALL_SEGMENTS), pickers.segment),
  );
  const position = setting(
    'Picked segment',
    segments.length === 0 ? '0' : `SUMPRODUCT((${lists.labels}=${segment})*${lists.positions})`,
  );
  const oneSegment = call(
    'IF',
    `${position}=0`,
    text('=(no such segment)'),
    call('INDEX', lists.criteria, position),
  );
  const criterion =
    segments.length === 0 ? '""' : call('IF', `${segment}=${text(ALL_SEGMENTS)}`, '""', oneSegment);

  const startRow = row + 1;
  const endRow = row + 2;
  const criterionRow = row + 3;
  const labelRow = row + 4;
  row += 4;
  builder
    .put(startRow, 1, { value: 'From', style: 'title' })
    .put(endRow, 1, { value: 'Up to, but without', style: 'title' });
  builder
    .put(criterionRow, 1, { value: 'Segment criterion', style: 'title' })
    .put(labelRow, 1, { value: 'Segment', style: 'title' });
  for (let column = FIRST_PERIOD; column <= CHOSEN; column++) {
    const back = column - CHOSEN;
    const start = back === 0 ? chosen : period.after(chosen, String(back));
    builder.put(startRow, column, { formula: `=${start}`, style: 'date' });
  }
  const previous = address(startRow, CHOSEN - 1, 'both');
  const lastYear = call('IF', `${days}=7`, `${chosen}-364`, call('EDATE', chosen, -12));
  builder.put(startRow, COMPARISON, {
    formula: `=${call('IF', `${pickers.comparison}=${text(SAME_PERIOD_LAST_YEAR)}`, lastYear, previous)}`,
    style: 'date',
  });
  for (let column = FIRST_PERIOD; column <= COMPARISON; column++) {
    builder.put(endRow, column, {
      formula: `=${period.after(address(startRow, column), '1')}`,
      style: 'date',
    });
    builder.put(criterionRow, column, { formula: `=${criterion}` });
    builder.put(labelRow, column, { formula: `=${segment}` });
  }
  const splits =
    segments.length === 0
      ? undefined
      : {
          chosen: splitFrom(COMPARISON + 1, CHOSEN, segments.length),
          comparison: splitFrom(COMPARISON + 1 + segments.length + 2, COMPARISON, segments.length),
        };
  for (const split of splits ? [splits.chosen, splits.comparison] : []) {
    for (const [index, each] of [{ name: ALL_SEGMENTS, criterion: '' }, ...segments].entries()) {
      const column = split.all + index;
      builder
        .put(startRow, column, { formula: `=${address(startRow, split.period, 'both')}`, style: 'date' })
        .put(endRow, column, { formula: `=${address(endRow, split.period, 'both')}`, style: 'date' })
        .put(criterionRow, column, { value: each.criterion })
        .put(labelRow, column, { value: each.name });
    }
    builder.put(labelRow, split.other, { value: 'Other' });
  }

  const chosenStart = address(startRow, CHOSEN, 'both');
  const comparisonStart = address(startRow, COMPARISON, 'both');
  const unfinished = setting(
    'Not covered to its end',
    call('IF', `${address(endRow, CHOSEN, 'both')}>${coverage}`, 1, 0),
  );
  const soFar = call('IF', `${unfinished}=1`, '" so far"', '""');
  const whereData = (words: string) => call('IF', `${missing}=""`, words, text(UNDEFINED));
  const chosenLabel = setting('Shown period in words', whereData(`${period.inWords(chosenStart)}&${soFar}`));
  const notice = setting(
    'Notice on the pickers',
    pickerNotice(pickers, {
      grains: offered,
      grain: grainName,
      latest: LATEST_COMPLETE,
      periodStart: found,
      comparisons: [PREVIOUS_PERIOD, SAME_PERIOD_LAST_YEAR],
      all: ALL_SEGMENTS,
      segmentPosition: segments.length === 0 ? undefined : position,
    }),
  );
  const comparisonLabel = setting('Comparison in words', whereData(period.inWords(comparisonStart)));
  return {
    startRow,
    endRow,
    criterionRow,
    labelRow,
    splits,
    lastColumn: splits?.comparison.other ?? COMPARISON,
    monthsInPeriod: months,
    shortMonths: shortNames,
    periodList: onSheet(sheet, `$A$${listTop}:$A$${listTop + OFFERED}`),
    chosenLabel: onSheet(sheet, chosenLabel),
    grain: onSheet(sheet, grainName),
    segment: onSheet(sheet, segment),
    notice: onSheet(sheet, notice),
    missingData: onSheet(sheet, missing),
    noFigures: onSheet(sheet, noFigures),
    unfinished,
    comparisonLabel: onSheet(sheet, comparisonLabel),
    dataThrough: onSheet(sheet, dataThrough),
    coverageEnd: onSheet(sheet, coverage),
  };
}

function splitFrom(all: number, period: number, segments: number): Split {
  return { period, all, first: all + 1, other: all + 1 + segments };
}

/** The split that a column belongs to; undefined for the columns of periods. */
export function splitAt({ splits }: Frame, column: number): Split | undefined {
  if (!splits || column < splits.chosen.all) return undefined;
  return column < splits.comparison.all ? splits.chosen : splits.comparison;
}

/**
 * The last date with a figure: dates entered ahead, or above the header, are not covered by data. A column that was
 * deleted has none.
 */
function lastDate({ sheet, columns }: DataSource, dates: string): string {
  const figures = Object.values(columns).map((column) =>
    call('IFERROR', call('MAXIFS', dates, wholeColumn(sheet, column), `">${LOWEST}"`, dates, DATED), 0),
  );
  return figures.length === 0 ? '0' : call('MAX', ...figures);
}

/** The labels that the segment picker offers, beside the criteria they stand for. */
function segmentList(builder: SheetBuilder, row: number, segments: FrameInput['segments']) {
  segments.forEach(({ label, criterion }, index) => {
    builder
      .put(row + index, 1, { value: label })
      .put(row + index, 2, { value: criterion })
      .put(row + index, 3, { value: index + 1 });
  });
  const lastRow = row + Math.max(segments.length, 1) - 1;
  const column = (index: number) => `$${columnLetter(index)}$${row}:$${columnLetter(index)}$${lastRow}`;
  return { labels: column(1), criteria: column(2), positions: column(3), lastRow };
}
