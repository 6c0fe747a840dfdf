import { type IRange, RANGE_TYPE } from '@univerjs/core';
import {
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from '@univerjs/sheets';
import type { DimensionOperations, GridSize } from '../grid.ts';
import { keepSelections } from './selections.ts';
import { toUniverRange } from './univer-range.ts';
import type { UniverSession } from './univer-session.ts';

/** The rows and columns of a Univer sheet. */
export function dimensionOperations(session: UniverSession): DimensionOperations {
  const growing: { sheetId: string; row: number; count: number; height: number }[] = [];
  return {
    size(sheetId: string): GridSize {
      return sizeOf(session, sheetId);
    },

    insertRows(sheetId: string, row: number, count: number): void {
      const sheet = session.sheet(sheetId);
      const before = sheet.getMaxRows();
      keepSelections(session, sheetId, () => {
        // Univer inserts before an existing row only, so the end needs the other form.
        if (row > 0) sheet.insertRowsAfter(row - 1, count);
        else sheet.insertRowsBefore(0, count);
      });
      requireGrowth('rows', before + count, sheet.getMaxRows());
    },

    insertColumns(sheetId: string, column: number, count: number): void {
      const sheet = session.sheet(sheetId);
      const before = sheet.getMaxColumns();
      keepSelections(session, sheetId, () => {
        if (column > 0) sheet.insertColumnsAfter(column - 1, count);
        else sheet.insertColumnsBefore(0, count);
      });
      requireGrowth('columns', before + count, sheet.getMaxColumns());
    },

    deleteRows(sheetId: string, row: number, count: number): void {
      const { columns } = sizeOf(session, sheetId);
      const range = toUniverRange({ row, column: 0, rows: count, columns });
      remove(session, sheetId, RemoveRowByRangeCommand.id, { ...range, rangeType: RANGE_TYPE.ROW });
    },

    deleteColumns(sheetId: string, column: number, count: number): void {
      const { rows } = sizeOf(session, sheetId);
      const range = toUniverRange({ row: 0, column, rows, columns: count });
      remove(session, sheetId, RemoveColByRangeCommand.id, { ...range, rangeType: RANGE_TYPE.COLUMN });
    },

    columnWidth(sheetId: string, column: number): number {
      return session.sheet(sheetId).getColumnWidth(column);
    },

    setColumnWidths(sheetId: string, column: number, count: number, width: number): void {
      session.sheet(sheetId).setColumnWidths(column, count, width);
    },

    rowHeight(sheetId: string, row: number): number {
      return session.sheet(sheetId).getRowHeight(row);
    },

    setRowHeights(sheetId: string, row: number, count: number, height: number, mayGrow: boolean): void {
      session.sheet(sheetId).setRowHeightsForced(row, count, height);
      if (mayGrow) growing.push({ sheetId, row, count, height });
    },

    fitRows(): void {
      for (const { sheetId, row, count, height } of growing.splice(0)) {
        const worksheet = session.model.getSheetBySheetId(sheetId);
        if (!worksheet) continue;
        const sheet = session.sheet(sheetId);
        sheet.setRowAutoHeight(row, count);
        for (let index = row; index < row + count; index += 1) {
          const wanted = worksheet.getRowManager().getRow(index)?.ah ?? 0;
          if (wanted <= height) sheet.setRowHeightsForced(index, 1, height);
        }
      }
    },

    setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
      const { columns } = sizeOf(session, sheetId);
      const ranges = [toUniverRange({ row, column: 0, rows: count, columns })];
      session.execute(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, sheetId, { ranges });
    },

    setColumnsHidden(sheetId: string, column: number, count: number, hidden: boolean): void {
      const { rows } = sizeOf(session, sheetId);
      const ranges = [toUniverRange({ row: 0, column, rows, columns: count })];
      session.execute(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, sheetId, { ranges });
    },

    frozen(sheetId: string): GridSize {
      const { ySplit, xSplit } = session.sheet(sheetId).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },

    setFrozen(sheetId: string, { rows, columns }: GridSize): void {
      session.sheet(sheetId).setFreeze({
        ySplit: rows,
        xSplit: columns,
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
      });
    },
  };
}

/**
 * Removes whole rows or columns; told that they are whole, Univer moves references such as `$C:$C` along. The sheet
 * passes for the active one meanwhile, without being shown: Univer moves formulas as if the rows of the active sheet
 * were removed, whatever sheet they are of, and so tears up those of the sheet shown.
 */
function remove(session: UniverSession, sheetId: string, command: string, range: IRange): void {
  const { model } = session;
  const worksheet = session.worksheet(sheetId);
  model.getActiveSheet = () => worksheet;
  try {
    session.execute(command, sheetId, { range });
  } finally {
    Reflect.deleteProperty(model, 'getActiveSheet');
  }
}

function sizeOf(session: UniverSession, sheetId: string): GridSize {
  const worksheet = session.worksheet(sheetId);
  return { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
}

/** Univer reports a refused insertion to nobody. */
function requireGrowth(what: string, expected: number, actual: number): void {
  if (actual !== expected) throw new Error(`The sheet has ${actual} ${what} instead of ${expected}.`);
}
