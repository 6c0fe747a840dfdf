import { type MeasureId, measures } from '../catalog/measures.ts';
import { currencyOf } from '../header.ts';
import { measureNamed } from '../words.ts';
import { call, columnLetter, equalTo, text, wholeColumn } from './dialect.ts';
import type { CellStyle, PlannedCell, SheetPlan, WorkbookPlan } from './sheet-plan.ts';

/** A wide sheet, which stays as it is. Rows and columns count from 1. */
export interface WideSheet {
  readonly name: string;
  readonly headerRow: number;
  /** The last row with data. */
  readonly lastRow: number;
  readonly date: number;
  readonly dateHeader: string;
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

/** The writer takes so many rows, the header among them. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 200_000;

/** How many dates a tidy sheet can take, at this many channels; 0 where not even one fits. */
export function mostDates(columns: readonly TidyColumn[], kept: number): number {
  const channels = channelsOf(columns).length;
  const width = 3 + kept + measuresOf(columns).length;
  return Math.floor((Math.min(MOST_ROWS, Math.floor(MOST_CELLS / width)) - 1) / Math.max(1, channels));
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
  const dates = source.lastRow - source.headerRow;
  const spare = Math.max(SPARE_DATES, Math.ceil(dates / 4));
  const covered = Math.min(dates + spare, mostDates(columns, source.kept.length));
  const place: Place = { source, rowColumn: 3 + source.kept.length + ids.length };

  const cells: (PlannedCell | null)[][] = [headerRow(source, columns, ids)];
  for (let record = 0; record < covered; record++) {
    const firstRow = cells.length + 1;
    for (const channel of channels) {
      const row = cells.length + 1;
      const kept = source.kept.map(({ column }) => whenDated(row, orBlank([read(place, column, row)])));
      const values = ids.map((id): PlannedCell | null => {
        const held = columns.filter((each) => each.measure === id && channelOf(each) === channel);
        if (held.length === 0) return null;
        const cellsRead = held.map(({ column }) => read(place, column, row));
        return { formula: `=${whenDated(row, orBlank(cellsRead))}`, style: styleOf(id) };
      });
      cells.push([
        { formula: row === firstRow ? `=${dateFormula(place, row)}` : `=$A${firstRow}`, style: 'date' },
        ...kept.map((formula): PlannedCell => ({ formula: `=${formula}`, style: 'plain' })),
        { formula: `=${whenDated(row, text(channel))}`, style: 'plain' },
        ...values,
        { formula: `=${positionFormula(place, record)}`, style: 'position' },
      ]);
    }
  }

  const name = freeName(`${source.name.slice(0, 80)} (tidy)`, sheetNames);
  const width = cells[0]?.length ?? 0;
  const plan: SheetPlan = {
    name,
    role: 'tidy',
    cells,
    styles: STYLES,
    widths: Array.from({ length: width }, (_, index) => (index === 1 + source.kept.length ? 150 : 100)),
    frozenRows: 1,
  };
  return { sheets: [plan], show: name };
}

/** So many periods can be added to the wide sheet before the tidy one has to be made anew. */
const SPARE_DATES = 60;

interface Place {
  readonly source: WideSheet;
  /** The column that says which row of the wide sheet a row reads. */
  readonly rowColumn: number;
}

/** Counted from the header's place, so that rows inserted above it do no harm. */
function positionFormula({ source, rowColumn }: Place, record: number): string {
  const first = `$${columnLetter(rowColumn)}$2`;
  if (record > 0) return `${first}+${record}`;
  const wanted = text(equalTo(source.dateHeader).slice(1));
  const found = call('MATCH', wanted, wholeColumn(source.name, source.date), 0);
  return `${call('IFERROR', found, source.headerRow)}+1`;
}

function read({ source, rowColumn }: Place, column: number, row: number): string {
  return call('INDEX', wholeColumn(source.name, column), `$${columnLetter(rowColumn)}${row}`);
}

/** Rows without a date, such as the total at the foot, and those not filled yet stay empty. */
function dateFormula(place: Place, row: number): string {
  const date = read(place, place.source.date, row);
  return call('IF', call('ISNUMBER', date), date, '""');
}

function whenDated(row: number, formula: string): string {
  return call('IF', `$A${row}=""`, '""', formula);
}

/** One cell as it is, so that a text among the numbers is still found; several added up. A blank stays blank. */
function orBlank(cells: readonly string[]): string {
  const blank = cells.map((cell) => `${cell}=""`);
  const [only = ''] = cells;
  return cells.length === 1
    ? call('IF', blank[0] ?? '', '""', only)
    : call('IF', call('AND', ...blank), '""', call('SUM', ...cells));
}

function headerRow(
  source: WideSheet,
  columns: readonly TidyColumn[],
  ids: readonly MeasureId[],
): PlannedCell[] {
  const note = `One row per date and channel of the sheet "${source.name}". These are formulas: change the numbers there.`;
  return [
    { value: 'Date', style: 'head', note },
    ...source.kept.map(({ header }): PlannedCell => ({ value: header, style: 'head' })),
    { value: 'Channel', style: 'head' },
    ...ids.map((id): PlannedCell => ({ value: labelOf(id, columns), style: 'head' })),
    { value: 'Source row', style: 'head', note: `The row of "${source.name}" that each row reads.` },
  ];
}

/** With the currency where the columns of a measure name one, so that mixed currencies are still noticed. */
function labelOf(id: MeasureId, columns: readonly TidyColumn[]): string {
  const named = columns
    .filter(({ measure }) => measure === id)
    .flatMap(({ header }) => currencyOf(header) ?? []);
  const { label } = measures[id];
  return measureNamed(id).money && new Set(named).size === 1 ? `${label} (${named[0] ?? ''})` : label;
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

function styleOf(id: MeasureId): keyof typeof STYLES {
  return measureNamed(id).money ? 'money' : 'count';
}

function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; lower.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}

const STYLES = {
  plain: { size: 10 },
  head: { bold: true, size: 10, background: '#e8f0fe', wrap: true },
  date: { size: 10, numberFormat: 'yyyy-mm-dd', align: 'left' },
  count: { size: 10, numberFormat: '#,##0' },
  money: { size: 10, numberFormat: '#,##0.00' },
  position: { size: 10, color: '#5f6368' },
} as const satisfies Record<string, CellStyle>;
