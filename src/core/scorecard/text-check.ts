import { measures } from '../catalog/measures.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { columnState, isCriterion } from './column-state.ts';
import { address, call, commaList, equalTo, onSheet, text, wholeColumn } from './dialect.ts';
import { faultyCells } from './faulty-cells.ts';
import type { SheetCheck } from './sheet-check.ts';

/** More names than these are counted instead. */
const MOST_NAMES = 6;

/** Added to the rows that are in order, so that the first other one is the lowest. */
const BEYOND = '10^9';

/** Names the columns with cells that are no numbers, and the first row of each. */
export function textCheck({
  rows,
  data,
  calculation,
  measures: ids,
}: Pick<CalculatedScorecard, 'rows' | 'data' | 'calculation' | 'measures'>): SheetCheck {
  const { table } = data;
  const byColumn = new Map(ids.map((id) => [data.columns[id] ?? 0, id]));
  const read = [...byColumn].map(([column, id]) => {
    const isFound = `${columnState(rows, column)}=0`;
    const count = faultyCells(rows, id);
    const header = String(table.cells[table.headerRow]?.[column - 1] ?? '');
    const where = `${text(`, "${header}"`)}&${firstRow(wholeColumn(data.sheet, column), header, table.headerRow + 1)}`;
    return {
      count,
      faulty: address(
        rows.single(`Faulty cells in column ${column}`, call('IF', `${count}>0`, where, '""')),
        2,
        'both',
      ),
      left: call('IF', isFound, text(`, ${measures[id].label}`), '""'),
      isLeft: call('IF', isFound, 1, 0),
    };
  });
  const cell = (label: string, formula: string) =>
    onSheet(calculation, address(rows.single(label, formula), 2, 'both'));
  const count = cell('Faulty cells', read.length === 0 ? '0' : read.map((each) => each.count).join('+'));
  const faulty = cell('Where they are', commaList(read.map((each) => each.faulty)));
  const countLeft = read.map(({ isLeft }) => isLeft).join('+');
  const left =
    read.length > MOST_NAMES
      ? call('IF', `${countLeft}=0`, '""', `"the "&(${countLeft})&" columns used"`)
      : commaList(read.map((each) => each.left));
  const names = cell('Columns looked through', left);
  return {
    count,
    good: call(
      'IF',
      `${names}=""`,
      text('No column of figures is left to look through'),
      `${text('Every cell is a number or blank in: ')}&${names}`,
    ),
    bad: `${text('Cells that are not numbers: ')}&${count}&${text(', in ')}&${faulty}&${text(` of the sheet ${data.sheet}. Periods with them show no figures.`)}`,
  };
}

/** Words for the row of the first cell that holds something else than a number; none where that cannot be told. */
function firstRow(column: string, header: string, plannedRow: number): string {
  const row = `ROW(${column})`;
  const headerRow = isCriterion(header)
    ? call('IFERROR', call('MATCH', text(equalTo(header).slice(1)), column, 0), plannedRow)
    : String(plannedRow);
  // Above 0 from the header up: comparing numbers of rows with one another is not done alike in all engines.
  const above = `ABS(${row}-${headerRow}-1)-${row}+${headerRow}+1`;
  const first = (empty: string) =>
    `SUMPRODUCT(MIN(${row}+${BEYOND}*(ISNUMBER(${column})+${empty}+${above})))`;
  // A formula that yields an empty text leaves its cell empty; where a cell is an error, so is that comparison.
  const found = call('IFERROR', first(`(${column}="")`), first(`ISBLANK(${column})`));
  return call(
    'IFERROR',
    call('IF', `${found}<${BEYOND}`, `${text(' (first in row ')}&${found}&")"`, '""'),
    '""',
  );
}
