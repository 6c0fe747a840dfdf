import { capitalized } from '../capitalized.ts';
import { catalog } from '../catalog/index.ts';
import type { MeasureId } from '../catalog/measures.ts';
import { evaluate } from '../evaluate.ts';
import { type Formula, type Leaf, leavesOf } from '../formula.ts';
import type { Columns } from '../match-columns.ts';
import { addsOverSegments, isFlow } from '../measure-nature.ts';
import { type PartOfWhole, partsOfWholes } from '../parts-of-wholes.ts';
import { mayBeNegative } from '../refusals.ts';
import { ROUNDING } from '../rounding.ts';
import type { Table } from '../table.ts';
import { formulaInWords } from '../words.ts';
import { type Finding, rowsFinding } from './finding.ts';

/** Rows whose parts exceed their whole, or fall below nothing, so that a share of them cannot be. */
export function checkShares(table: Table, columns: Columns): Finding[] {
  return catalog
    .flatMap(partsOfWholes)
    .flatMap((pair) => [...partsAboveWhole(table, columns, pair), ...partsBelowZero(table, columns, pair)]);
}

function partsAboveWhole(table: Table, columns: Columns, { part, whole, strict }: PartOfWhole): Finding[] {
  // A balance may be smaller than what flowed, but not than what a strict share takes from it.
  const rows = rowsWhere(
    table,
    columns,
    [part, whole],
    strict ? addsOverSegments : isFlow,
    (value, scale) => value(part) - value(whole) > scale * ROUNDING,
  );
  return rowsFinding(
    rows,
    strict ? 'problem' : 'note',
    (where) =>
      `There are more ${formulaInWords(part)} than ${formulaInWords(whole)} in ${where}. Check that the columns are the right ones.`,
  );
}

function partsBelowZero(table: Table, columns: Columns, { part }: PartOfWhole): Finding[] {
  if (!mayBeNegative(part)) return [];
  const rows = rowsWhere(
    table,
    columns,
    [part],
    addsOverSegments,
    (value, scale) => value(part) < -scale * ROUNDING,
  );
  const words = formulaInWords(part);
  return rowsFinding(
    rows,
    'problem',
    (where) => `${capitalized(words)} is below 0 in ${where}. Check that the columns are the right ones.`,
  );
}

/** The rows that have all the figures that are read of some formulas, none of them below 0, and meet a condition. */
function rowsWhere(
  table: Table,
  columns: Columns,
  formulas: readonly Formula[],
  isRead: (leaf: Leaf) => boolean,
  holds: (value: (formula: Formula) => number, scale: number) => boolean,
): readonly number[] {
  const columnOf = (leaf: Leaf): number | undefined =>
    typeof leaf === 'string' && isRead(leaf) ? columns[leaf as MeasureId] : undefined;
  const read = formulas.flatMap(leavesOf).map(columnOf);
  if (read.some((column) => column === undefined)) return [];
  return table.rows.filter((row) => {
    const cells = table.cells[row] ?? [];
    const figures = read.map((column) => cells[column ?? -1]);
    if (!figures.every((figure) => typeof figure === 'number' && figure >= 0)) return false;
    const value = (formula: Formula) => evaluate(formula, (leaf) => Number(cells[columnOf(leaf) ?? -1]));
    return holds(value, Math.max(...figures.map(Number)));
  });
}
