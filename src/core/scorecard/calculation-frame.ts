import { type Grain, grains, MONTH_NAMES } from '../period.ts';
import {
  type CalculationColumns,
  CHOSEN,
  COMPARISON,
  FIRST_PERIOD,
  writeColumns,
} from './calculation-columns.ts';
import { type ColumnEnds, writeColumnEnds } from './column-ends.ts';
import { type ColumnStarts, writeColumnStarts } from './column-starts.ts';
import { type DataColumns, type DataCoverage, writeDataCoverage } from './data-coverage.ts';
import { address, call, isOneOf, onSheet, text } from './dialect.ts';
import { noFiguresYet } from './missing-data.ts';
import { type PeriodFormulas, periodFormulas } from './period-formulas.ts';
import { type ShownPeriod, writePeriodList } from './period-list.ts';
import { pickerNotice } from './picker-notice.ts';
import {
  ALL_SEGMENTS,
  GRAIN_NAMES,
  LATEST_COMPLETE,
  type Pickers,
  PREVIOUS_PERIOD,
  SAME_PERIOD_LAST_YEAR,
  UNDEFINED,
} from './picker-words.ts';
import type { DataSource } from './scorecard-request.ts';
import { type SegmentCriterion, writeSegmentList } from './segment-list.ts';
import { SettingRows } from './setting-rows.ts';
import type { SheetBuilder } from './sheet-builder.ts';

export interface FrameInput extends DataColumns {
  readonly sheet: string;
  readonly data: DataSource;
  readonly dataGrain: Grain;
  /** The length of a period where none of the list is picked. */
  readonly grain: Grain;
  readonly pickers: Pickers;
  readonly segments: readonly SegmentCriterion[];
}

/** Where the rest of the calculation finds the chosen periods and segments. */
export interface Frame extends CalculationColumns {
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
  /** Says which pickers hold what is not in their lists, and which columns cover less than the others; empty when all is in order. */
  readonly notice: string;
  /** Names the columns that end before the others; empty where none does. */
  readonly unevenEnds: string;
  /** Names the columns that begin after the others, where a shown period lacks them; empty elsewhere. */
  readonly unevenStarts: string;
  /** Says that there are no dates to compute with, and what to do; empty when there are. */
  readonly missingData: string;
  /** Says that there are dates but no figure yet, as in a template; empty once there is one. */
  readonly noFigures: string;
  /** The first day that a column covers, and that it no longer covers, by the columns; cells of the calculation sheet itself. */
  readonly columnStarts: ReadonlyMap<number, string>;
  readonly columnEnds: ReadonlyMap<number, string>;
  /** The first day with data; a cell of the calculation sheet itself. */
  readonly dataStart: string;
  /** The first day without any data; a cell of the calculation sheet itself. */
  readonly dataEnd: string;
  readonly dataThrough: string;
  readonly coverageEnd: string;
}

/** Lays out the settings, the list of periods and the columns that every total is computed for. */
export function layFrame(builder: SheetBuilder, input: FrameInput): Frame {
  const { sheet, data, dataGrain, pickers, segments } = input;
  const settings = new SettingRows(builder);
  settings.list([
    {
      value: 'The scorecard reads its figures here. Every cell is a formula over the data sheet.',
      style: 'title',
    },
  ]);
  const monthNames = settings.texts('Months', FIRST_PERIOD, MONTH_NAMES);
  const shortMonths = settings.texts(
    'Months, short',
    FIRST_PERIOD,
    MONTH_NAMES.map((name) => name.slice(0, 3)),
  );
  const offered = grains.slice(grains.indexOf(dataGrain)).map((grain) => GRAIN_NAMES[grain]);
  const { grain, grainIs, months, days } = writeGrain(settings, input, offered);
  const coverage = writeDataCoverage(settings, data, dataGrain, input);
  const period = periodFormulas({ grainIs, months, days, monthNames, shortMonths });
  const starts = writeColumnStarts(settings, input.flows, coverage, period);
  const ends = writeColumnEnds(settings, input.flows, coverage, period);
  const shown = writeShownPeriod(settings, pickers.period, period, { ...coverage, ...ends });
  const noFigures = settings.put('No figures yet', noFiguresYet(data, coverage.missing, coverage.lastFigure));
  const dataThrough = writeDataThrough(settings, period, { ...coverage, ...ends }, noFigures);
  const segment = writeSegmentList(settings, pickers.segment, segments);
  const columns = writeColumns(builder, settings.nextRow, {
    period,
    days,
    chosen: shown.start,
    comparison: pickers.comparison,
    name: segment.name,
    criterion: segment.criterion,
    segments,
  });
  settings.row = columns.labelRow;

  const { startRow, endRow } = columns;
  // Before the data begins there is no figure that could mislead.
  const startsIn = (column: number) =>
    starts.beginsWithin(address(startRow, column, 'both'), address(endRow, column, 'both'));
  const soFar = call('IF', `${address(endRow, CHOSEN, 'both')}>${ends.end}`, '" so far"', '""');
  const whereData = (words: string) => call('IF', `${coverage.missing}=""`, words, text(UNDEFINED));
  const inWords = (column: number) =>
    `${period.inWords(address(startRow, column, 'both'))}&${call('IF', startsIn(column), '" (in part)"', '""')}`;
  const chosenLabel = settings.put('Shown period in words', whereData(`${inWords(CHOSEN)}&${soFar}`));
  // Of an earlier period the ends of the columns say nothing.
  const isNewest = call('AND', `${ends.sentence}<>""`, `${shown.start}>=${shown.latestComplete}`);
  const endsNotice = call('IF', isNewest, `" · "&${ends.sentence}`, '""');
  const unevenStarts = settings.put('Where columns begin in a shown period', startsNotice(columns, starts));
  const columnNotice = `${call('IF', `${unevenStarts}=""`, '""', `" · "&${unevenStarts}`)}&${endsNotice}`;
  const notice = settings.put(
    'Notice on the pickers and the columns',
    `${columnNotice}&${pickerNotice(pickers, {
      grains: offered,
      grain,
      latest: LATEST_COMPLETE,
      periodStart: shown.picked,
      comparisons: [PREVIOUS_PERIOD, SAME_PERIOD_LAST_YEAR],
      all: ALL_SEGMENTS,
      segmentPosition: segment.position,
    })}`,
  );
  const comparisonLabel = settings.put('Comparison in words', whereData(inWords(COMPARISON)));
  return {
    ...columns,
    monthsInPeriod: months,
    shortMonths,
    periodList: onSheet(sheet, shown.list),
    chosenLabel: onSheet(sheet, chosenLabel),
    grain: onSheet(sheet, grain),
    segment: onSheet(sheet, segment.shown),
    notice: onSheet(sheet, notice),
    unevenEnds: onSheet(sheet, ends.sentence),
    missingData: onSheet(sheet, coverage.missing),
    noFigures: onSheet(sheet, noFigures),
    unevenStarts: onSheet(sheet, unevenStarts),
    columnStarts: starts.startOf,
    columnEnds: ends.of,
    dataStart: coverage.start,
    dataEnd: coverage.dataEnd,
    comparisonLabel: onSheet(sheet, comparisonLabel),
    dataThrough: onSheet(sheet, dataThrough),
    coverageEnd: onSheet(sheet, ends.end),
  };
}

/** Where columns begin, if one of them lacks a part of the chosen period, or of the one it is compared with. */
function startsNotice(
  { startRow }: CalculationColumns,
  { allFrom, startsSentence }: Pick<ColumnStarts, 'allFrom' | 'startsSentence'>,
): string {
  const shown = [CHOSEN, COMPARISON].map((column) => address(startRow, column, 'both'));
  return call('IF', `${call('MIN', ...shown)}<${allFrom}`, startsSentence, '""');
}

/** Writes how long a period is, as picked, else as planned. */
function writeGrain(
  settings: SettingRows,
  { pickers, grain: planned }: FrameInput,
  offered: readonly string[],
) {
  const grain = settings.put(
    'Length of a period',
    call('IF', isOneOf(pickers.grain, offered), pickers.grain, text(GRAIN_NAMES[planned])),
  );
  const grainIs = (each: Grain, then: string, otherwise: string) =>
    call('IF', `${grain}=${text(GRAIN_NAMES[each])}`, then, otherwise);
  const months = settings.put(
    'Months in a period',
    grainIs('month', '1', grainIs('quarter', '3', grainIs('year', '12', '0'))),
  );
  const days = settings.put('Days in a period', grainIs('week', '7', grainIs('day', '1', '0')));
  return { grain, grainIs, months, days };
}

function writeShownPeriod(
  settings: SettingRows,
  picker: string,
  period: PeriodFormulas,
  { first, last, end }: DataCoverage & ColumnEnds,
): ShownPeriod {
  const after = settings.put('Period after the covered days', period.startOf(end), 'date');
  const latestComplete = settings.put('Latest complete period', period.after(after, '-1'), 'date');
  const newest = settings.put('Newest period', period.startOf(last), 'date');
  return writePeriodList(settings, picker, period, { newest, latestComplete, first });
}

function writeDataThrough(
  settings: SettingRows,
  period: PeriodFormulas,
  { missing, end }: DataCoverage & ColumnEnds,
  noFigures: string,
): string {
  const through = `"data through "&${period.dayInWords(`(${end}-1)`)}`;
  const empty = text('the scorecard fills in as figures are typed there');
  return settings.put(
    'Data through',
    call('IF', `${missing}=""`, call('IF', `${noFigures}=""`, through, empty), text('no dates')),
  );
}
