import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { type Area, mapCells, overlaps } from '../area.ts';
import type {
  Borders,
  Cell,
  CellContent,
  CellOperations,
  CellStyle,
  CellValue,
  GridSize,
  StyleChange,
} from '../grid.ts';
import { fromUniverBorders, fromUniverStyle, toUniverStyle } from './cell-style.ts';
import { toDisplay } from './number-format.ts';
import { spilledCells } from './spilled-formats.ts';
import { fromUniverRange, toUniverRange } from './univer-range.ts';
import type { UniverSession } from './univer-session.ts';

// Without it Univer takes a change of style for one of content and forgets the formula of the cell.
const styleTrigger = SetStyleCommand.id;

type CellMatrix = Record<number, Record<number, ICellData>>;

/** The cells of a Univer sheet: contents, styles, merges, selection. */
export function cellOperations(session: UniverSession): CellOperations {
  return {
    usedSize(sheetId: string): GridSize {
      const used = { rows: 0, columns: 0 };
      const count = (row: number, column: number) => {
        used.rows = Math.max(used.rows, row + 1);
        used.columns = Math.max(used.columns, column + 1);
      };
      session
        .worksheet(sheetId)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (holdsContent(cell)) count(row, column);
        });
      const spilled = spilledCells(session.injector.get(FormulaDataModel), session.id, sheetId);
      for (const [row, cells] of Object.entries(spilled)) {
        for (const [column, cell] of Object.entries(cells))
          if (holdsContent(cell)) count(Number(row), Number(column));
      }
      return used;
    },

    selection(sheetId: string): Area {
      const range = session.sheet(sheetId).getActiveRange()?.getRange();
      return range ? fromUniverRange(range) : { row: 0, column: 0, rows: 1, columns: 1 };
    },

    select(sheetId: string, area: Area): void {
      const sheet = session.sheet(sheetId);
      sheet.setActiveRange(sheet.getRange(area.row, area.column, area.rows, area.columns));
    },

    readCells(sheetId: string, area: Area): Cell[][] {
      const matrix = session.worksheet(sheetId).getCellMatrix();
      const formulas = session.injector.get(FormulaDataModel);
      const spilled = spilledCells(formulas, session.id, sheetId);
      return mapCells(area, (row, column) => {
        const own = matrix.getValue(row, column);
        const filled = spilled[row]?.[column];
        const value = contentOf(holdsContent(own) ? own : (filled ?? own));
        const styles = session.model.getStyles();
        const format = (styles.getStyleByCell(own)?.n ?? styles.getStyleByCell(filled)?.n)?.pattern ?? '';
        const formula =
          own?.f ?? (own?.si ? formulas.getFormulaStringByCell(row, column, sheetId, session.id) : '');
        return {
          value,
          formula: formula ?? '',
          format,
          display: toDisplay(value, format, session.displayLocale),
        };
      });
    },

    writeContents(sheetId: string, area: Area, contents: readonly (readonly (CellContent | null)[])[]): void {
      writeCells(session, sheetId, area, contents, (content) => content && toCellData(content));
    },

    readStyles(sheetId: string, area: Area): CellStyle[][] {
      const matrix = session.worksheet(sheetId).getCellMatrix();
      const styles = session.model.getStyles();
      return mapCells(area, (row, column) =>
        fromUniverStyle(styles.getStyleByCell(matrix.getValue(row, column))),
      );
    },

    readBorders(sheetId: string, area: Area): Borders[][] {
      const matrix = session.worksheet(sheetId).getCellMatrix();
      const styles = session.model.getStyles();
      return mapCells(area, (row, column) =>
        fromUniverBorders(styles.getStyleByCell(matrix.getValue(row, column))),
      );
    },

    writeStyles(sheetId: string, area: Area, styles: readonly (readonly StyleChange[])[]): void {
      writeCells(
        session,
        sheetId,
        area,
        styles,
        (style) => (Object.keys(style).length > 0 ? { s: toUniverStyle(style) } : null),
        styleTrigger,
      );
    },

    clearStyles(sheetId: string, area: Area): void {
      const matrix = session.worksheet(sheetId).getCellMatrix();
      const styled = mapCells(area, (row, column) => Boolean(matrix.getValue(row, column)?.s));
      writeCells(session, sheetId, area, styled, (hasStyle) => (hasStyle ? { s: null } : null), styleTrigger);
    },

    merge(sheetId: string, areas: readonly Area[]): void {
      const ranges = areas.filter((area) => area.rows * area.columns > 1).map(toUniverRange);
      if (ranges.length > 0) session.execute(AddWorksheetMergeMutation.id, sheetId, { ranges });
    },

    unmerge(sheetId: string, area: Area): void {
      const ranges = session
        .worksheet(sheetId)
        .getMergeData()
        .filter((range) => overlaps(fromUniverRange(range), area));
      if (ranges.length > 0) session.execute(RemoveWorksheetMergeMutation.id, sheetId, { ranges });
    },

    mergedAreas(sheetId: string): Area[] {
      return session.worksheet(sheetId).getMergeData().map(fromUniverRange);
    },
  };
}

function writeCells<T>(
  session: UniverSession,
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
  session.execute(SetRangeValuesMutation.id, sheetId, { cellValue, ...(trigger ? { trigger } : {}) });
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
