import type { MeasureId } from '../catalog/measures.ts';
import { freeName } from '../free-name.ts';
import { text } from './dialect.ts';
import type { PlannedCell, SheetPlan, WorkbookPlan } from './sheet-plan.ts';
import {
  addedUp,
  asItIs,
  dateFormula,
  readCell,
  rowsIn,
  type SourceSheet,
  spareRows,
  unlessNotice,
  whenDated,
} from './source-cells.ts';
import {
  noticeCell,
  type SourceColumn,
  WATCHING_COLUMNS,
  watchedBlock,
  watchingCells,
} from './source-notice.ts';
import { FIRST_ROW, mostRows, TIDY_STYLES, tidyHeader, tidyStyle } from './tidy-layout.ts';

/** A wide sheet, which stays as it is. */
export interface WideSheet extends SourceSheet {
  /** Columns of texts that split the rows as they are, such as the country. */
  readonly kept: readonly SourceColumn[];
  /** How many of its headers are texts. */
  readonly headers: number;
}

/** A column of the wide sheet and what it holds, as the person confirmed it. */
export interface TidyColumn extends SourceColumn {
  readonly channel: string;
  readonly measure: MeasureId;
}

/** The channel of figures that belong to none. */
const NO_CHANNEL = 'No channel';

/** How many dates a tidy sheet can take, at this many channels; 0 where not even one fits. */
export function mostDates(columns: readonly TidyColumn[], kept: number): number {
  const channels = channelsOf(columns).length;
  const width = 2 + kept + measuresOf(columns).length + WATCHING_COLUMNS;
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
  const watching = 3 + source.kept.length + ids.length;
  const block = watchedBlock(source, FIRST_ROW, watching, noticeCell(FIRST_ROW, watching));

  const cells: (PlannedCell | null)[][] = [headerRow(source, columns, ids)];
  for (let record = 0; record < covered; record++) {
    const firstRow = cells.length + 1;
    for (const channel of channels) {
      const row = cells.length + 1;
      const first = (formula: string) => (row === FIRST_ROW ? unlessNotice(block, formula) : formula);
      const kept = source.kept.map(({ column }) => whenDated(row, asItIs(readCell(block, column, record))));
      const values = ids.map((id): PlannedCell | null => {
        const held = columns.filter((each) => each.measure === id && channelOf(each) === channel);
        if (held.length === 0 && row !== FIRST_ROW) return null;
        const cellsRead = held.map(({ column }) => readCell(block, column, record));
        const value = held.length === 0 ? '""' : whenDated(row, addedUp(cellsRead));
        return { formula: `=${first(value)}`, style: tidyStyle(id) };
      });
      cells.push([
        {
          formula: `=${row === firstRow ? first(dateFormula(block, record)) : whenDated(firstRow, `$A${firstRow}`)}`,
          style: 'date',
        },
        ...kept.map((formula): PlannedCell => ({ formula: `=${formula}`, style: 'plain' })),
        { formula: `=${whenDated(row, text(channel))}`, style: 'plain' },
        ...values,
        ...(row === FIRST_ROW
          ? watchingCells(
              {
                source,
                columns: [...source.kept, ...columns],
                records: covered,
                headers: source.headers,
                remedy: `choose Edit beside the scorecard in the sidebar, then the sheet "${source.name}", and write the tidy sheet anew.`,
              },
              { row, column: watching, otherwise: '""' },
            )
          : Array.from({ length: WATCHING_COLUMNS }, () => null)),
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
    ...Array.from({ length: WATCHING_COLUMNS }, () => null),
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
