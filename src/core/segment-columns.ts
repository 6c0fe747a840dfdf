import { dateColumns } from './date-columns.ts';
import { firstRows, type Table } from './table.ts';

interface LabelColumn {
  readonly column: number;
  readonly texts: number;
  readonly distinct: number;
}

/** Columns of texts, by which people tell rows apart: channel, campaign, country. */
export function labelColumns(table: Table): readonly number[] {
  return countLabels(table).map(({ column }) => column);
}

/** Columns of repeated texts that one could split by: a channel, and no remark. */
export function findSegmentColumns(table: Table): readonly number[] {
  const repeated = countLabels(table).filter(
    ({ texts, distinct }) => distinct > 1 && distinct <= Math.max(2, texts / 2),
  );
  // Few distinct values first: a channel splits better than a campaign.
  return repeated.sort((a, b) => a.distinct - b.distinct).map(({ column }) => column);
}

function countLabels(table: Table): LabelColumn[] {
  const dates = new Set(dateColumns(table));
  const sample = firstRows(table, 2000);
  return table.headers.flatMap((header, column) => {
    if (header === '' || dates.has(column)) return [];
    const texts = sample
      .map((row) => table.cells[row]?.[column])
      .filter((cell) => typeof cell === 'string' && cell !== '');
    return texts.length * 2 > sample.length
      ? [{ column, texts: texts.length, distinct: new Set(texts).size }]
      : [];
  });
}
