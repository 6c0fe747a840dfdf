import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type Injector,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/sheets-data-validation';
import '@univerjs/sheets-formula/facade';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type {
  Area,
  Cell,
  CellContent,
  CellStyle,
  CellValue,
  ConditionalFormat,
  Grid,
  GridSize,
  StyleChange,
  ValidationRule,
} from '../grid.ts';
import { toDisplay } from '../number-format.ts';
import { fromUniverStyle, toUniverStyle } from './cell-style.ts';
import { toUniverRule } from './conditional-format.ts';
import { fromUniverRange, toUniverRange } from './univer-range.ts';
import { toUniverValidation } from './validation-rule.ts';

/** The sizes and the font that a new sheet of Google's has. */
export const newSheetLayout = {
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
  defaultStyle: { ff: 'Arial', fs: 10 },
};

type CellMatrix = Record<number, Record<number, ICellData>>;

// Without it Univer takes a change of style for one of content and forgets the formula of the cell.
const styleTrigger = SetStyleCommand.id;

const calculationTimeout = 30_000;

/** The open workbook of a Univer instance as a grid. */
export class UniverGrid implements Grid {
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #displayLocale: string;
  readonly #formats = new Map<string, ConditionalFormat>();
  readonly #validations = new Map<string, ValidationRule>();
  #lastRuleNumber = 0;
  #calculationPending = false;

  /** `displayLocale` is the language of number formats, such as `it`. */
  constructor(api: FUniver, injector: Injector, displayLocale: string) {
    this.#api = api;
    this.#injector = injector;
    this.#commands = injector.get(ICommandService);
    this.#displayLocale = displayLocale;
    this.#commands.onCommandExecuted((command, options) => {
      // Results of a calculation are written as changes too, but only locally.
      if (!options?.onlyLocal && startsCalculation(command)) this.#calculationPending = true;
    });
  }

  get id(): string {
    return this.#workbook.getId();
  }

  get name(): string {
    return this.#workbook.getName();
  }

  sheetIds(): string[] {
    return this.#model.getSheets().map((sheet) => sheet.getSheetId());
  }

  sheetName(sheetId: string): string {
    return this.#worksheet(sheetId).getName();
  }

  renameSheet(sheetId: string, name: string): void {
    this.#sheet(sheetId).setName(name);
  }

  insertSheet(name: string, index: number): string {
    return this.#workbook.insertSheet(name, { index, sheet: { ...newSheetLayout } }).getSheetId();
  }

  deleteSheet(sheetId: string): void {
    this.#workbook.deleteSheet(sheetId);
  }

  moveSheet(sheetId: string, index: number): void {
    this.#workbook.moveSheet(this.#sheet(sheetId), index);
  }

  activeSheetId(): string {
    return this.#workbook.getActiveSheet().getSheetId();
  }

  activateSheet(sheetId: string): void {
    if (this.isSheetHidden(sheetId)) this.setSheetHidden(sheetId, false);
    this.#workbook.setActiveSheet(sheetId);
  }

  isSheetHidden(sheetId: string): boolean {
    return this.#worksheet(sheetId).isSheetHidden() === BooleanNumber.TRUE;
  }

  setSheetHidden(sheetId: string, hidden: boolean): void {
    if (hidden) this.#sheet(sheetId).hideSheet();
    else this.#sheet(sheetId).showSheet();
  }

  tabColor(sheetId: string): string | null {
    return this.#sheet(sheetId).getTabColor() || null;
  }

  setTabColor(sheetId: string, color: string | null): void {
    this.#sheet(sheetId).setTabColor(color ?? '');
  }

  hasHiddenGridlines(sheetId: string): boolean {
    return this.#sheet(sheetId).hasHiddenGridLines();
  }

  setHiddenGridlines(sheetId: string, hidden: boolean): void {
    this.#sheet(sheetId).setHiddenGridlines(hidden);
  }

  size(sheetId: string): GridSize {
    const worksheet = this.#worksheet(sheetId);
    return { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
  }

  usedSize(sheetId: string): GridSize {
    const used = { rows: 0, columns: 0 };
    const count = (row: number, column: number) => {
      used.rows = Math.max(used.rows, row + 1);
      used.columns = Math.max(used.columns, column + 1);
    };
    this.#worksheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (holdsContent(cell)) count(row, column);
      });
    for (const [row, cells] of Object.entries(this.#spilled(sheetId))) {
      for (const [column, cell] of Object.entries(cells))
        if (holdsContent(cell)) count(Number(row), Number(column));
    }
    return used;
  }

  insertRows(sheetId: string, row: number, count: number): void {
    this.#sheet(sheetId).insertRows(row, count);
  }

  insertColumns(sheetId: string, column: number, count: number): void {
    this.#sheet(sheetId).insertColumns(column, count);
  }

  deleteRows(sheetId: string, row: number, count: number): void {
    this.#sheet(sheetId).deleteRows(row, count);
  }

  deleteColumns(sheetId: string, column: number, count: number): void {
    this.#sheet(sheetId).deleteColumns(column, count);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.#sheet(sheetId).getColumnWidth(column);
  }

  setColumnWidths(sheetId: string, column: number, count: number, width: number): void {
    this.#sheet(sheetId).setColumnWidths(column, count, width);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.#sheet(sheetId).getRowHeight(row);
  }

  setRowHeights(sheetId: string, row: number, count: number, height: number): void {
    this.#sheet(sheetId).setRowHeightsForced(row, count, height);
  }

  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    const { columns } = this.size(sheetId);
    const ranges = [toUniverRange({ row, column: 0, rows: count, columns })];
    this.#execute(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, sheetId, { ranges });
  }

  setColumnsHidden(sheetId: string, column: number, count: number, hidden: boolean): void {
    const { rows } = this.size(sheetId);
    const ranges = [toUniverRange({ row: 0, column, rows, columns: count })];
    this.#execute(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, sheetId, { ranges });
  }

  frozen(sheetId: string): GridSize {
    const { ySplit, xSplit } = this.#sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  setFrozen(sheetId: string, { rows, columns }: GridSize): void {
    this.#sheet(sheetId).setFreeze({
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  selection(sheetId: string): Area {
    const range = this.#sheet(sheetId).getActiveRange()?.getRange();
    return range ? fromUniverRange(range) : { row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(sheetId: string, area: Area): void {
    const sheet = this.#sheet(sheetId);
    sheet.setActiveRange(sheet.getRange(area.row, area.column, area.rows, area.columns));
  }

  readCells(sheetId: string, area: Area): Cell[][] {
    const matrix = this.#worksheet(sheetId).getCellMatrix();
    const spilled = this.#spilled(sheetId);
    const formulas = this.#injector.get(FormulaDataModel);
    return mapCells(area, (row, column) => {
      const own = matrix.getValue(row, column);
      const cell = holdsContent(own) ? own : (spilled[row]?.[column] ?? own);
      const value = contentOf(cell);
      const format = this.#model.getStyles().getStyleByCell(own ?? cell)?.n?.pattern ?? '';
      const formula =
        own?.f ?? (own?.si ? formulas.getFormulaStringByCell(row, column, sheetId, this.id) : '');
      return {
        value,
        formula: formula ?? '',
        format,
        display: toDisplay(value, format, this.#displayLocale),
      };
    });
  }

  writeContents(sheetId: string, area: Area, contents: readonly (readonly (CellContent | null)[])[]): void {
    this.#writeCells(sheetId, area, contents, (content) => content && toCellData(content));
  }

  readStyles(sheetId: string, area: Area): CellStyle[][] {
    const matrix = this.#worksheet(sheetId).getCellMatrix();
    const styles = this.#model.getStyles();
    return mapCells(area, (row, column) =>
      fromUniverStyle(styles.getStyleByCell(matrix.getValue(row, column))),
    );
  }

  writeStyles(sheetId: string, area: Area, styles: readonly (readonly StyleChange[])[]): void {
    this.#writeCells(
      sheetId,
      area,
      styles,
      (style) => (Object.keys(style).length > 0 ? { s: toUniverStyle(style) } : null),
      styleTrigger,
    );
  }

  clearStyles(sheetId: string, area: Area): void {
    const matrix = this.#worksheet(sheetId).getCellMatrix();
    const styled = mapCells(area, (row, column) => Boolean(matrix.getValue(row, column)?.s));
    this.#writeCells(sheetId, area, styled, (hasStyle) => (hasStyle ? { s: null } : null), styleTrigger);
  }

  readNotes(sheetId: string, area: Area): string[][] {
    const notes = this.#injector.get(SheetsNoteModel);
    return mapCells(area, (row, col) => notes.getNote(this.id, sheetId, { row, col })?.note ?? '');
  }

  writeNotes(sheetId: string, area: Area, notes: readonly (readonly string[])[]): void {
    const model = this.#injector.get(SheetsNoteModel);
    const anyNote = (model.getSheetNotes(this.id, sheetId)?.size ?? 0) > 0;
    notes.forEach((line, rowOffset) => {
      line.forEach((note, columnOffset) => {
        const row = area.row + rowOffset;
        const col = area.column + columnOffset;
        const old = anyNote ? model.getNote(this.id, sheetId, { row, col }) : undefined;
        if (note) {
          const id = old?.id ?? this.#nextRuleId('note');
          const size = noteSize(note);
          this.#execute(UpdateNoteMutation.id, sheetId, {
            sheetId,
            row,
            col,
            note: { id, row, col, note, show: false, ...size },
          });
        } else if (old) {
          this.#execute(RemoveNoteMutation.id, sheetId, { sheetId, noteId: old.id, row, col });
        }
      });
    });
  }

  merge(sheetId: string, areas: readonly Area[]): void {
    const ranges = areas.filter((area) => area.rows * area.columns > 1).map(toUniverRange);
    if (ranges.length > 0) this.#execute(AddWorksheetMergeMutation.id, sheetId, { ranges });
  }

  unmerge(sheetId: string, area: Area): void {
    const ranges = this.#worksheet(sheetId)
      .getMergeData()
      .filter((range) => overlaps(fromUniverRange(range), area));
    if (ranges.length > 0) this.#execute(RemoveWorksheetMergeMutation.id, sheetId, { ranges });
  }

  mergedAreas(sheetId: string): Area[] {
    return this.#worksheet(sheetId).getMergeData().map(fromUniverRange);
  }

  validation(sheetId: string, row: number, column: number): ValidationRule | null {
    const rule = this.#injector
      .get(SheetDataValidationModel)
      .getRuleByLocation(this.id, sheetId, row, column);
    return (rule && this.#validations.get(rule.uid)) ?? null;
  }

  setValidation(sheetId: string, area: Area, rule: ValidationRule | null): void {
    if (rule === null) {
      this.#execute(ClearRangeDataValidationCommand.id, sheetId, { ranges: [toUniverRange(area)] });
      return;
    }
    const uid = this.#nextRuleId('validation');
    this.#validations.set(uid, rule);
    this.#execute(AddSheetDataValidationCommand.id, sheetId, { rule: toUniverValidation(rule, uid, area) });
  }

  conditionalFormats(sheetId: string): ConditionalFormat[] {
    const rules = this.#injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.id, sheetId) ?? [];
    return rules.flatMap(({ cfId, ranges }) => {
      const format = this.#formats.get(cfId);
      // Univer moves the ranges when rows are inserted, so they are read from there.
      return format ? [{ ...format, areas: ranges.map(fromUniverRange) }] : [];
    });
  }

  setConditionalFormats(sheetId: string, formats: readonly ConditionalFormat[]): void {
    const model = this.#injector.get(ConditionalFormattingRuleModel);
    for (const { cfId } of [...(model.getSubunitRules(this.id, sheetId) ?? [])]) {
      this.#execute(DeleteConditionalRuleMutation.id, sheetId, { cfId });
      this.#formats.delete(cfId);
    }
    // A rule that is added goes before the others, and the first rule wins.
    for (const format of [...formats].reverse()) {
      const cfId = this.#nextRuleId('format');
      this.#formats.set(cfId, format);
      this.#execute(AddConditionalRuleMutation.id, sheetId, { rule: toUniverRule(format, cfId) });
    }
  }

  async calculated(): Promise<void> {
    while (this.#calculationPending) {
      this.#calculationPending = false;
      await this.#api.getFormula().onCalculationResultApplied(calculationTimeout);
    }
  }

  get #workbook(): FWorkbook {
    const workbook = this.#api.getActiveWorkbook();
    if (!workbook) throw new Error('No workbook is open.');
    return workbook;
  }

  get #model(): Workbook {
    return this.#workbook.getWorkbook();
  }

  #worksheet(sheetId: string): Worksheet {
    const worksheet = this.#model.getSheetBySheetId(sheetId);
    if (!worksheet) throw new Error(`There is no sheet ${sheetId}.`);
    return worksheet;
  }

  #sheet(sheetId: string): FWorksheet {
    const sheet = this.#workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }

  /** The cells that array formulas fill beside their own. */
  #spilled(sheetId: string): Record<number, Record<number, Nullable<ICellData>>> {
    const spilled = this.#injector.get(FormulaDataModel).getArrayFormulaCellData()[this.id]?.[sheetId];
    return (spilled ?? {}) as Record<number, Record<number, Nullable<ICellData>>>;
  }

  #nextRuleId(kind: string): string {
    this.#lastRuleNumber += 1;
    return `script-${kind}-${this.#lastRuleNumber}`;
  }

  #writeCells<T>(
    sheetId: string,
    area: Area,
    items: readonly (readonly T[])[],
    toData: (item: T) => ICellData | null,
    trigger?: string,
  ): void {
    const cellValue: CellMatrix = {};
    items.forEach((line, rowOffset) => {
      const cells: Record<number, ICellData> = {};
      let changes = false;
      line.forEach((item, columnOffset) => {
        const data = toData(item);
        if (!data) return;
        cells[area.column + columnOffset] = data;
        changes = true;
      });
      if (changes) cellValue[area.row + rowOffset] = cells;
    });
    if (Object.keys(cellValue).length === 0) return;
    this.#execute(SetRangeValuesMutation.id, sheetId, { cellValue, ...(trigger ? { trigger } : {}) });
  }

  #execute(command: string, sheetId: string, params: object): void {
    this.#commands.syncExecuteCommand(command, { unitId: this.id, subUnitId: sheetId, ...params });
  }
}

/** Whether a change can change the value of a formula. */
function startsCalculation({ id, params }: Readonly<ICommandInfo>): boolean {
  if (id === SetRangeValuesMutation.id) {
    return (params as { trigger?: string } | undefined)?.trigger !== styleTrigger;
  }
  return /^sheet\.mutation\.(insert|remove|move|set-worksheet-name|copy|reorder)/.test(id);
}

function toCellData(content: CellContent): ICellData {
  const cleared = { p: null, si: null, ref: null, custom: null } as unknown as ICellData;
  if ('formula' in content) return { ...cleared, f: content.formula, v: null };
  const { value } = content;
  if (value === '') return { ...cleared, f: null, v: null };
  if (typeof value === 'number') return { ...cleared, f: null, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...cleared, f: null, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...cleared, f: null, v: value, t: CellValueType.STRING };
}

function holdsContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return Boolean(cell.f || cell.si || cell.p) || (cell.v !== undefined && cell.v !== null && cell.v !== '');
}

function contentOf(cell: Nullable<ICellData>): CellValue {
  const richText = cell?.p?.body?.dataStream;
  if (richText !== undefined) return richText.replace(/\r\n$/, '');
  const value = cell?.v;
  if (value === undefined || value === null) return '';
  if (cell?.t === CellValueType.BOOLEAN)
    return value === true || value === 1 || /^(1|true)$/i.test(String(value));
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return value;
}

function mapCells<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => read(area.row + row, area.column + column)),
  );
}

function overlaps(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function noteSize(note: string): { width: number; height: number } {
  const lines = note.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 34)), 0);
  return { width: 240, height: Math.min(320, 24 + lines * 18) };
}
