import { type MeasureId, measures } from '../catalog/measures.ts';
import { freeName } from '../free-name.ts';
import { isAssumption } from '../measure-nature.ts';
import { shift, startOf } from '../period.ts';
import { measureNamed } from '../words.ts';
import { DATA_HEAD, DATA_STYLES, dataHeader, dataStyle, dataWidth } from './data-sheet-column.ts';
import { recordedMeasures } from './recorded-measures.ts';
import { type DataWish, inOrder } from './sample-data.ts';
import { sampleSplit } from './sample-segments.ts';
import type { PlannedCell, SheetPlan, WorkbookPlan } from './sheet-plan.ts';

/** A year to look back upon: what people can still find out. */
const MONTHS = 12;

/**
 * Plans a sheet to fill in by hand: a column for everything that these KPIs are computed from, and a row for each of
 * the last months. The notes of its headers say what to type.
 */
export function planTemplate(wish: DataWish, sheetNames: readonly string[], today: number): WorkbookPlan {
  // A number that never changes is typed once, in the sidebar or on the scorecard.
  const recorded = recordedMeasures(wish.kpis, wish.context).filter((id) => !isAssumption(id));
  const columns = inOrder(recorded);
  const { header, segments } = sampleSplit(wish.goal, wish.context);
  const start = startOf('month', today);
  const months = Array.from({ length: MONTHS }, (_, index) => shift('month', start, index - MONTHS));
  const name = freeName('Data to fill in', sheetNames);
  const names = segments.map((segment) => segment.name);
  const headers: readonly PlannedCell[] = [
    { value: 'Month', note: 'The first day of the month. Add rows below for the months to come.' },
    { value: header, note: splitNote(header.toLowerCase(), names) },
    ...columns.map((id) => ({ value: dataHeader(id), note: measureNote(id) })),
  ];
  const plan: SheetPlan = {
    name,
    role: 'template',
    cells: [
      headers.map((cell) => ({ ...cell, style: 'head' })),
      ...months.map((month): (PlannedCell | null)[] => [
        { value: month, style: 'date' },
        { style: 'text' },
        ...columns.map((id) => ({ style: dataStyle(id) })),
      ]),
    ],
    styles: DATA_STYLES,
    widths: headers.map(({ value }) => dataWidth(String(value))),
    heights: [DATA_HEAD],
    frozenRows: 1,
  };
  return { sheets: [plan], show: name };
}

function splitNote(split: string, names: readonly string[]): string {
  return `What the figures are of, such as ${names.slice(0, 2).join(' or ')}. With more than one ${split}, give each a row of its own in every month. May stay empty.`;
}

/** What to type into a column, in which unit, and what it may look like. */
function measureNote(id: MeasureId): string {
  const { help } = measures[id];
  const { scale, total } = measureNamed(id);
  const example = EXAMPLES[total.kind];
  const unit = unitNote(id);
  if (scale || total.kind === 'average')
    return `${help} One answer in a row, such as ${scale ? scale[1] - 1 : 42}${unit}. Copy the row of the month for more answers.`;
  return `${help} ${example(unit)}`;
}

function unitNote(id: MeasureId): string {
  const { money } = measureNamed(id);
  if (money) return ' in your currency';
  return id === 'average_time' ? ' seconds' : id === 'response_times' ? ' minutes' : '';
}

const EXAMPLES: Readonly<Record<ReturnType<typeof measureNamed>['total']['kind'], (unit: string) => string>> =
  {
    sum: (unit) => `The total of the month, such as 1200${unit}.`,
    unique: () => 'Each counted once in the month, such as 800.',
    opening: (unit) => `As it stood on the first day of the month, such as 450${unit}.`,
    closing: (unit) => `As it stood on the last day of the month, such as 450${unit}.`,
    mean_balance: (unit) => `As it stood during the month, such as 450${unit}.`,
    weighted_average: (unit) => `The mean of the month, such as 90${unit}.`,
    average: (unit) => `Such as 42${unit}.`,
    answers: () => 'Such as 8.',
    average_days: () => 'A date, such as 2026-10-15. One deal or customer in a row.',
    date: () => 'A date, such as 2026-09-01.',
    single: (unit) => `The same number in every row, such as 40${unit}.`,
  };
