import type { MeasureId } from './catalog/measures.ts';
import { dateColumns } from './date-columns.ts';
import { holdsNames } from './holds-names.ts';
import { LAST_NAMES, namesMeasure, namesOf, rankOf } from './measure-names.ts';
import type { Table } from './table.ts';

const MOST_HEADERS = 3;

/** Measures that one column often serves both, although they are not the same: ad platforms count leads as conversions. */
const KIN: Readonly<Partial<Record<MeasureId, MeasureId>>> = {
  attributed_revenue: 'revenue',
  cost: 'spend',
  leads: 'conversions',
  spend: 'cost',
};

/** What a measure may be called, though it may be something else just as well. */
const VAGUE_NAMES: Readonly<Partial<Record<MeasureId, readonly string[]>>> = {
  revenue: ['Amount', 'Sales', 'Vendite', 'Importo', 'Summa', 'Beløp'],
};

/** The headers of columns that a person may mean by a measure, most likely first, where none names it. */
export function likelyHeaders(table: Table, measure: MeasureId): readonly string[] {
  const kin = KIN[measure];
  const headers = freeHeaders(table, kin);
  const names = [measure, kin].flatMap((id) => (id ? [...namesOf(id), VAGUE_NAMES[id] ?? []] : [])).flat();
  const found = names.flatMap((name) => headers.filter((header) => speaksOf(header, name)));
  return [...new Set(found)].slice(0, MOST_HEADERS);
}

/**
 * Headers that are almost names of a measure which come before the one that its column goes by: "Klikk på lenker" beside
 * "Klikk (alle)", which counts other clicks, too.
 */
export function betterHeaders(table: Table, measure: MeasureId, column: number): readonly string[] {
  const rank = rankOf(measure, table.headers[column]);
  if (rank < LAST_NAMES) return [];
  const names = namesOf(measure).slice(0, rank).flat();
  const isForm = (header: string, name: string) =>
    wordsOf(header).length === wordsOf(name).length && speaksOf(header, name);
  return freeHeaders(table).filter((header) => names.some((name) => isForm(header, name)));
}

/** The headers of columns of figures that name no measure, or none but one. */
function freeHeaders(table: Table, one?: MeasureId): readonly string[] {
  const dates = dateColumns(table);
  return table.headers.filter(
    (header, column) =>
      header !== '' &&
      (!namesMeasure(header) || (one && rankOf(one, header) >= 0)) &&
      !dates.includes(column) &&
      !holdsNames(table, column),
  );
}

/** "Lead count" may hold the leads: all words of one of their names are in it, and none of something else. */
function speaksOf(header: string, name: string): boolean {
  const [words, wanted] = [wordsOf(header), wordsOf(name)];
  const isIn = (list: readonly string[]) => (word: string) => list.some((other) => areForms(word, other));
  return wanted.every(isIn(words)) && ELSE.filter(isIn(words)).every(isIn(wanted));
}

/** The words of a header, as in "leadCount" and "lead_counts", without those in brackets. */
function wordsOf(header: string): readonly string[] {
  const spaced = header.replace(/\(.*?\)/g, '').replace(/\p{Ll}(?=\p{Lu})/gu, '$& ');
  return spaced.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Whether two words are one but for an ending of up to two letters, as "lead" and "leads", "lenke" and "lenken". */
function areForms(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (shorter.length > 3 && longer.startsWith(shorter) && longer.length - shorter.length < 3);
}

/** Words of headers that hold something other than the measure they speak of. */
const ELSE =
  'id name per rate share average avg value competitor target goal plan planned previous last'.split(' ');
