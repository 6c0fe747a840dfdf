import type { ChartPlace } from './place-chart.ts';
import { COLUMN, LAST_COLUMN, type Layout, PICKER } from './scorecard-layout.ts';
import { rangeOf } from './sheet-builder.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** Ranges whose rows read as one cell each: sentences, pickers and the summary. */
export function mergesOf(layout: Layout): string[] {
  const { pickerRow, pickerLabelRow } = layout;
  return [
    rangeOf(2, 1, 4, LAST_COLUMN),
    rangeOf(pickerRow, PICKER.period, pickerRow, PICKER.period + 1),
    rangeOf(pickerRow, PICKER.comparison, pickerRow, PICKER.comparison + 1),
    rangeOf(pickerRow, PICKER.segment, pickerRow, PICKER.segment + 1),
    rangeOf(pickerLabelRow, COLUMN.status, pickerRow, LAST_COLUMN),
  ];
}

/** Ranges whose rows are parted by thin lines. */
export function linesOf(layout: Layout, figures: number, segments: number, checks: number): string[] {
  const { firstKpiRow, lastKpiRow, matrixRow, assumptionsRow, periodTargetsRow, checksRow } = layout;
  return [
    rangeOf(firstKpiRow, 1, lastKpiRow, LAST_COLUMN),
    ...(matrixRow === undefined
      ? []
      : [rangeOf(matrixRow + 2, 1, matrixRow + 1 + segments + 5, figures + 1)]),
    ...(assumptionsRow === undefined
      ? []
      : [rangeOf(assumptionsRow + 1, 1, (periodTargetsRow ?? checksRow) - 2, 6)]),
    rangeOf(checksRow + 1, 1, checksRow + checks, LAST_COLUMN),
  ];
}

/** What the heights of rows depend on besides the layout. */
export interface ShapeInput {
  readonly kpis: number;
  readonly segments: number;
  /** KPIs with a column in the matrix, and in the block of targets by period. */
  readonly splitNames: readonly string[];
  readonly periodTargetNames: readonly string[];
  /** How long the sentence above the chart can become. */
  readonly explanationLetters: number;
}

export function heightsOf(layout: Layout, input: ShapeInput): NonNullable<SheetPlan['heights']> {
  const { kpis, segments, splitNames, periodTargetNames } = input;
  const { chart } = layout;
  return [
    { row: 1, count: 1, pixels: 36 },
    { row: 4, count: 1, pixels: 24 },
    { row: layout.pickerRow, count: 1, pixels: 28 },
    { row: layout.headRow, count: 1, pixels: 36 },
    { row: layout.firstKpiRow, count: kpis, pixels: 32 },
    // The picker of the chart is as high as the others, or its choice is cut off. Below the matrix it is as high as
    // two lines of the sentence under it, which need no more there: one call sets both.
    ...(chart
      ? [chart.isBeside ? { row: chart.row, count: 1, pixels: 28 } : { row: chart.row, count: 2, pixels: 34 }]
      : []),
    ...(layout.matrixRow === undefined
      ? []
      : [
          {
            row: layout.matrixRow + 1,
            count: 1,
            pixels: Math.max(
              headHeight(splitNames, 2),
              chart?.isBeside ? explanationHeight(chart, input) : 0,
            ),
          },
          { row: layout.matrixRow + 2, count: segments + 2, pixels: 26 },
          { row: layout.matrixRow + 2 + segments + 2, count: 3, pixels: 34 },
        ]),
    ...(layout.periodTargetsRow === undefined
      ? []
      : [{ row: layout.periodTargetsRow + 1, count: 1, pixels: headHeight(periodTargetNames, 1) }]),
  ];
}

/** Pixels that a letter of the sentence above the chart takes on average. */
const LETTER_WIDTH = 6;

function explanationHeight({ width }: ChartPlace, { explanationLetters }: ShapeInput): number {
  return 12 + 15 * Math.ceil((explanationLetters * LETTER_WIDTH) / width);
}

/** How many letters of a bold heading fit the width of a column of figures. */
const HEAD_LETTERS = 12;

function headHeight(names: readonly string[], fewestLines: number): number {
  return 12 + 15 * Math.max(fewestLines, ...names.map((name) => wrappedLines(name, HEAD_LETTERS)));
}

/** How many lines a text takes when it breaks between words, and after hyphens. */
function wrappedLines(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=-)|\s+/)) {
    if (used > 0 && used + word.length > letters) {
      lines += 1;
      used = 0;
    }
    used += word.length + 1;
  }
  return lines;
}
