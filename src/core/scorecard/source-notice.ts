import { isCriterion } from './column-state.ts';
import { address, call, commaList, text, wholeColumn, wholeRow } from './dialect.ts';
import { NOTICE_MARK, noticeIn } from './missing-data.ts';
import type { PlannedCell } from './sheet-plan.ts';
import { type SourceBlock, type SourceSheet, startFormula } from './source-cells.ts';

/** A column of a source that is read, under the header that it had then. */
export interface SourceColumn {
  readonly column: number;
  /** As its cell holds it; empty where that is no text. */
  readonly header: string;
}

/** How many columns the cells take that watch over a source. They have no header: they are no columns of data. */
export const WATCHING_COLUMNS = 3;

/** A source as it was when the sheet that reads it was planned. */
export interface WatchedSource {
  readonly source: SourceSheet;
  /** The columns that are read, besides that of the dates. */
  readonly columns: readonly SourceColumn[];
  /** How many of its rows are read. */
  readonly records: number;
  /** How many headers it had; undefined where further columns do no harm. */
  readonly headers?: number;
  /** How to make the sheet that reads it anew. */
  readonly remedy: string;
}

/** Where the cells that watch over a source stand, and what follows where it is in order. */
interface Watch {
  readonly row: number;
  readonly column: number;
  /** The notice of another source, or an empty text. */
  readonly otherwise: string;
}

/** The rows that read a source whose watching cells begin here, unless a notice says why they may not. */
export function watchedBlock(source: SourceSheet, row: number, column: number, notice: string): SourceBlock {
  return { source, start: address(row, column, 'both'), notice };
}

/** The cell with the notice of a source whose watching cells begin here. */
export function noticeCell(row: number, column: number): string {
  return address(row, column + WATCHING_COLUMNS - 1, 'both');
}

/**
 * Cells that say in which row of the source its data begins, which columns are no longer what they were, and in a
 * sentence why no row may be read. A part of the rows would be totals that look right and are not.
 */
export function watchingCells(watched: WatchedSource, { row, column, otherwise }: Watch): PlannedCell[] {
  const { source, columns, records, headers, remedy } = watched;
  const start = address(row, column, 'both');
  const moved = address(row, column + 1, 'both');
  const dates = wholeColumn(source.name, source.date);
  const sheet = `the sheet "${source.name}"`;
  const notice = (sentence: string) => text(`${NOTICE_MARK}${sentence}`);
  const lastRow = call('SUMPRODUCT', call('MAX', `ROW(${dates})*ISNUMBER(${dates})`));
  const beyond = `${lastRow}-${start}-${records - 1}`;
  const tooMany = call(
    'IF',
    `${beyond}>0`,
    `${notice(`Rows of ${sheet} that no longer fit in here: `)}&${beyond}&${text(`. To go on, ${remedy}`)}`,
    call('IFERROR', noticeIn(dates), otherwise),
  );
  const inOrder =
    headers === undefined
      ? tooMany
      : call(
          'IF',
          `${call('IFERROR', call('COUNTIFS', wholeRow(source.name, source.headerRow), '"?*"'), 0)}>${headers}`,
          notice(`There are more columns in ${sheet} than those read here. Undo that, or ${remedy}`),
          tooMany,
        );
  const named = call(
    'IF',
    `${moved}=""`,
    inOrder,
    `${notice(`Columns of ${sheet} that were deleted or have another header: `)}&${moved}&${text(`. Undo that, or ${remedy}`)}`,
  );
  const all = call(
    'IF',
    `${call('IFERROR', call('ROWS', dates), 0)}=0`,
    notice(`The sheet "${source.name}" or its column of dates was deleted. Undo that, or ${remedy}`),
    named,
  );
  const dateColumn = { column: source.date, header: source.dateHeader };
  return [
    {
      formula: `=${startFormula(source)}`,
      note: `The row in which the data of "${source.name}" begins. The formulas count from it.`,
    },
    {
      formula: `=${movedColumns(source.name, [dateColumn, ...columns], start)}`,
      note: `Columns of "${source.name}" that were deleted or have another header.`,
    },
    { formula: `=${all}`, note: 'Why no rows are read; empty while all is in order.' },
  ].map((cell) => ({ ...cell, style: 'position' }));
}

/** The names of the columns that are not there any more, or have another header. */
function movedColumns(sheet: string, columns: readonly SourceColumn[], start: string): string {
  const names = columns.map(({ column, header }) => {
    const whole = wholeColumn(sheet, column);
    const kept = isCriterion(header)
      ? `${call('INDEX', whole, `${start}-1`)}=${text(header)}`
      : `${call('ROWS', whole)}>0`;
    return call('IF', call('IFERROR', kept, 0), '""', text(`, "${header}"`));
  });
  return commaList(names);
}
