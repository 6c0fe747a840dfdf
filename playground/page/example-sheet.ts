import { columnLetters, quoteSheetName } from '../a1-notation.ts';
import type { Grid, StyleChange } from '../grid.ts';
import type { CustomFunctionDeclaration } from '../script/custom-function-declaration.ts';

interface Example {
  name: string;
  format: string;
}

/** The KPIs to show first, with the number format of their results. */
const examples: readonly Example[] = [
  { name: 'KPI_CTR', format: '0.0%' },
  { name: 'KPI_CPC', format: '#,##0.00' },
  { name: 'KPI_CPM', format: '#,##0.00' },
  { name: 'KPI_CPL', format: '#,##0.00' },
  { name: 'KPI_VISITOR_TO_LEAD', format: '0.0%' },
  { name: 'KPI_LEAD_QUALITY', format: '0.0%' },
  { name: 'KPI_LEAD_TO_CUSTOMER', format: '0.0%' },
  { name: 'KPI_AOV', format: '#,##0.00' },
];

/** Those to try on the columns of any export, which `KPI_VALUE` finds by their headers. */
const tableExamples: readonly Example[] = [
  { name: 'KPI_CTR', format: '0.0%' },
  { name: 'KPI_CPC', format: '#,##0.00' },
  { name: 'KPI_CPA', format: '#,##0.00' },
  { name: 'KPI_ROAS', format: '0.00' },
  { name: 'KPI_LEADS', format: '#,##0' },
  { name: 'KPI_TRAFFIC', format: '#,##0' },
  { name: 'KPI_REVENUE', format: '#,##0' },
  { name: 'KPI_OPEN_RATE', format: '0.0%' },
];

const sentence = 'Click a result to see its formula, or type =KPI_ in any cell.';

/** Fills a sheet with a few working formulas over the data sheet, made for whatever columns it has. */
export function fillExampleSheet(
  grid: Grid,
  sheetId: string,
  dataSheetId: string,
  declarations: readonly CustomFunctionDeclaration[],
): void {
  const rowsOf = (
    of: readonly Example[],
    formulaOf: (declaration: CustomFunctionDeclaration) => string | undefined,
  ) =>
    of.flatMap(({ name: functionName, format }) => {
      const declaration = declarations.find((candidate) => candidate.name === functionName);
      const formula = declaration && formulaOf(declaration);
      return declaration && formula ? [{ label: labelOf(declaration), formula, format }] : [];
    });
  const byColumn = rowsOf(examples, (declaration) => formulaFor(grid, dataSheetId, declaration));
  const table = tableOf(grid, dataSheetId);
  const rows =
    byColumn.length > 0
      ? byColumn
      : rowsOf(tableExamples, ({ name }) => valueFormula(name.replace('KPI_', ''), table));
  const contents = [
    [{ value: 'Try a formula' }, null, null],
    [{ value: sentence }, null, null],
    [null, null, null],
    [{ value: 'KPI' }, { value: 'Result' }, { value: 'Formula' }],
    ...rows.map(({ label, formula }) => [{ value: label }, { formula }, { value: formula }]),
    [null, null, null],
    [{ value: 'What would spoil the figures' }, null, { value: `=KPI_CHECK(${table})` }],
    [{ formula: `=KPI_CHECK(${table})` }, null, null],
  ];
  const area = { row: 0, column: 0, rows: contents.length, columns: 3 };
  const plain: StyleChange = { verticalAlignment: 'middle' };
  const written: StyleChange = {
    ...plain,
    format: '@',
    fontColor: '#5f6368',
    fontFamily: 'Roboto Mono',
  };
  const head: StyleChange = { ...plain, fontWeight: 'bold', background: '#174ea6', fontColor: '#ffffff' };
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
}

/** A formula whose parameters are the columns with their names; undefined when one is missing. */
function formulaFor(
  grid: Grid,
  dataSheetId: string,
  { name, parameters }: CustomFunctionDeclaration,
): string | undefined {
  const used = grid.usedSize(dataSheetId);
  const header = grid.readCells(dataSheetId, { row: 0, column: 0, rows: 1, columns: used.columns })[0] ?? [];
  const ids = header.map(({ value }) => idOf(String(value)));
  const sheet = quoteSheetName(grid.sheetName(dataSheetId));
  const columns = parameters.map((parameter) => ids.indexOf(parameter.name));
  if (columns.length === 0 || columns.includes(-1)) return undefined;
  const ranges = columns.map((column) => {
    const letters = columnLetters(column);
    return `${sheet}!${letters}2:${letters}${used.rows}`;
  });
  return `=${name}(${ranges.join('; ')})`;
}

/** The data with its header row, as an argument. */
function tableOf(grid: Grid, dataSheetId: string): string {
  const { rows, columns } = grid.usedSize(dataSheetId);
  return `${quoteSheetName(grid.sheetName(dataSheetId))}!A1:${columnLetters(Math.max(0, columns - 1))}${Math.max(1, rows)}`;
}

function valueFormula(kpi: string, table: string): string {
  return `=IFERROR(KPI_VALUE("${kpi}"; ${table}); "–")`;
}

/** The measure that a header such as `Spend (EUR)` names, spelled as parameters are. */
function idOf(header: string): string {
  return header
    .replace(/\(.*\)/, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '_');
}

function labelOf({ description }: CustomFunctionDeclaration): string {
  return description.split(':')[0] ?? description;
}
