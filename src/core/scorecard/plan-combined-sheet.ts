import type { MeasureId } from '../catalog/measures.ts';
import { measureNamed } from '../words.ts';
import { address, call, literally, text, wholeColumn } from './dialect.ts';
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

/** A sheet that gives some of the measures. Columns count from 1. */
export interface CombinedSource extends SourceSheet {
  /** The column with the names of the channels; without one the whole sheet is one channel, of the sheet's name. */
  readonly segment: number | undefined;
  readonly measures: readonly { readonly id: MeasureId; readonly column: number; readonly header: string }[];
}

/** How many rows of the sources do not fit into one sheet. */
export function combinedRowsTooMany(sources: readonly CombinedSource[]): number {
  const rows = sources.reduce((sum, source) => sum + rowsIn(source), 0);
  return Math.max(0, rows - mostRows(widthOf(measuresOf(sources))));
}

/** The rows of one source in the combined sheet, and how many of them wait to be filled. */
export interface CombinedRows {
  readonly source: CombinedSource;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly spare: number;
}

/** Which rows of the combined sheet are whose: each source has room to grow. */
export function combinedRows(sources: readonly CombinedSource[]): readonly CombinedRows[] {
  const rows = sources.reduce((sum, source) => sum + rowsIn(source), 0);
  const room = Math.max(
    0,
    Math.floor((mostRows(widthOf(measuresOf(sources))) - rows) / Math.max(1, sources.length)),
  );
  let lastRow = 1;
  return sources.map((source) => {
    const firstRow = lastRow + 1;
    const spare = Math.min(spareRows(source), room);
    lastRow += rowsIn(source) + spare;
    return { source, firstRow, lastRow, spare };
  });
}

/** Why there are empty rows between the sources, and which rows are whose. */
export function roomInWords(sources: readonly CombinedSource[]): string {
  const blocks = combinedRows(sources).map(
    ({ source: { name }, firstRow, lastRow, spare }) =>
      `${spare} for "${name}" (rows ${firstRow} to ${lastRow})`,
  );
  return `Empty rows are room for new ones: ${blocks.join(', ')}.`;
}

/** Measures that are computed row by row with another, and have it in none of their own sheets. */
export function measuresApart(
  sources: readonly CombinedSource[],
): readonly { readonly measure: MeasureId; readonly companion: MeasureId; readonly sheet: string }[] {
  return sources.flatMap(({ name, measures }) =>
    measures.flatMap(({ id }) => {
      const companion = companionOf(id);
      const apart = companion !== undefined && !measures.some((other) => other.id === companion);
      return apart ? [{ measure: id, companion, sheet: name }] : [];
    }),
  );
}

/** What a row needs beside the measure: the weight of an average, the date that days count from. */
export function companionOf(id: MeasureId): MeasureId | undefined {
  const { total } = measureNamed(id);
  if (total.kind === 'weighted_average') return total.weight as MeasureId;
  return total.kind === 'average_days' ? (total.since as MeasureId) : undefined;
}

/**
 * Plans a sheet with the rows of several others below each other, as formulas, and a sheet with the names of the
 * channels, where a person gives the same channel one name once.
 */
export function planCombinedSheet(
  sources: readonly CombinedSource[],
  channelNames: readonly string[],
  sheetNames: readonly string[],
): WorkbookPlan {
  const name = freeName('Combined data', sheetNames);
  const names = freeName('Channel names', sheetNames);
  const ids = measuresOf(sources);
  const width = widthOf(ids);

  const cells: (PlannedCell | null)[][] = [headerRow(sources, ids, names)];
  for (const { source, firstRow, lastRow } of combinedRows(sources)) {
    const block: SourceBlock = { source, start: address(firstRow, width, 'both') };
    for (let row = firstRow; row <= lastRow; row++) {
      const record = row - firstRow;
      const values = ids.map((id): PlannedCell | null => {
        const held = source.measures.find((measure) => measure.id === id);
        if (!held) return null;
        return {
          formula: `=${whenDated(row, asItIs([readCell(block, held.column, record)]))}`,
          style: tidyStyle(id),
        };
      });
      cells.push([
        { formula: `=${dateFormula(block, record)}`, style: 'date' },
        { formula: `=${whenDated(row, channelFormula(block, source, names, record))}`, style: 'plain' },
        { formula: `=${whenDated(row, text(source.name))}`, style: 'plain' },
        ...values,
        row === firstRow ? startCell(source) : null,
      ]);
    }
  }
  const combined: SheetPlan = {
    name,
    role: 'tidy',
    cells,
    styles: TIDY_STYLES,
    widths: Array.from({ length: width }, (_, index) => (index === 1 || index === 2 ? 150 : 100)),
    frozenRows: 1,
  };
  return { sheets: [combined, namesPlan(names, channelNames)], show: name };
}

/** The name given to a channel, else its own; rows of no channel are those of their sheet. */
function channelFormula(block: SourceBlock, source: CombinedSource, names: string, record: number): string {
  const own = text(source.name);
  if (source.segment === undefined) return named(own, names);
  const cell = readCell(block, source.segment, record);
  return named(call('IF', `${cell}=""`, own, cell), names);
}

function named(label: string, names: string): string {
  const given = call(
    'INDEX',
    wholeColumn(names, 2),
    call('MATCH', literally(label), wholeColumn(names, 1), 0),
  );
  return call('IFERROR', call('IF', `${given}=""`, label, given), label);
}

/** Below the header one row per name; more can be added. */
function namesPlan(name: string, channelNames: readonly string[]): SheetPlan {
  const note = 'Give two names that mean the same channel the same name here, then read the data again.';
  return {
    name,
    role: 'channel_names',
    cells: [
      [
        { value: 'Name in the data', style: 'head' },
        { value: 'Channel', style: 'head', note },
      ],
      ...channelNames.map((channel): PlannedCell[] => [
        { value: channel, style: 'plain' },
        { value: channel, style: 'plain' },
      ]),
      [null, null],
    ],
    styles: TIDY_STYLES,
    widths: [220, 220],
    frozenRows: 1,
  };
}

function headerRow(
  sources: readonly CombinedSource[],
  ids: readonly MeasureId[],
  names: string,
): (PlannedCell | null)[] {
  const from = sources.map((source) => `"${source.name}"`).join(', ');
  const headersOf = (id: MeasureId) =>
    sources.flatMap(({ measures }) => measures.filter((held) => held.id === id).map(({ header }) => header));
  return [
    {
      value: 'Date',
      style: 'head',
      note: `The rows of ${from}. These are formulas: change the numbers there. ${roomInWords(sources)}`,
    },
    { value: 'Channel', style: 'head', note: `Its name comes from the sheet "${names}".` },
    { value: 'Source', style: 'head' },
    ...ids.map((id): PlannedCell => ({ value: tidyHeader(id, headersOf(id)), style: 'head' })),
    null,
  ];
}

function measuresOf(sources: readonly CombinedSource[]): readonly MeasureId[] {
  return [...new Set(sources.flatMap(({ measures }) => measures.map(({ id }) => id)))];
}

function widthOf(ids: readonly MeasureId[]): number {
  return 4 + ids.length;
}
