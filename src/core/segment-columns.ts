import { dateColumns } from './date-columns.ts';
import { firstRows, type Table } from './table.ts';

/** Columns of repeated texts that one could split by: channel, campaign, country. */
export function findSegmentColumns(table: Table): readonly number[] {
  const dates = new Set(dateColumns(table));
  const sample = firstRows(table, 2000);
  const likely = table.headers.flatMap((header, column) => {
    if (header === '' || dates.has(column)) return [];
    const texts = sample
      .map((row) => table.cells[row]?.[column])
      .filter((cell) => typeof cell === 'string' && cell !== '');
    const distinct = new Set(texts).size;
    const repeated = distinct > 1 && distinct <= Math.max(2, texts.length / 2);
    return texts.length * 2 > sample.length && repeated ? [{ column, distinct }] : [];
  });
  // Few distinct values first: a channel splits better than a campaign.
  return likely.sort((a, b) => a.distinct - b.distinct).map(({ column }) => column);
}
