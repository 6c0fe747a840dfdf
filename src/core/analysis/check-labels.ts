import { isErrorText } from '../cell.ts';
import { headerKey } from '../header.ts';
import { quoted, sentence } from '../messages.ts';
import type { Table } from '../table.ts';
import { type Finding, grouped } from './finding.ts';

/** What spoils the columns by which rows are told apart: errors, and "google " beside "google". */
export function checkLabels(table: Table, labels: readonly number[]): Finding[] {
  return labels.flatMap((column) => [...errorLabels(table, column), ...spellings(table, column)]);
}

/** A formula that failed names a segment of its own. */
function errorLabels({ cells, rows, headers }: Table, column: number): Finding[] {
  const name = headers[column] ?? '';
  const faults = rows.flatMap((row) => {
    const found = cells[row]?.[column];
    if (!isErrorText(found)) return [];
    return [
      { row: row + 1, sentence: sentence({ code: 'error_cell', where: { name, row: row + 1 }, found }) },
    ];
  });
  return grouped(faults, (others) => `${others} in ${quoted(name)} show an error, too.`);
}

/** Two segments to every formula, one to the reader. */
function spellings({ cells, rows, headers }: Table, column: number): Finding[] {
  const known = new Map<string, string>();
  for (const row of rows) {
    const cell = cells[row]?.[column];
    if (typeof cell !== 'string') continue;
    const spelling = cell.toLowerCase();
    const key = spelling.trim().replace(/\s+/g, ' ');
    const first = known.get(key);
    if (first === undefined) known.set(key, spelling);
    else if (first !== spelling) {
      return [
        {
          severity: 'problem',
          row: row + 1,
          sentence: `${quoted(cell)} in ${quoted(headers[column] ?? '')} differs from ${quoted(first)} only by a space. Make them the same, or they count as two.`,
        },
      ];
    }
  }
  return [];
}

const CURRENCY_NAMES: ReadonlySet<string> = new Set(
  'currency currencycode accountcurrency valuta codicevaluta valutakode valuutta valuuttakoodi'.split(' '),
);

/** The currencies that a column gives its rows, with the first row of each. */
interface RowCurrencies {
  readonly header: string;
  readonly firstRows: ReadonlyMap<string, number>;
}

/** Columns that give each row a currency. */
export function currencyColumns({ cells, rows, headers }: Table): readonly RowCurrencies[] {
  return headers.flatMap((header, column) => {
    if (!CURRENCY_NAMES.has(headerKey(header))) return [];
    const firstRows = new Map<string, number>();
    for (const row of rows) {
      const currency = String(cells[row]?.[column] ?? '')
        .trim()
        .toUpperCase();
      if (currency !== '' && !firstRows.has(currency)) firstRows.set(currency, row + 1);
    }
    return [{ header, firstRows }];
  });
}

/** Rows of one table in several currencies. */
export function checkCurrencies(table: Table): Finding[] {
  return currencyColumns(table).flatMap(({ header, firstRows }): Finding[] => {
    const [, second] = [...firstRows.values()];
    if (second === undefined) return [];
    const problem = { code: 'mixed_currencies', column: header, currencies: [...firstRows.keys()] } as const;
    return [{ severity: 'problem', row: second, sentence: sentence(problem) }];
  });
}
