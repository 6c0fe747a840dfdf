import { isBlank } from './cell.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { isTotalLabel } from './header.ts';
import { serialOfIso } from './period.ts';

export type RowKind = 'blank' | 'total' | 'data';

type TextKind = 'date' | 'total' | 'data';

/** Tells rows that hold data from blank ones and from totals; each distinct text is looked at once. */
export class RowKinds {
  readonly texts = new DistinctTexts();
  private readonly kinds: TextKind[] = [];
  private readonly filledColumn: number;

  /** Rows count as blank where the column that must be filled is. */
  constructor(filledColumn = -1) {
    this.filledColumn = filledColumn;
  }

  /** Told by the first text of a row; dates written as text are passed over, since a label comes after them. */
  of(line: readonly unknown[]): RowKind {
    if (this.filledColumn >= 0 && isBlank(line[this.filledColumn])) return 'blank';
    let blank = true;
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      if (cell === '') continue;
      if (typeof cell === 'string') {
        const kind = this.ofText(cell);
        if (kind !== 'date') return kind;
      }
      if (cell !== null && cell !== undefined) blank = false;
    }
    return blank ? 'blank' : 'data';
  }

  private ofText(text: string): TextKind {
    const number = this.texts.numberOf(text);
    const known = this.kinds[number];
    if (known !== undefined) return known;
    const kind = serialOfIso(text) !== undefined ? 'date' : isTotalLabel(text) ? 'total' : 'data';
    this.kinds[number] = kind;
    return kind;
  }
}
