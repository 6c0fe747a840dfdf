import { call, equalTo, text, wholeColumn } from './dialect.ts';

/** A sheet whose rows another one reads by formulas. Rows and columns count from 1. */
export interface SourceSheet {
  readonly name: string;
  readonly headerRow: number;
  /** The last row with data. */
  readonly lastRow: number;
  readonly date: number;
  /** As its cell holds it; empty where that is no text. */
  readonly dateHeader: string;
}

/** Rows of a planned sheet that read those of one source, one after the other. */
export interface SourceBlock {
  readonly source: SourceSheet;
  /** A reference to the cell that says in which row of the source its data begins. */
  readonly start: string;
  /** A reference to the cell that says why no row may be read; empty while all is in order. */
  readonly notice: string;
}

/** The least number of rows that can be added to a source before the sheet that reads it has to be made anew. */
const SPARE_ROWS = 60;

export function rowsIn({ headerRow, lastRow }: SourceSheet): number {
  return Math.max(0, lastRow - headerRow);
}

export function spareRows(source: SourceSheet): number {
  return Math.max(SPARE_ROWS, Math.ceil(rowsIn(source) / 2));
}

/** The row in which a source's data begins, from its header's place: rows inserted above it do no harm. */
export function startFormula(source: SourceSheet): string {
  if (source.dateHeader === '') return String(source.headerRow + 1);
  const wanted = text(equalTo(source.dateHeader).slice(1));
  const found = call('MATCH', wanted, wholeColumn(source.name, source.date), 0);
  return `${call('IFERROR', found, source.headerRow)}+1`;
}

/** A cell of a source's record, which count from 0: by position, so that rows inserted in the source move along. */
export function readCell({ source, start }: SourceBlock, column: number, record: number): string {
  return call('INDEX', wholeColumn(source.name, column), record === 0 ? start : `${start}+${record}`);
}

/**
 * The date of a row. A text in its place is shown as it is, so that dates that are none are still found; rows not
 * filled yet stay empty, and so do those beyond the end of the source, which are errors. Google Analytics writes dates
 * as 20261031.
 */
export function dateFormula(block: SourceBlock, record: number): string {
  const cell = readCell(block, block.source.date, record);
  const [year, month, day] = [
    call('INT', `${cell}/10000`),
    call('MOD', call('INT', `${cell}/100`), 100),
    call('MOD', cell, 100),
  ];
  const date = call('IF', `${cell}>9999999`, call('DATE', year, month, day), cell);
  const shown = call('IF', call('ISNUMBER', cell), date, call('IFERROR', `${cell}&""`, '""'));
  return call('IF', `${block.notice}=""`, shown, '""');
}

/** The formula where the row has a date, in column A, and nothing elsewhere. */
export function whenDated(row: number, formula: string): string {
  return call('IF', `ISNUMBER($A${row})`, formula, '""');
}

/**
 * The notice in place of a date or a number, else the formula. So stands a text where none may be: a scorecard says
 * "Check data", and custom functions refuse it, instead of either taking what is left for all there is.
 */
export function unlessNotice({ notice }: SourceBlock, formula: string): string {
  return call('IF', `${notice}=""`, formula, notice);
}

/** One cell as it is, so that a text among the numbers is still found. A blank stays blank. */
export function asItIs(cell: string): string {
  return call('IF', `${cell}=""`, '""', cell);
}

/** Cells added up; all of them as a text where one is a text, which a sum would leave out. */
export function addedUp(cells: readonly string[]): string {
  const [only = ''] = cells;
  if (cells.length === 1) return asItIs(only);
  const blank = cells.map((cell) => `${cell}=""`);
  const countable = cells.map((cell) => call('OR', `${cell}=""`, `ISNUMBER(${cell})`));
  const sum = call('IF', call('AND', ...countable), call('SUM', ...cells), cells.join('&" + "&'));
  return call('IF', call('AND', ...blank), '""', sum);
}
