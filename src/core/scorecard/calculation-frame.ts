import { type CalculationColumns, writeColumns } from './calculation-columns.ts';
import { writeColumnEnds } from './column-ends.ts';
import { writeColumnStarts } from './column-starts.ts';
import { writeDataCoverage } from './data-coverage.ts';
import { onSheet } from './dialect.ts';
import { flowColumns } from './flow-columns.ts';
import { noFiguresYet } from './missing-data.ts';
import type { PeriodFormulas } from './period-formulas.ts';
import { writePeriodLength } from './period-length.ts';
import { writeShownPeriod } from './period-list.ts';
import { pickerNotice } from './picker-notice.ts';
import {
  ALL_SEGMENTS,
  grainNamesFrom,
  LATEST_COMPLETE,
  PREVIOUS_PERIOD,
  SAME_PERIOD_LAST_YEAR,
} from './picker-words.ts';
import type { PlannedScorecard } from './planned-scorecard.ts';
import { pickersOf } from './scorecard-layout.ts';
import { writeSegmentList } from './segment-list.ts';
import { SettingRows } from './setting-rows.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { writeDataThrough, writeShownInWords } from './shown-in-words.ts';

/** Where the rest of the calculation finds the chosen periods and segments. */
export interface Frame extends CalculationColumns {
  /** Whether the columns are over one segment, whatever is picked. */
  readonly fixedSegment?: boolean;
  /** Formulas about periods, for the calculation sheet itself. */
  readonly period: PeriodFormulas;
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
export function layFrame(
  hidden: SheetBuilder,
  { data, measures, grain, layout, calculation }: PlannedScorecard,
): Frame {
  const pickers = pickersOf(layout);
  const flows = flowColumns(data.table, data.days, data, measures);
  const offered = grainNamesFrom(data.grain);
  const settings = new SettingRows(hidden);
  settings.list([
    {
      value: 'The scorecard reads its figures here. Every cell is a formula over the data sheet.',
      style: 'title',
    },
  ]);
  const length = writePeriodLength(settings, pickers.grain, grain, offered);
  const { period, days } = length;
  const coverage = writeDataCoverage(settings, data, flows);
  const starts = writeColumnStarts(settings, flows, coverage, period);
  const ends = writeColumnEnds(settings, flows, coverage, period);
  const shown = writeShownPeriod(settings, pickers.period, period, { ...coverage, ...ends });
  const noFigures = settings.put('No figures yet', noFiguresYet(data, coverage.missing, coverage.lastFigure));
  const dataThrough = writeDataThrough(settings, period, { ...coverage, ...ends }, noFigures);
  const segment = writeSegmentList(settings, pickers.segment, data.segments);
  const columns = writeColumns(hidden, settings.nextRow, {
    period,
    days,
    chosen: shown.start,
    comparison: pickers.comparison,
    name: segment.name,
    criterion: segment.criterion,
    segments: data.segments,
  });
  settings.row = columns.labelRow;
  const notPicked = pickerNotice(pickers, {
    grains: offered,
    grain: length.grain,
    latest: LATEST_COMPLETE,
    periodStart: shown.picked,
    comparisons: [PREVIOUS_PERIOD, SAME_PERIOD_LAST_YEAR],
    all: ALL_SEGMENTS,
    segmentPosition: segment.position,
  });
  const words = writeShownInWords(settings, {
    columns,
    period,
    shown,
    coverage,
    starts,
    ends,
    pickerNotice: notPicked,
  });
  const forVisible = (cell: string) => onSheet(calculation, cell);
  return {
    ...columns,
    period,
    monthsInPeriod: length.months,
    shortMonths: length.shortMonths,
    periodList: forVisible(shown.list),
    chosenLabel: forVisible(words.chosenLabel),
    comparisonLabel: forVisible(words.comparisonLabel),
    grain: forVisible(length.grain),
    segment: forVisible(segment.shown),
    notice: forVisible(words.notice),
    unevenEnds: forVisible(ends.sentence),
    unevenStarts: forVisible(words.unevenStarts),
    missingData: forVisible(coverage.missing),
    noFigures: forVisible(noFigures),
    columnStarts: starts.startOf,
    columnEnds: ends.of,
    dataStart: coverage.start,
    dataEnd: coverage.dataEnd,
    dataThrough: forVisible(dataThrough),
    coverageEnd: forVisible(ends.end),
  };
}
