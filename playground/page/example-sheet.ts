import type { Grid, StyleChange } from '../grid.ts';
import type { CustomFunctionDeclaration } from '../script/custom-function-declaration.ts';
import { chooseExamples, type ExampleTable, tableRange } from './example-formulas.ts';

const sentence = 'Click a result to see its formula, or type =KPI_ in any cell.';

const plain: StyleChange = { verticalAlignment: 'middle' };
const written: StyleChange = {
  ...plain,
  format: '@',
  fontColor: '#5f6368',
  fontFamily: 'Roboto Mono',
};
const head: StyleChange = { ...plain, fontWeight: 'bold', background: '#174ea6', fontColor: '#ffffff' };

/** Where the table stands that one formula fills, its formula in words above it. */
const TABLE = { row: 3, column: 4 };
/** As many rows of it are formatted as a person looks at. */
const TABLE_ROWS = 100;

/** Fills a sheet with a few working formulas over the data sheet, chosen for whatever columns it has. */
export async function fillExampleSheet(
  grid: Grid,
  sheetId: string,
  dataSheetId: string,
  declarations: readonly CustomFunctionDeclaration[],
): Promise<void> {
  const { formulas: rows, table } = await chooseExamples(grid, sheetId, dataSheetId, declarations);
  const check = `=KPI_CHECK(${tableRange(grid, dataSheetId)})`;
  const contents = [
    [{ value: 'Try a formula' }, null, null],
    [{ value: sentence }, null, null],
    [null, null, null],
    [{ value: 'KPI' }, { value: 'Result' }, { value: 'Formula' }],
    ...rows.map(({ label, formula }) => [{ value: label }, { formula }, { value: formula }]),
    [null, null, null],
    [{ value: 'What would spoil the figures' }, null, { value: check }],
    [{ formula: check }, null, null],
  ];
  const area = { row: 0, column: 0, rows: contents.length, columns: 3 };
  const styles: StyleChange[][] = [
    [{ ...plain, fontWeight: 'bold', fontSize: 16, fontColor: '#174ea6' }, plain, plain],
    [{ ...plain, fontColor: '#5f6368' }, plain, plain],
    [plain, plain, plain],
    [head, { ...head, horizontalAlignment: 'right' }, head],
    ...rows.map(({ format }): StyleChange[] => [plain, { ...plain, format, fontWeight: 'bold' }, written]),
    [plain, plain, plain],
    [head, head, { ...head, format: '@', fontFamily: 'Roboto Mono' }],
    [plain, plain, plain],
  ];
  grid.writeStyles(sheetId, area, styles);
  grid.writeContents(sheetId, area, contents);
  grid.setColumnWidths(sheetId, 0, 1, 240);
  grid.setColumnWidths(sheetId, 1, 1, 110);
  grid.setColumnWidths(sheetId, 2, 1, 460);
  grid.setRowHeights(sheetId, 0, 1, 34, false);
  grid.setRowHeights(sheetId, 3, rows.length + 1, 28, false);
  if (table) fillTable(grid, sheetId, table);
}

function fillTable(grid: Grid, sheetId: string, { formula, formats }: ExampleTable): void {
  const { row, column } = TABLE;
  const area = { row: row - 1, column, rows: TABLE_ROWS + 2, columns: formats.length };
  grid.writeStyles(sheetId, area, [
    formats.map(() => written),
    formats.map((format) => (format ? { ...head, horizontalAlignment: 'right' as const } : head)),
    ...Array.from({ length: TABLE_ROWS }, () => formats.map((format) => (format ? { format } : {}))),
  ]);
  grid.writeContents(sheetId, { ...area, rows: 2, columns: 1 }, [[{ value: formula }], [{ formula }]]);
  // Room for the sentences of the check, which run on into it.
  grid.setColumnWidths(sheetId, column - 1, 1, 200);
}
