import { type MeasureId, measures } from '../src/core/catalog/measures.ts';
import { isFlow } from '../src/core/measure-nature.ts';
import { mostDates, type TidyColumn, type WideSheet } from '../src/core/scorecard/plan-tidy-sheet.ts';
import { findSegmentColumns } from '../src/core/segment-columns.ts';
import type { Table } from '../src/core/table.ts';
import { findWideColumns, type WideColumn } from '../src/core/wide-columns.ts';
import { chosenData } from './chosen-data.ts';
import { chosenKpis } from './chosen-kpis.ts';
import { dataDays } from './data-table.ts';
import { noChoices } from './draft.ts';
import { headerText } from './sheet-header.ts';
import type { State } from './state.ts';

/** A sheet with one column per channel, and what its columns hold: as the headers say, corrected by the person. */
export interface WideData {
  readonly sheet: WideSheet;
  /** Its first rows. */
  readonly header: Table;
  readonly columns: readonly WideColumn[];
}

/** The chosen sheet, where it has one column per channel and is the person's own. */
export function wideData(state: State): WideData | undefined {
  const data = chosenData(state);
  if (data.status !== 'found' || data.sheet.role !== null) return undefined;
  const { sheet, header, table, mapping } = data;
  const found = findWideColumns(table ?? header);
  const { date } = mapping;
  if (!found || date === undefined) return undefined;
  const edits = (state.draft.data.columns[sheet.id] ?? noChoices).wide ?? {};
  // Texts tell rows apart only where a date has several of them.
  const isSplit = table !== undefined && dataDays(table, date).length < table.rows.length;
  const kept = isSplit ? findSegmentColumns(table) : [];
  return {
    sheet: {
      name: sheet.name,
      headerRow: header.headerRow + 1,
      lastRow: sheet.rows,
      date: date + 1,
      dateHeader: headerText(header, date),
      kept: kept.map((column) => ({ column: column + 1, header: headerText(header, column) })),
      headers: header.headers.filter((_, column) => headerText(header, column) !== '').length,
    },
    header,
    columns: found
      .filter(({ column }) => column !== date)
      .map((column) => {
        const { channel = column.channel, measure = column.measure } = edits[column.header] ?? {};
        return { ...column, channel, measure: measure === 'none' ? undefined : measure };
      }),
  };
}

/** The columns that go into the tidy sheet, counted from 1. */
export function tidyColumns({ header, columns }: WideData): readonly TidyColumn[] {
  return columns.flatMap(({ column, channel, measure }) =>
    measure === undefined
      ? []
      : [{ column: column + 1, header: headerText(header, column), channel, measure }],
  );
}

/** How many rows of the sheet do not fit into a tidy one. */
export function rowsTooMany(wide: WideData): number {
  const { headerRow, lastRow, kept } = wide.sheet;
  return Math.max(0, lastRow - headerRow - mostDates(tidyColumns(wide), kept.length));
}

/** What media plans hold most, offered for every column. */
const USUAL: readonly MeasureId[] = [
  'spend',
  'budget',
  'impressions',
  'reach',
  'clicks',
  'sessions',
  'leads',
  'conversions',
  'orders',
  'revenue',
];

/** The measures to choose from: those found and usual ones, then what else the chosen KPIs add up. */
export function offeredMeasures(state: State, { columns }: WideData): readonly MeasureId[] {
  const found = columns.flatMap(({ measure }) => measure ?? []);
  const asked = chosenKpis(state.draft).flatMap((kpi) => kpi.measures);
  return [...new Set([...USUAL, ...found, ...asked])]
    .filter(isFlow)
    .sort((a, b) => measures[a].label.localeCompare(measures[b].label, 'en'));
}
