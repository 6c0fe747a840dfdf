import { isBlank, isDate } from './cell.ts';
import type { CallContext } from './custom-function.ts';
import { isoDate } from './period.ts';
import type { Table } from './table.ts';

/** The segments that the cells of a column name, numbered as they come; upper and lower case are alike, as in SUMIFS. */
export class Segments {
  readonly labels: string[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byText = new Map<string, number>();
  private readonly context: CallContext | undefined;

  constructor(context?: CallContext) {
    this.context = context;
  }

  numberOf(cell: unknown): number {
    if (typeof cell !== 'string') return this.numberOfLabel(segmentLabel(cell, this.context));
    const known = this.byText.get(cell);
    if (known !== undefined) return known;
    const number = this.numberOfLabel(segmentLabel(cell));
    this.byText.set(cell, number);
    return number;
  }

  private numberOfLabel(label: string): number {
    const key = label.toLowerCase();
    const number = this.byKey.get(key) ?? this.labels.push(label) - 1;
    this.byKey.set(key, number);
    return number;
  }
}

/** The segment of each data row. */
export function segmentOfRows(
  table: Table,
  column: number,
  context?: CallContext,
): { readonly labels: readonly string[]; readonly segmentOf: readonly number[] } {
  const segments = new Segments(context);
  const segmentOf = table.rows.map((row) => segments.numberOf(table.cells[row]?.[column]));
  return { labels: segments.labels, segmentOf };
}

/** Where a segment stands among others; -1 where there is none of this name. */
export function segmentNumber(labels: readonly string[], name: string): number {
  return labels.findIndex((label) => label.toLowerCase() === name.toLowerCase());
}

export const BLANK_SEGMENT = '(blank)';

/** What a segment is called: the text of its cells, a date as ISO text, TRUE and FALSE as cells show them. */
export function segmentLabel(cell: unknown, context?: CallContext): string {
  if (isBlank(cell)) return BLANK_SEGMENT;
  if (isDate(cell) && context) return isoDate(context.serialOf(cell));
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
