import type { MeasureId } from '../catalog/measures.ts';
import { rowsIn, type SourceSheet, spareRows } from './source-cells.ts';
import { type SourceColumn, WATCHING_COLUMNS } from './source-notice.ts';
import { FIRST_ROW, mostRows } from './tidy-layout.ts';

/** A sheet that gives some of the measures. Columns count from 1. */
export interface CombinedSource extends SourceSheet {
  /** The column with the names of the channels; without one the whole sheet is one channel, of the sheet's name. */
  readonly segment: SourceColumn | undefined;
  readonly measures: readonly (SourceColumn & { readonly id: MeasureId })[];
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
  let lastRow = FIRST_ROW - 1;
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

/** The measures of all sources, each once. */
export function measuresOf(sources: readonly CombinedSource[]): readonly MeasureId[] {
  return [...new Set(sources.flatMap(({ measures }) => measures.map(({ id }) => id)))];
}

/** Date, channel and source, the measures, and the cells that watch over the sources. */
export function widthOf(ids: readonly MeasureId[]): number {
  return 3 + ids.length + WATCHING_COLUMNS;
}
