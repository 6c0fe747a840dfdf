import { columnLetters, quoteSheetName } from '../a1-notation.ts';
import type { Grid } from '../grid.ts';
import type { CustomFunctionDeclaration } from '../script/custom-function-declaration.ts';

/** A formula with one result, to try beside its name. */
export interface ExampleFormula {
  readonly label: string;
  readonly formula: string;
  readonly format: string;
}

/** A formula that fills a table, with the number formats of its columns; `''` leaves that to the formula. */
export interface ExampleTable {
  readonly formula: string;
  readonly formats: readonly string[];
}

/** What can be tried on the data of one sheet. */
export interface Examples {
  readonly formulas: readonly ExampleFormula[];
  readonly table: ExampleTable | undefined;
}

const RATE = '0.0%';
const AMOUNT = '#,##0.00';
const COUNT = '#,##0';

/** The KPIs to show first, with the number format of their results. */
const BY_COLUMNS: Readonly<Record<string, string>> = {
  CTR: RATE,
  CPC: AMOUNT,
  CPM: AMOUNT,
  CPL: AMOUNT,
  VISITOR_TO_LEAD: RATE,
  LEAD_QUALITY: RATE,
  LEAD_TO_CUSTOMER: RATE,
  AOV: AMOUNT,
};

/** Those that `KPI_VALUE` may find in an export by its headers, the most telling first. */
const BY_HEADERS: Readonly<Record<string, string>> = {
  ROAS: '0.00',
  CPA: AMOUNT,
  CPL: AMOUNT,
  CPC: AMOUNT,
  CTR: RATE,
  OPEN_RATE: RATE,
  CLICK_RATE: RATE,
  CONVERSION_RATE: RATE,
  AOV: AMOUNT,
  LEADS: COUNT,
  TRAFFIC: COUNT,
  REVENUE: COUNT,
};

const LEAST_BY_COLUMNS = 4;
const MOST_FORMULAS = 8;
/** So many rows tell whether an export has what a KPI needs. */
const PROBED_ROWS = 200;
/** Tables of more customers are long to calculate here, and too long for Google from some ten thousand on. */
const MOST_PURCHASES = 2000;

/** The headers of files with one row for each purchase. */
const PURCHASES = {
  customer: /^(customer|client|buyer)(_?(id|number|no|name|email))?$/,
  date: /^((order|purchase|invoice)_?)?(date|day)$/,
  amount: /^((order|purchase)_?)?(amount|total|value|revenue|sales)$/,
};

/** Chooses the formulas that a sheet has the columns for, by trying them on an empty sheet where headers do not tell. */
export async function chooseExamples(
  grid: Grid,
  emptySheetId: string,
  dataSheetId: string,
  declarations: readonly CustomFunctionDeclaration[],
): Promise<Examples> {
  const data = readData(grid, dataSheetId);
  const byColumns = Object.entries(BY_COLUMNS).flatMap(([id, format]) => {
    const declaration = declarations.find(({ name }) => name === `KPI_${id}`);
    const ranges = declaration?.parameters.map(({ name }) => data.range(data.headers.indexOf(name)));
    if (!declaration || !ranges || ranges.length === 0 || ranges.includes(undefined)) return [];
    return [{ label: labelOf(declaration), formula: `=${declaration.name}(${ranges.join('; ')})`, format }];
  });
  // A file of which only a column or two are named so is an export, whose rows of totals would count twice.
  if (byColumns.length >= LEAST_BY_COLUMNS) return { formulas: byColumns, table: undefined };
  return purchaseExamples(data) ?? (await exportExamples(grid, emptySheetId, data, declarations));
}

interface ExampleData {
  /** The headers, spelled as parameters are: `Spend (EUR)` is spend. */
  readonly headers: readonly string[];
  readonly rows: number;
  /** A column below its header, to the last row or as many rows as are asked for; undefined for no column. */
  range(column: number, rows?: number): string | undefined;
  /** The data with its header row. */
  table(rows?: number): string;
}

function readData(grid: Grid, sheetId: string): ExampleData {
  const { rows, columns } = grid.usedSize(sheetId);
  const [header = []] = grid.readCells(sheetId, { row: 0, column: 0, rows: 1, columns });
  const sheet = quoteSheetName(grid.sheetName(sheetId));
  const lastRow = (asked = rows) => Math.max(1, Math.min(rows, asked + 1));
  return {
    headers: header.map(({ value }) =>
      String(value)
        .replace(/\(.*\)/, '')
        .trim()
        .toLowerCase()
        .replaceAll(' ', '_'),
    ),
    rows,
    range(column, asked) {
      if (column < 0) return undefined;
      const letters = columnLetters(column);
      return `${sheet}!${letters}2:${letters}${lastRow(asked)}`;
    },
    table: (asked) => `${sheet}!A1:${columnLetters(Math.max(0, columns - 1))}${lastRow(asked)}`,
  };
}

/** The data of a sheet with its header row, as an argument. */
export function tableRange(grid: Grid, sheetId: string): string {
  return readData(grid, sheetId).table();
}

/** How customers come back, where each row is a purchase of one of them. */
function purchaseExamples({ headers, rows, range }: ExampleData): Examples | undefined {
  const find = (header: RegExp) => headers.findIndex((written) => header.test(written));
  const columns = [find(PURCHASES.customer), find(PURCHASES.date), find(PURCHASES.amount)] as const;
  if (columns.includes(-1)) return undefined;
  const [customers, , amounts] = columns.map((column) => range(column));
  const first = rows > MOST_PURCHASES + 1 ? ` (first ${MOST_PURCHASES.toLocaleString('en-US')} rows)` : '';
  return {
    formulas: [
      // The third column of the table beside it, which begins in E4.
      {
        label: `Repeat purchase rate${first}`,
        formula: '=KPI_REPEAT_RATE(COUNTIF(G5:G; ">1"); COUNT(G5:G))',
        format: RATE,
      },
      {
        label: 'Revenue from the top 20 %',
        formula: `=KPI_CONCENTRATION(${customers}; ${amounts}; 20%)`,
        format: RATE,
      },
      { label: 'Average order value', formula: `=KPI_AOV(${amounts}; COUNT(${amounts}))`, format: AMOUNT },
    ],
    table: {
      formula: `=KPI_RFM(${columns.map((column) => range(column, MOST_PURCHASES)).join('; ')})`,
      formats: ['', COUNT, COUNT, AMOUNT, '', '', '', ''],
    },
  };
}

/** What `KPI_VALUE` finds in an export, and the first of it by month. */
async function exportExamples(
  grid: Grid,
  emptySheetId: string,
  data: ExampleData,
  declarations: readonly CustomFunctionDeclaration[],
): Promise<Examples> {
  const ids = Object.keys(BY_HEADERS);
  const probe = data.table(PROBED_ROWS);
  const found = await results(
    grid,
    emptySheetId,
    ids.map((id) => `=KPI_VALUE("${id}"; ${probe})`),
  );
  const computed = ids.filter((_, index) => typeof found[index] === 'number').slice(0, MOST_FORMULAS);
  const formulas = computed.map((id) => {
    const declaration = declarations.find(({ name }) => name === `KPI_${id}`);
    return {
      label: declaration ? labelOf(declaration) : id,
      formula: `=KPI_VALUE("${id}"; ${data.table()})`,
      format: BY_HEADERS[id] ?? '',
    };
  });
  const [first] = computed;
  if (first === undefined) return { formulas, table: undefined };
  const [month] = await results(grid, emptySheetId, [`=INDEX(KPI_TREND("${first}"; ${probe}); 2; 1)`]);
  const formula = `=KPI_TREND("${first}"; ${data.table()}; "month")`;
  const table = { formula, formats: ['', BY_HEADERS[first] ?? ''] };
  return { formulas, table: typeof month === 'number' ? table : undefined };
}

/** What formulas give, tried in the first column of a sheet that is left as empty as it was. */
async function results(grid: Grid, sheetId: string, formulas: readonly string[]): Promise<unknown[]> {
  const area = { row: 0, column: 0, rows: formulas.length, columns: 1 };
  grid.writeContents(
    sheetId,
    area,
    formulas.map((formula) => [{ formula }]),
  );
  await grid.calculated();
  const values = grid.readCells(sheetId, area).map(([cell]) => cell?.value);
  grid.writeContents(
    sheetId,
    area,
    formulas.map(() => [{ value: '' }]),
  );
  return values;
}

function labelOf({ description }: CustomFunctionDeclaration): string {
  return description.split(':')[0] ?? description;
}
