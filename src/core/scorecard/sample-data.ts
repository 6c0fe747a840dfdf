import type { MeasureId } from '../catalog/measures.ts';
import { freeName } from '../free-name.ts';
import type { ContextId, GoalId } from '../goal.ts';
import type { Kpi } from '../kpi.ts';
import { DATA_HEAD, DATA_STYLES, dataHeader, dataStyle, dataWidth } from './data-sheet-column.ts';
import { recordedMeasures } from './recorded-measures.ts';
import { hasAnswers, type SampleRow, sampleRows } from './sample-figures.ts';
import { sampleRules } from './sample-rules.ts';
import { sampleSplit } from './sample-segments.ts';
import type { SheetPlan, WorkbookPlan } from './sheet-plan.ts';

/** What a scorecard is to be made of, before there is any data. */
export interface DataWish {
  readonly goal: GoalId;
  readonly context: ContextId;
  readonly kpis: readonly Kpi[];
}

/** A table of made-up figures. */
export interface SampleData {
  readonly headers: readonly string[];
  readonly measures: readonly MeasureId[];
  readonly rows: readonly SampleRow[];
}

/** Two years for a forecast to learn the season from, and two months more to look back upon. */
const MONTHS = 26;

/** Surveys take several rows a month, which a small sheet has no room for over two years. */
const SURVEYED_MONTHS = 18;

/** Made-up months, up to the last one that has ended, from which every one of these KPIs can be computed. */
export function sampleData({ goal, context, kpis }: DataWish, today: number): SampleData {
  const split = sampleSplit(goal, context);
  const measures = inOrder(recordedMeasures(kpis, context));
  const periods = measures.some((id) => hasAnswers(id, context)) ? SURVEYED_MONTHS : MONTHS;
  return {
    headers: ['Month', split.header, ...measures.map((id) => dataHeader(id, 'EUR'))],
    measures,
    rows: sampleRows({ measures, context, split, grain: 'month', periods, today }),
  };
}

/** From those who see something to those who buy and stay, as the rules stand. */
export function inOrder(measures: readonly MeasureId[]): readonly MeasureId[] {
  const order = Object.keys(sampleRules);
  return [...measures].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** A sheet with the sample, for someone whose spreadsheet is empty. */
export function planSampleData(wish: DataWish, sheetNames: readonly string[], today: number): WorkbookPlan {
  const { headers, measures, rows } = sampleData(wish, today);
  const name = freeName('Sample data', sheetNames);
  const styles = ['date', 'text', ...measures.map(dataStyle)];
  const plan: SheetPlan = {
    name,
    role: 'sample',
    cells: [
      headers.map((value) => ({ value, style: 'head' })),
      ...rows.map((row) =>
        row.map((value, column) => (value === null ? null : { value, style: styles[column] ?? 'plain' })),
      ),
    ],
    styles: DATA_STYLES,
    widths: headers.map(dataWidth),
    heights: [DATA_HEAD],
    frozenRows: 1,
  };
  return { sheets: [plan], show: name };
}
