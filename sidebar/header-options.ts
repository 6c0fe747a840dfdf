import type { Table } from '../src/core/table.ts';
import type { Option } from './controls/select.tsx';

/** The columns that have a header, to choose from; a header that occurs twice is told apart by its letter. */
export function headerOptions({ headers }: Table): readonly Option[] {
  return headers.flatMap((header, column) => {
    if (header === '') return [];
    const repeated = headers.indexOf(header) !== headers.lastIndexOf(header);
    return [{ value: String(column), label: repeated ? `${header} (${columnLetters(column)})` : header }];
  });
}

/** A, B, … Z, AA: the letters above a column, counted from 0. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
