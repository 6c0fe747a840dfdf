import { weightedScores } from '../analysis/weighted-scores.ts';
import { isBlank, isDate, readNumber } from '../cell.ts';
import type { CallContext, CellValue, CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { refuseTooLarge } from '../refuse-too-large.ts';
import { columnNamed, readTable, type Table } from '../table.ts';
import { listArgument, numberArgument } from '../table-functions/arguments.ts';
import { TABLE } from '../table-functions/parameters.ts';

export const kpiRankFunction: CustomFunction = {
  name: 'KPI_RANK',
  summary: 'The rows of a table, such as leads, ranked by several columns: scores from 0 to 100.',
  parameters: [
    { ...TABLE, help: 'The whole table with its header row, one row per lead.' },
    {
      name: 'columns',
      sample: 'J2:J4',
      help: 'The headers of the columns that count; more is better in each.',
    },
    {
      name: 'weights',
      sample: 'K2:K4',
      help: 'How much each column counts, in the same order.',
    },
  ],
  returns: 'Array<Array<string|number|boolean|Date>>',
  run([cells, names, weightList], context) {
    const table = readTable(cells);
    const columns = listArgument(names).map((name) => columnNamed(table, String(name), 'columns'));
    if (columns.length === 0) columnNamed(table, '', 'columns');
    const weights = weightArguments(weightList, columns.length, context);
    refuseTooLarge(table.rows.length + 1, table.headers.length + 2);
    const scores = weightedScores(
      columns.map((column) => numbersIn(table, column, context)),
      weights,
    );
    return [['Rank', 'Score', ...table.headers], ...rankedRows(table, scores)];
  },
};

/** The comma of "1,200" may separate thousands. */
const DECIMAL_COMMA = /^(?![1-9]\d{0,2},\d{3}$)(\d*),(\d+)$/;

function weightArguments(arg: unknown, count: number, context: CallContext): number[] {
  const weights = listArgument(arg).map((weight) => {
    // The parts of a text such as "3; 1" or "0,7; 0,3" are numbers as well.
    const number = typeof weight === 'string' ? Number(weight.replace(DECIMAL_COMMA, '$1.$2')) : weight;
    return numberArgument(Number.isNaN(number) ? weight : number, 'weights', context);
  });
  if (weights.length !== count)
    fail({ code: 'counts_differ', names: ['columns', 'weights'], counts: [count, weights.length] });
  const refused = weights.find((weight) => weight <= 0);
  if (refused !== undefined)
    fail({
      code: 'out_of_bounds',
      parameter: 'a weight',
      found: refused,
      wanted: 'numbers above 0 as weights',
    });
  return weights;
}

function numbersIn(table: Table, column: number, context: CallContext): (number | undefined)[] {
  const name = table.headers[column] ?? '';
  const numbers = table.rows.map((row) => readNumber(table.cells[row]?.[column], {}, name, row + 1, context));
  if (numbers.every((number) => number === undefined)) fail({ code: 'no_numbers', what: name });
  return numbers;
}

/** Best first; rows of the same score share a rank and keep their order. */
function rankedRows(table: Table, scores: readonly number[]): CellValue[][] {
  const order = scores.map((score, index) => ({ score, index }));
  order.sort((a, b) => b.score - a.score || a.index - b.index);
  let rank = 0;
  return order.map(({ score, index }, place) => {
    if (place === 0 || score < (order[place - 1]?.score ?? 0)) rank = place + 1;
    const line = table.cells[table.rows[index] ?? 0] ?? [];
    return [rank, score, ...table.headers.map((_, column) => shown(line[column]))];
  });
}

function shown(cell: unknown): CellValue {
  if (isBlank(cell)) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean' || isDate(cell)) return cell;
  return String(cell);
}
