export interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

/** The sentences behind #ERROR! cells, shown when one points at the cell. */
export class CellMessages {
  readonly #messages = new Map<string, string>();

  get({ sheetId, row, column }: CellPlace): string | undefined {
    return this.#messages.get(`${sheetId} ${row} ${column}`);
  }

  set({ sheetId, row, column }: CellPlace, message: string): void {
    this.#messages.set(`${sheetId} ${row} ${column}`, message);
  }

  remove({ sheetId, row, column }: CellPlace): void {
    this.#messages.delete(`${sheetId} ${row} ${column}`);
  }
}
