import { isBlank } from './cell.ts';
import { isTotalLabel, startsUnlikeTotal } from './header.ts';
import { serialOfIso } from './period.ts';

export type RowKind = 'blank' | 'total' | 'data';

/** Dashes are a label where nothing stands before them; further right they stand for a value that there is not. */
type TextKind = 'date' | 'total' | 'dashes' | 'data';

/** Tells rows that hold data from blank ones and from totals; each distinct text is looked at once at most. */
export class RowKinds {
  private readonly known = new Map<string, TextKind>();
  private readonly filledColumn: number;

  /** Rows count as blank where the column that must be filled is. */
  constructor(filledColumn = -1) {
    this.filledColumn = filledColumn;
  }

  /**
   * Told by the texts that stand before the figures of a row, one of which says "Total" in a total. Further right a text
   * may be anything, such as a remark; dates written as text are passed over.
   */
  of(line: readonly unknown[]): RowKind {
    if (this.filledColumn >= 0 && isBlank(line[this.filledColumn])) return 'blank';
    let blank = true;
    let labelled = false;
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      if (typeof cell === 'number') {
        if (labelled) return 'data';
      } else if (typeof cell === 'string') {
        if (cell === '') continue;
        const kind = startsUnlikeTotal(cell) ? 'data' : (this.known.get(cell) ?? this.lookAt(cell));
        if (kind === 'total' || (kind === 'dashes' && !labelled)) return 'total';
        if (kind !== 'date') labelled = true;
      } else if (cell === null || cell === undefined) continue;
      blank = false;
    }
    return blank ? 'blank' : 'data';
  }

  private lookAt(text: string): TextKind {
    const kind = kindOfText(text);
    this.known.set(text, kind);
    return kind;
  }
}

function kindOfText(text: string): TextKind {
  if (serialOfIso(text) !== undefined) return 'date';
  if (!isTotalLabel(text)) return 'data';
  return text.trim() === '--' ? 'dashes' : 'total';
}
