import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import { type Area, mapCells } from '../area.ts';
import type { NoteOperations } from '../grid.ts';
import type { UniverSession } from './univer-session.ts';

/** The notes on the cells of a Univer sheet. */
export function noteOperations(session: UniverSession): NoteOperations {
  let lastNote = 0;
  return {
    readNotes(sheetId: string, area: Area): string[][] {
      const notes = session.injector.get(SheetsNoteModel);
      return mapCells(area, (row, col) => notes.getNote(session.id, sheetId, { row, col })?.note ?? '');
    },

    writeNotes(sheetId: string, area: Area, notes: readonly (readonly string[])[]): void {
      const model = session.injector.get(SheetsNoteModel);
      const anyNote = (model.getSheetNotes(session.id, sheetId)?.size ?? 0) > 0;
      notes.forEach((line, rowOffset) => {
        line.forEach((note, columnOffset) => {
          const row = area.row + rowOffset;
          const col = area.column + columnOffset;
          const old = anyNote ? model.getNote(session.id, sheetId, { row, col }) : undefined;
          if (note) {
            const id = old?.id ?? `script-note-${++lastNote}`;
            const size = noteSize(note);
            session.execute(UpdateNoteMutation.id, sheetId, {
              sheetId,
              row,
              col,
              note: { id, row, col, note, show: false, ...size },
            });
          } else if (old) {
            session.execute(RemoveNoteMutation.id, sheetId, { sheetId, noteId: old.id, row, col });
          }
        });
      });
    },
  };
}

function noteSize(note: string): { width: number; height: number } {
  const lines = note.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 34)), 0);
  return { width: 240, height: Math.min(320, 24 + lines * 18) };
}
