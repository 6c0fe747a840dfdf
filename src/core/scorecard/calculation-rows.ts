import { type MeasureId, measures } from '../catalog/measures.ts';
import type { Grain } from '../period.ts';
import { LOWEST } from '../sheets-formula.ts';
import { CHOSEN, FIRST_PERIOD, splitAt } from './calculation-columns.ts';
import type { Frame } from './calculation-frame.ts';
import { columnState } from './column-check.ts';
import { address, call, columnLetter, countOtherThanNumbers, text, wholeColumn } from './dialect.ts';
import { UNDEFINED } from './picker-words.ts';
import type { DataSource } from './scorecard-request.ts';
import type { SheetBuilder } from './sheet-builder.ts';

export interface RowsInput {
  readonly data: DataSource;
  /** The cells with the names of the columns, as they were when the scorecard was planned. */
  readonly headers: readonly unknown[];
  /** How many dates the data had when the scorecard was planned. */
  readonly distinctDates: number;
  /** How long a period each row of the data covers. */
  readonly dataGrain: Grain;
  /** Labels of total rows found in the data, which no total may count. */
  readonly totalLabels: readonly { readonly column: number; readonly label: string }[];
  /** Texts of a column that are no faulty cells: headers, titles above them, and those of total rows. */
  readonly harmlessTexts: (column: number) => number;
  /** Cells of the visible sheet where an assumption may be typed. */
  readonly assumptionCells: Readonly<Partial<Record<MeasureId, string>>>;
}

/** A criterion that numbers meet and texts do not. */
export const NUMBER = `">${LOWEST}"`;

/** A cell of the row, in the column at hand. */
export type At = (row: number) => string;

/**
 * Writes rows of the calculation sheet: one formula for every period and segment column. A row is written once,
 * however many others need it.
 */
export class CalculationRows {
  readonly frame: Frame;
  readonly input: RowsInput;
  private readonly builder: SheetBuilder;
  /** Rows by their labels, shared with the rows over other parts of the data. */
  private readonly written: Map<string, number>;
  /** Which part of the data the rows are over; empty for all of it. */
  readonly part: string;

  constructor(
    builder: SheetBuilder,
    frame: Frame,
    input: RowsInput,
    { part = '', written = new Map<string, number>() } = {},
  ) {
    this.builder = builder;
    this.frame = frame;
    this.input = input;
    this.part = part;
    this.written = written;
  }

  /** Rows over a part of the data, such as one segment, whose name ends their labels. */
  over(part: string, frame: (builder: SheetBuilder, whole: Frame) => Frame): CalculationRows {
    return new CalculationRows(this.builder, frame(this.builder, this.frame), this.input, {
      part: `${this.part} · ${part}`,
      written: this.written,
    });
  }

  /** Writes a row once: a formula per column, or nothing. Rows that it needs are written before it. */
  row(label: string, formula: (at: At, column: number, row: number) => string | undefined): number {
    const name = `${label}${this.part}`;
    const known = this.written.get(name);
    if (known !== undefined) return known;
    const columns = Array.from(
      { length: this.frame.lastColumn - FIRST_PERIOD + 1 },
      (_, index) => FIRST_PERIOD + index,
    );
    // A first run writes the rows below which this one comes to stand.
    for (const column of columns) formula((row) => address(row, column), column, 0);
    const row = this.builder.lastRow + 1;
    this.written.set(name, row);
    this.builder.put(row, 1, { value: name });
    for (const column of columns) {
      const written = formula((other) => address(other, column), column, row);
      if (written !== undefined) this.builder.put(row, column, { formula: `=${written}` });
    }
    return row;
  }

  /** Writes a row over the periods only. */
  periods(label: string, formula: (column: number) => string | undefined): number {
    return this.row(label, (_, column) => (column <= CHOSEN ? formula(column) : undefined));
  }

  /** Writes one cell that holds for all columns of this part of the data. */
  cell(label: string, formula: string): string {
    return address(this.single(`${label}${this.part}`, formula), 2, 'both');
  }

  /** Writes one cell that holds for all columns, whatever part of the data they are over. */
  single(label: string, formula: string): number {
    return this.writtenOnce(label, [formula]);
  }

  /** Writes cells beside each other that hold for all columns of this part of the data, and says where they are. */
  line(label: string, formulas: readonly string[]): readonly string[] {
    const row = this.writtenOnce(`${label}${this.part}`, formulas);
    return formulas.map((_, index) => address(row, 2 + index, 'both'));
  }

  private writtenOnce(label: string, formulas: readonly string[]): number {
    const known = this.written.get(label);
    if (known !== undefined) return known;
    const row = this.builder.lastRow + 1;
    this.written.set(label, row);
    const cells = formulas.map((formula) => ({ formula: `=${formula}` }));
    this.builder.put(row, 1, { value: label }).putAll(row, 2, cells);
    return row;
  }

  /** Writes cells below each other, each made from the one above. */
  list(
    label: string,
    length: number,
    formula: (above: string | undefined) => string,
  ): { readonly range: string; readonly last: string } {
    const first = this.single(label, formula(undefined));
    for (let row = first + 1; row < first + length; row++) {
      this.builder.put(row, 2, { formula: `=${formula(address(row - 1, 2))}` });
    }
    const last = address(first + length - 1, 2, 'both');
    return { range: `${address(first, 2, 'both')}:${last}`, last };
  }

  /** A row whose segments add up, so that what is left over is the total less the listed segments. */
  additive(label: string, total: (where: readonly string[]) => string): number {
    return this.row(label, (_, column, row) =>
      this.isOther(column) ? this.rest(row, column) : this.within(column, total),
    );
  }

  /** What is left of a split's total when its listed segments are taken off. */
  rest(row: number, column: number): string {
    const split = splitAt(this.frame, column);
    if (!split) return '0';
    // Sums of decimals leave a residue in the last binary digits, which would pass for a figure.
    return `ROUND(${address(row, split.all)}-SUM(${address(row, split.first)}:${address(row, split.other - 1)});6)`;
  }

  isOther(column: number): boolean {
    return column === splitAt(this.frame, column)?.other;
  }

  /** The column of the period that a column shows or splits. */
  periodColumn(column: number): number {
    return splitAt(this.frame, column)?.period ?? column;
  }

  within(column: number, total: (where: readonly string[]) => string): string {
    return this.bySegment(column, (segment) =>
      total([...this.inPeriod(column), ...this.noTotals(), ...segment]),
    );
  }

  bySegment(column: number, total: (segment: readonly string[]) => string): string {
    const segment = this.segmentColumn();
    const split = splitAt(this.frame, column);
    if (!segment || column === split?.all) return total([]);
    const criterion = `${columnLetter(column)}$${this.frame.criterionRow}`;
    const narrowed = total([segment, criterion]);
    return split || this.frame.fixedSegment ? narrowed : call('IF', `${criterion}=""`, total([]), narrowed);
  }

  inPeriod(column: number): readonly string[] {
    const letter = columnLetter(column);
    return [
      this.dates(),
      `">="&${letter}$${this.frame.startRow}`,
      this.dates(),
      `"<"&${letter}$${this.frame.endRow}`,
    ];
  }

  noTotals(): readonly string[] {
    return this.input.totalLabels.flatMap(({ column, label }) => [
      wholeColumn(this.input.data.sheet, column),
      text(`<>${label}`),
    ]);
  }

  values(id: MeasureId): string {
    return wholeColumn(this.input.data.sheet, this.input.data.columns[id] ?? 0);
  }

  dates(): string {
    return wholeColumn(this.input.data.sheet, this.input.data.date);
  }

  segmentColumn(): string | undefined {
    const { segment, sheet } = this.input.data;
    return segment === undefined ? undefined : wholeColumn(sheet, segment);
  }

  /** A cell that is above 0 where a column was deleted or has another header than it had. */
  columnState(column: number): string {
    const header = this.input.headers[column - 1];
    const formula = columnState(this.input.data.sheet, column, header);
    return address(this.single(`Column ${column}: ${header}`, formula), 2, 'both');
  }

  /** As `columnState`, of the column with a measure. */
  measureState(id: MeasureId): string {
    return this.columnState(this.input.data.columns[id] ?? 0);
  }

  /** Whether nothing tells the dates, or the segment where the totals are over one: their columns are not found. */
  private frameState(): number {
    const { date, segment } = this.input.data;
    const dates = this.columnState(date);
    if (segment === undefined) return this.row('Dates not found', () => dates);
    const both = `${dates}+${this.columnState(segment)}`;
    return this.row('Dates or segments not found', (_, column) => {
      const split = splitAt(this.frame, column);
      if (split) return column === split.all ? dates : both;
      if (this.frame.fixedSegment) return both;
      return call('IF', `${columnLetter(column)}$${this.frame.criterionRow}=""`, dates, both);
    });
  }

  /** Conditions that a column is not found which a total over these measures needs. */
  areLost(ids: readonly MeasureId[], at: At): readonly string[] {
    return [at(this.frameState()), ...ids.map((id) => this.measureState(id))].map((state) => `${state}>0`);
  }

  /** How many cells of a measure's column are neither numbers nor blank, over the whole data sheet. */
  textCount(id: MeasureId): string {
    const position = this.input.data.columns[id] ?? 0;
    const column = wholeColumn(this.input.data.sheet, position);
    const count = `${countOtherThanNumbers(column)}-${this.input.harmlessTexts(position)}`;
    const row = this.single(
      `Faulty cells in ${measures[id].label}`,
      // What is wrong with a column that is not found is told of by its state.
      call('IF', `${this.columnState(position)}>0`, 0, count),
    );
    return address(row, 2, 'both');
  }

  /** Texts of the period count whatever the segment: one faulty cell makes every split doubtful. */
  textRow(id: MeasureId): number {
    const faulty = this.textCount(id);
    return this.row(`Text in ${measures[id].label}`, (_, column, row) => {
      const period = this.periodColumn(column);
      if (period !== column) return address(row, period, 'column');
      const counted = call('COUNTIFS', ...this.inPeriod(column), ...this.noTotals(), this.values(id), '"?*"');
      return call('IF', `${faulty}=0`, 0, counted);
    });
  }

  /**
   * "–" when a condition holds, a column is not found, or a cell of the period is text, which SUMIFS would silently pass
   * over.
   */
  orUndefined(id: MeasureId, at: At, conditions: string, value: string): string {
    const texts = this.textRow(id);
    const doubts = call('OR', conditions, `${at(texts)}>0`, ...this.areLost([id], at));
    return call('IF', doubts, text(UNDEFINED), value);
  }
}
