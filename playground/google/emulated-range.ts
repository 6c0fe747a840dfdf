import { toA1 } from '../a1-notation.ts';
import { type Area, isWithin, overlaps } from '../area.ts';
import type { Cell, CellStyle, StyleChange } from '../grid.ts';
import { copyValidations } from './copy-sheet.ts';
import { EmulatedDataValidation } from './data-validation.ts';
import { EmulatedSheet } from './emulated-sheet.ts';
import { type EnumValue, enumValue } from './enum-value.ts';
import { Exception } from './exception.ts';
import {
  requireDimensions,
  stylesFrom,
  toScriptValue,
  writeFormulas,
  writeValues,
} from './range-contents.ts';
import { RangeStyle, toNumberFormat } from './range-style.ts';
import type { EmulatedService } from './service-gate.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleWrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

type EmulatedMethods = Exclude<keyof EmulatedRange & keyof GoogleRange, 'copyTo'>;

/** A rectangle of cells on one sheet. */
export class EmulatedRange
  extends RangeStyle<GoogleRange>
  implements EmulatedService, Pick<GoogleRange, EmulatedMethods>
{
  readonly serviceName = 'Range';
  readonly area: Area;

  constructor(context: SpreadsheetContext, sheetId: string, area: Area) {
    super(context, sheetId);
    this.area = area;
  }

  protected override areas(): readonly Area[] {
    return [this.area];
  }

  getA1Notation(): string {
    return toA1(this.area);
  }

  getRow(): number {
    return this.area.row + 1;
  }

  getColumn(): number {
    return this.area.column + 1;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns;
  }

  getSheet(): GoogleSheet {
    return new EmulatedSheet(this.context, this.sheetId) as unknown as GoogleSheet;
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GoogleRange {
    const { row, column, rows, columns } = this.area;
    return new EmulatedSheet(this.context, this.sheetId).getRange(
      row + rowOffset + 1,
      column + columnOffset + 1,
      numRows ?? rows,
      numColumns ?? columns,
    );
  }

  getValues(): unknown[][] {
    return this.#cells((cell) => toScriptValue(cell, this.context));
  }

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getDisplayValues(): string[][] {
    return this.#cells((cell) => cell.display);
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.#cells((cell) => cell.formula);
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  setValues(values: unknown[][]): GoogleRange {
    requireDimensions(values, this.area);
    writeValues(this.context, this.sheetId, this.area, values);
    return this.chain();
  }

  setFormulas(formulas: string[][]): GoogleRange {
    requireDimensions(formulas, this.area);
    writeFormulas(this.context, this.sheetId, this.area, formulas);
    return this.chain();
  }

  getNumberFormats(): string[][] {
    return this.#styles((style) => style.format ?? 'General');
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }

  setNumberFormats(numberFormats: string[][]): GoogleRange {
    return this.#writeStyles(
      numberFormats.map((row) => row.map((format) => ({ format: toNumberFormat(format) }))),
    );
  }

  getBackgrounds(): string[][] {
    return this.#styles((style) => style.background ?? '#ffffff');
  }

  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? '';
  }

  setBackgrounds(colors: (string | null)[][]): GoogleRange {
    return this.#writeStyles(stylesFrom('background', colors));
  }

  getFontColors(): string[][] {
    return this.#styles((style) => style.fontColor ?? '#000000');
  }

  setFontColors(colors: (string | null)[][]): GoogleRange {
    return this.#writeStyles(stylesFrom('fontColor', colors));
  }

  setFontFamilies(fontFamilies: (string | null)[][]): GoogleRange {
    return this.#writeStyles(stylesFrom('fontFamily', fontFamilies));
  }

  setFontLines(fontLines: CellStyle['fontLine'][][]): GoogleRange {
    return this.#writeStyles(stylesFrom('fontLine', fontLines));
  }

  getFontSizes(): number[][] {
    return this.#styles((style) => style.fontSize ?? 10);
  }

  getFontSize(): number {
    return this.getFontSizes()[0]?.[0] ?? 10;
  }

  setFontSizes(sizes: number[][]): GoogleRange {
    return this.#writeStyles(stylesFrom('fontSize', sizes));
  }

  getFontStyles(): ('italic' | 'normal')[][] {
    return this.#styles((style) => style.fontStyle ?? 'normal');
  }

  getFontStyle(): 'italic' | 'normal' {
    return this.getFontStyles()[0]?.[0] ?? 'normal';
  }

  setFontStyles(fontStyles: CellStyle['fontStyle'][][]): GoogleRange {
    return this.#writeStyles(stylesFrom('fontStyle', fontStyles));
  }

  getFontWeights(): ('bold' | 'normal')[][] {
    return this.#styles((style) => style.fontWeight ?? 'normal');
  }

  getFontWeight(): 'bold' | 'normal' {
    return this.getFontWeights()[0]?.[0] ?? 'normal';
  }

  setFontWeights(fontWeights: CellStyle['fontWeight'][][]): GoogleRange {
    return this.#writeStyles(stylesFrom('fontWeight', fontWeights));
  }

  getHorizontalAlignments(): string[][] {
    return this.#styles((style) => style.horizontalAlignment ?? 'general');
  }

  getHorizontalAlignment(): string {
    return this.getHorizontalAlignments()[0]?.[0] ?? 'general';
  }

  setHorizontalAlignments(alignments: CellStyle['horizontalAlignment'][][]): GoogleRange {
    return this.#writeStyles(stylesFrom('horizontalAlignment', alignments));
  }

  getVerticalAlignments(): string[][] {
    return this.#styles((style) => style.verticalAlignment ?? 'bottom');
  }

  getVerticalAlignment(): string {
    return this.getVerticalAlignments()[0]?.[0] ?? 'bottom';
  }

  setVerticalAlignments(alignments: CellStyle['verticalAlignment'][][]): GoogleRange {
    return this.#writeStyles(stylesFrom('verticalAlignment', alignments));
  }

  getWrapStrategies(): GoogleWrapStrategy[][] {
    return this.#styles(
      (style) => enumValue('WrapStrategy', style.wrap ?? 'OVERFLOW') as unknown as GoogleWrapStrategy,
    );
  }

  setWrapStrategies(strategies: GoogleWrapStrategy[][]): GoogleRange {
    const constants = strategies as unknown as (EnumValue | null)[][];
    return this.#writeStyles(
      constants.map((row) =>
        row.map((strategy) => ({ wrap: (strategy?.constant ?? null) as CellStyle['wrap'] })),
      ),
    );
  }

  setWraps(wraps: boolean[][]): GoogleRange {
    return this.#writeStyles(wraps.map((row) => row.map((wrap) => ({ wrap: wrap ? 'WRAP' : 'OVERFLOW' }))));
  }

  getNotes(): string[][] {
    return this.context.grid.readNotes(this.sheetId, this.area);
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  setNotes(notes: (string | null)[][]): GoogleRange {
    requireDimensions(notes, this.area);
    this.context.grid.writeNotes(
      this.sheetId,
      this.area,
      notes.map((row) => row.map((note) => note ?? '')),
    );
    return this.chain();
  }

  getDataValidations(): (GoogleDataValidation | null)[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, rowOffset) =>
      Array.from({ length: columns }, (_, columnOffset) => {
        const rule = this.context.grid.validation(this.sheetId, row + rowOffset, column + columnOffset);
        return rule && (new EmulatedDataValidation(this.context, rule) as unknown as GoogleDataValidation);
      }),
    );
  }

  getDataValidation(): GoogleDataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  setDataValidation(rule: GoogleDataValidation | null): GoogleRange {
    this.context.grid.setValidation(this.sheetId, this.area, ruleOf(rule));
    return this.chain();
  }

  setDataValidations(rules: (GoogleDataValidation | null)[][]): GoogleRange {
    requireDimensions(rules, this.area);
    rules.forEach((row, rowOffset) => {
      row.forEach((rule, columnOffset) => {
        const cell = {
          row: this.area.row + rowOffset,
          column: this.area.column + columnOffset,
          rows: 1,
          columns: 1,
        };
        this.context.grid.setValidation(this.sheetId, cell, ruleOf(rule));
      });
    });
    return this.chain();
  }

  getMergedRanges(): GoogleRange[] {
    return this.context.grid
      .mergedAreas(this.sheetId)
      .filter((merged) => overlaps(merged, this.area))
      .map((merged) => new EmulatedRange(this.context, this.sheetId, merged) as unknown as GoogleRange);
  }

  merge(): GoogleRange {
    return this.#merge([this.area]);
  }

  mergeAcross(): GoogleRange {
    const { row, rows } = this.area;
    return this.#merge(
      Array.from({ length: rows }, (_, index) => ({ ...this.area, row: row + index, rows: 1 })),
    );
  }

  mergeVertically(): GoogleRange {
    const { column, columns } = this.area;
    return this.#merge(
      Array.from({ length: columns }, (_, index) => ({ ...this.area, column: column + index, columns: 1 })),
    );
  }

  // Not among the compared methods: the forms with a kind of pasting are left out.
  copyTo(destination: GoogleRange): void {
    const { grid } = this.context;
    const { sheetId, area } = destination as unknown as EmulatedRange;
    const { rows, columns } = this.area;
    const target = { row: area.row, column: area.column, rows, columns };
    const size = grid.size(sheetId);
    if (size.rows < target.row + rows) {
      grid.insertRows(sheetId, size.rows, target.row + rows - size.rows);
    }
    if (size.columns < target.column + columns) {
      grid.insertColumns(sheetId, size.columns, target.column + columns - size.columns);
    }
    if (area.row !== this.area.row || area.column !== this.area.column) {
      throw new Exception(
        'The emulation copies only to the same cells of a sheet: formulas are not shifted.',
      );
    }
    grid.unmerge(sheetId, target);
    grid.writeStyles(sheetId, target, grid.readStyles(this.sheetId, this.area));
    grid.writeNotes(sheetId, target, grid.readNotes(this.sheetId, this.area));
    grid.setValidation(sheetId, target, null);
    copyValidations(grid, this.sheetId, sheetId, this.area);
    grid.writeContents(
      sheetId,
      target,
      this.#cells(({ formula, value }) => (formula ? { formula } : { value })),
    );
    grid.merge(
      sheetId,
      grid.mergedAreas(this.sheetId).filter((merged) => isWithin(merged, this.area)),
    );
  }

  #merge(areas: readonly Area[]): GoogleRange {
    const cut = this.context.grid
      .mergedAreas(this.sheetId)
      .some((merged) => overlaps(merged, this.area) && !isWithin(merged, this.area));
    if (cut) {
      throw new Exception('You must select all cells in a merged range to merge or unmerge them.');
    }
    this.context.grid.unmerge(this.sheetId, this.area);
    this.context.grid.merge(this.sheetId, areas);
    return this.chain();
  }

  #cells<T>(read: (cell: Cell) => T): T[][] {
    return this.context.grid.readCells(this.sheetId, this.area).map((row) => row.map(read));
  }

  #styles<T>(read: (style: CellStyle) => T): T[][] {
    return this.context.grid.readStyles(this.sheetId, this.area).map((row) => row.map(read));
  }

  #writeStyles(styles: StyleChange[][]): GoogleRange {
    requireDimensions(styles, this.area);
    this.context.grid.writeStyles(this.sheetId, this.area, styles);
    return this.chain();
  }
}

function ruleOf(rule: GoogleDataValidation | null) {
  return rule === null ? null : (rule as unknown as EmulatedDataValidation).rule;
}
