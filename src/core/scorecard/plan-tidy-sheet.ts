import type { MeasureId } from '../catalog/measures.ts';
import { address, text } from './dialect.ts';
import type { PlannedCell, SheetPlan, WorkbookPlan } from './sheet-plan.ts';
import {
  asItIs,
  dateFormula,
  readCell,
  rowsIn,
  type SourceBlock,
  type SourceSheet,
  spareRows,
  startCell,
  whenDated,
} from './source-cells.ts';
import { freeName, mostRows, TIDY_STYLES, tidyHeader, tidyStyle } from './tidy-layout.ts';

/** A wide sheet, which stays as it is. */
export interface WideSheet extends SourceSheet {
  /** Columns of texts that split the rows as they are, such as the country. */
  readonly kept: readonly { readonly column: number; readonly header: string }[];
}

/** A column of the wide sheet and what it holds, as the person confirmed it. */
export interface TidyColumn {
  readonly column: number;
  readonly header: string;
  readonly channel: string;
  readonly measure: MeasureId;
}

/** The channel of figures that belong to none. */
export const NO_CHANNEL = 'No channel';

/** How many dates a tidy sheet can take, at this many channels; 0 where not even one fits. */
export function mostDates(columns: readonly TidyColumn[], kept: number): number {
  const channels = channelsOf(columns).length;
  const width = 3 + kept + measuresOf(columns).length;
  return Math.floor(mostRows(width) / Math.max(1, channels));
}

/**
 * Plans a sheet with one row per date and channel, of formulas that read the wide sheet: what changes there changes
 * here, rows inserted there move along, and rows added at its end are taken up until the spare rows are used.
 */
export function planTidySheet(
  source: WideSheet,
  columns: readonly TidyColumn[],
  sheetNames: readonly string[],
): WorkbookPlan {
  const channels = channelsOf(columns);
  const ids = measuresOf(columns);
  const covered = Math.min(rowsIn(source) + spareRows(source), mostDates(columns, source.kept.length));
  const block: SourceBlock = { source, start: address(2, 3 + source.kept.length + ids.length, 'both') };

  const cells: (PlannedCell | null)[][] = [headerRow(source, columns, ids)];
  for (let record = 0; record < covered; record++) {
    const firstRow = cells.length + 1;
    for (const channel of channels) {
      const row = cells.length + 1;
      const kept = source.kept.map(({ column }) => whenDated(row, asItIs([readCell(block, column, record)])));
      const values = ids.map((id): PlannedCell | null => {
        const held = columns.filter((each) => each.measure === id && channelOf(each) === channel);
        if (held.length === 0) return null;
        const cellsRead = held.map(({ column }) => readCell(block, column, record));
        return { formula: `=${whenDated(row, asItIs(cellsRead))}`, style: tidyStyle(id) };
      });
      cells.push([
        { formula: row === firstRow ? `=${dateFormula(block, record)}` : `=$A${firstRow}`, style: 'date' },
        ...kept.map((formula): PlannedCell => ({ formula: `=${formula}`, style: 'plain' })),
        { formula: `=${whenDated(row, text(channel))}`, style: 'plain' },
        ...values,
        row === 2 ? startCell(source) : null,
      ]);
    }
  }

  const name = freeName(`${source.name.slice(0, 80)} (tidy)`, sheetNames);
  const width = cells[0]?.length ?? 0;
  const plan: SheetPlan = {
    name,
    role: 'tidy',
    cells,
    styles: TIDY_STYLES,
    widths: Array.from({ length: width }, (_, index) => (index === 1 + source.kept.length ? 150 : 100)),
    frozenRows: 1,
  };
  return { sheets: [plan], show: name };
}

function headerRow(
  source: WideSheet,
  columns: readonly TidyColumn[],
  ids: readonly MeasureId[],
): (PlannedCell | null)[] {
  const note = `One row per date and channel of the sheet "${source.name}". These are formulas: change the numbers there.`;
  return [
    { value: 'Date', style: 'head', note },
    ...source.kept.map(({ header }): PlannedCell => ({ value: header, style: 'head' })),
    { value: 'Channel', style: 'head' },
    ...ids.map(
      (id): PlannedCell => ({
        value: tidyHeader(
          id,
          columns.filter(({ measure }) => measure === id).map(({ header }) => header),
        ),
        style: 'head',
      }),
    ),
    null,
  ];
}

function channelsOf(columns: readonly TidyColumn[]): readonly string[] {
  const channels = [...new Set(columns.map(channelOf))];
  return [
    ...channels.filter((channel) => channel !== NO_CHANNEL),
    ...channels.filter((channel) => channel === NO_CHANNEL),
  ];
}

function channelOf({ channel }: TidyColumn): string {
  return channel.trim() === '' ? NO_CHANNEL : channel.trim();
}

function measuresOf(columns: readonly TidyColumn[]): readonly MeasureId[] {
  return [...new Set(columns.map(({ measure }) => measure))];
}
