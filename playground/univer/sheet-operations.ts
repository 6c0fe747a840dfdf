import { BooleanNumber } from '@univerjs/core';
import type { SheetOperations } from '../grid.ts';
import type { UniverSession } from './univer-session.ts';

/** The sizes and the font that a new sheet of Google's has. */
export const newSheetLayout = {
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
  defaultStyle: { ff: 'Arial', fs: 10 },
};

/** The sheets of a Univer workbook. */
export function sheetOperations(session: UniverSession): SheetOperations {
  return {
    sheetIds(): string[] {
      return session.model.getSheets().map((sheet) => sheet.getSheetId());
    },

    sheetName(sheetId: string): string {
      return session.worksheet(sheetId).getName();
    },

    renameSheet(sheetId: string, name: string): void {
      session.sheet(sheetId).setName(name);
    },

    insertSheet(name: string, index: number): string {
      return session.workbook.insertSheet(name, { index, sheet: { ...newSheetLayout } }).getSheetId();
    },

    deleteSheet(sheetId: string): void {
      session.workbook.deleteSheet(sheetId);
    },

    moveSheet(sheetId: string, index: number): void {
      session.workbook.moveSheet(session.sheet(sheetId), index);
    },

    activeSheetId(): string {
      return session.workbook.getActiveSheet().getSheetId();
    },

    activateSheet(sheetId: string): void {
      if (isHidden(session, sheetId)) session.sheet(sheetId).showSheet();
      session.workbook.setActiveSheet(sheetId);
    },

    isSheetHidden(sheetId: string): boolean {
      return isHidden(session, sheetId);
    },

    setSheetHidden(sheetId: string, hidden: boolean): void {
      if (hidden) session.sheet(sheetId).hideSheet();
      else session.sheet(sheetId).showSheet();
    },

    tabColor(sheetId: string): string | null {
      return session.sheet(sheetId).getTabColor() || null;
    },

    setTabColor(sheetId: string, color: string | null): void {
      session.sheet(sheetId).setTabColor(color ?? '');
    },

    hasHiddenGridlines(sheetId: string): boolean {
      return session.sheet(sheetId).hasHiddenGridLines();
    },

    setHiddenGridlines(sheetId: string, hidden: boolean): void {
      session.sheet(sheetId).setHiddenGridlines(hidden);
    },
  };
}

function isHidden(session: UniverSession, sheetId: string): boolean {
  return session.worksheet(sheetId).isSheetHidden() === BooleanNumber.TRUE;
}
