import ExcelJS, { type Cell as ExcelCell, type Workbook } from 'exceljs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toExcelFormula } from '../../playground/xlsx/excel-formula.ts';
import { pageSetupOf } from '../../playground/xlsx/excel-page-setup.ts';
import { excelSheetNames } from '../../playground/xlsx/excel-sheet-names.ts';
import { toXlsx } from '../../playground/xlsx/excel-workbook.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import type { SheetPlan } from '../../src/core/scorecard/sheet-plan.ts';
import { openWorkbook } from '../apps-script/open-workbook.ts';

afterEach(() => vi.unstubAllGlobals());

/** A picture of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const CHANNELS = ['Email', 'Search, paid'];

const calculation: SheetPlan = {
  name: 'Scorecard of the spring campaign (calculation)',
  role: 'calculation',
  hidden: true,
  cells: [
    [{ value: 'Leads' }, { value: 'October' }, { value: 'November' }],
    [{ value: 40 }, { formula: '=IFS(A2>30;"many; really";A2<=30;"few")' }, { formula: '=NA()' }],
  ],
  styles: {},
  widths: [160, 80, 80],
};

const scorecard: SheetPlan = {
  name: 'Scorecard',
  role: 'scorecard',
  cells: [
    [{ value: 'Scorecard', style: 'title' }, null, null],
    [{ value: 'October', style: 'picker' }, { value: 'Email', style: 'picker' }, null],
    [
      { value: 'Cost per lead', style: 'head', note: 'Spend ÷ leads.' },
      { formula: "='Scorecard of the spring campaign (calculation)'!A2/3", style: 'money' },
      { value: '–' },
    ],
    [{ value: '=1+1' }, { formula: '=SPARKLINE(A3:B3)' }, { formula: '=JOIN("-";A2;B2)' }],
    [{ value: 46_000, style: 'date' }, { value: 0.342, style: 'percent' }, { formula: '=A2=B2' }],
  ],
  styles: {
    plain: { size: 10, color: '#202124' },
    title: { size: 18, bold: true, color: '#174ea6' },
    picker: { numberFormat: '@', background: '#f1f5fd' },
    head: { bold: true, background: '#174ea6', color: '#ffffff', align: 'left', wrap: true },
    money: { numberFormat: '"€ "#,##0.00', align: 'right' },
    date: { numberFormat: 'd mmm yyyy', italic: true },
    percent: { numberFormat: '0.0 %' },
  },
  widths: [180, 90, 90],
  heights: [{ row: 1, count: 1, pixels: 36 }],
  merges: ['A1:C1'],
  lists: [
    {
      cell: 'A2',
      items: { range: "'Scorecard of the spring campaign (calculation)'!B1:C1" },
      help: 'Choose a period.',
    },
    { cell: 'B2', items: CHANNELS, help: 'Choose a channel.' },
  ],
  colors: [
    { ranges: ['B3:C3'], when: { above: 10 }, color: '#137333', background: '#e6f4ea' },
    { ranges: ['A3:A4'], when: { text: 'Cost per lead' }, color: '#b3261e', bold: true },
    { ranges: ['B5'], when: { formula: '=$B5=MAX($B$5:$B$5)' }, color: '#137333' },
  ],
  lines: { ranges: ['A3:C5'], color: '#e3e6ea' },
  charts: [
    {
      type: 'line',
      ranges: ["'Scorecard of the spring campaign (calculation)'!B1:C2"],
      cell: 'B3',
      width: 320,
      height: 200,
      series: [{ color: '#1a73e8' }],
    },
  ],
  frozenRows: 2,
  gridlines: false,
  tabColor: '#174ea6',
};

/** Writes the sheets, saves the file and reads it again. */
async function savedFile(): Promise<Workbook> {
  const workbook = openWorkbook({ timeZone: 'Etc/UTC' });
  expect(writeSheets({ sheets: [calculation, scorecard], show: 'Scorecard' }).ok).toBe(true);
  await workbook.calculate();
  const bytes = await toXlsx(workbook.grid, async () => PIXEL);
  workbook.dispose();
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.buffer);
  return file;
}

function sheetOf(file: Workbook, name: string) {
  const sheet = file.getWorksheet(name);
  if (!sheet)
    throw new Error(`The file has the sheets ${file.worksheets.map((found) => found.name).join(', ')}.`);
  return sheet;
}

function formulaOf(cell: ExcelCell): [formula: string, result: unknown] {
  return [cell.formula, cell.result];
}

describe('the saved file', () => {
  it('has the sheets in order with names that fit, hidden ones hidden, and opens on the one that is shown', async () => {
    const file = await savedFile();
    expect(file.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Sheet1', 'visible'],
      ['Scorecard of the… (calculation)', 'hidden'],
      ['Scorecard', 'visible'],
      ['Choices', 'hidden'],
    ]);
    expect(file.views[0]?.activeTab).toBe(2);
  });

  it('keeps formulas live, in the notation of files, with the results they had', async () => {
    const file = await savedFile();
    const sheet = sheetOf(file, 'Scorecard');
    const [formula, result] = formulaOf(sheet.getCell('B3'));
    expect(formula).toBe("'Scorecard of the… (calculation)'!A2/3");
    expect(result).toBeCloseTo(40 / 3, 12);
    expect(formulaOf(sheet.getCell('C5'))).toEqual(['A2=B2', false]);
    const hidden = sheetOf(file, 'Scorecard of the… (calculation)');
    expect(formulaOf(hidden.getCell('B2'))).toEqual([
      '_xlfn.IFS(A2>30,"many; really",A2<=30,"few")',
      'many; really',
    ]);
    expect(formulaOf(hidden.getCell('C2'))).toEqual(['NA()', { error: '#N/A' }]);
  });

  it('keeps only the value of what other programs cannot compute, and nothing of a sparkline', async () => {
    const sheet = sheetOf(await savedFile(), 'Scorecard');
    expect(sheet.getCell('C4').value).toBe('October-Email');
    expect(sheet.getCell('B4').value).toBeNull();
  });

  it('keeps text as text', async () => {
    const sheet = sheetOf(await savedFile(), 'Scorecard');
    expect(sheet.getCell('A4').value).toBe('=1+1');
    expect(sheet.getCell('A2').numFmt).toBe('@');
  });

  it('keeps number formats, and dates as dates', async () => {
    const sheet = sheetOf(await savedFile(), 'Scorecard');
    expect(sheet.getCell('B3').numFmt).toBe('"€ "#,##0.00');
    expect(sheet.getCell('B5').numFmt).toBe('0.0 %');
    // Serial day 46,000 is 9 December 2025.
    expect(sheet.getCell('A5').value).toEqual(new Date(Date.UTC(2025, 11, 9)));
  });

  it('keeps fonts, fills, alignment, notes, widths, heights and merges', async () => {
    const sheet = sheetOf(await savedFile(), 'Scorecard');
    const head = sheet.getCell('A3');
    expect(head.font).toMatchObject({ bold: true, color: { argb: 'FFFFFFFF' }, name: 'Arial' });
    expect(head.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF174EA6' } });
    expect(head.alignment).toMatchObject({ horizontal: 'left', vertical: 'middle', wrapText: true });
    expect(head.note).toBe('Spend ÷ leads.');
    expect(sheet.getCell('A1').font).toMatchObject({ size: 18, bold: true });
    expect(sheet.getCell('A5').font).toMatchObject({ italic: true });
    // 180 pixels are 25 letters of 7 pixels and 5 pixels of room.
    expect(sheet.getColumn(1).width).toBeCloseTo(25, 5);
    expect(sheet.getRow(1).height).toBe(27);
    expect(sheet.getCell('C1').master.address).toBe('A1');
  });

  it('keeps the lines between rows', async () => {
    const sheet = sheetOf(await savedFile(), 'Scorecard');
    const line = { style: 'thin', color: { argb: 'FFE3E6EA' } };
    expect(sheet.getCell('B4').border).toEqual({ bottom: line, top: line });
    expect(sheet.getCell('A2').border?.bottom).toBeUndefined();
  });

  it('holds a picture of each chart where the chart is', async () => {
    const sheet = sheetOf(await savedFile(), 'Scorecard');
    const [picture] = sheet.getImages();
    expect([picture?.range.tl.nativeRow, picture?.range.tl.nativeCol]).toEqual([2, 1]);
    expect(picture?.range).toMatchObject({ ext: { width: 320, height: 200 } });
  });

  it('keeps lists, on a sheet of their own where a comma would part an item', async () => {
    const file = await savedFile();
    const sheet = sheetOf(file, 'Scorecard');
    expect(sheet.getCell('A2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'Scorecard of the… (calculation)'!$B$1:$C$1"],
      prompt: 'Choose a period.',
    });
    expect(sheet.getCell('B2').dataValidation).toMatchObject({ formulae: ["'Choices'!$A$1:$A$2"] });
    const choices = sheetOf(file, 'Choices');
    expect(['A1', 'A2'].map((cell) => choices.getCell(cell).value)).toEqual(CHANNELS);
  });

  it('colors the same cells: a text is not above a number', async () => {
    const sheet = sheetOf(await savedFile(), 'Scorecard');
    const formats = (
      sheet as unknown as {
        conditionalFormattings: {
          ref: string;
          rules: { formulae: string[]; priority: number; style: object }[];
        }[];
      }
    ).conditionalFormattings;
    expect(formats.map(({ ref, rules }) => [ref, rules[0]?.formulae, rules[0]?.priority])).toEqual([
      ['B3:C3', ['AND(ISNUMBER(B3),B3>10)'], 1],
      ['A3:A4', ['EXACT(LOWER(A3),LOWER("Cost per lead"))'], 2],
      ['B5', ['$B5=MAX($B$5:$B$5)'], 3],
    ]);
    expect(formats[0]?.rules[0]?.style).toMatchObject({
      font: { color: { argb: 'FF137333' } },
      fill: { bgColor: { argb: 'FFE6F4EA' } },
    });
  });

  it('freezes, hides gridlines and colors tabs as the sheet does, and prints across one page', async () => {
    const sheet = sheetOf(await savedFile(), 'Scorecard');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, showGridLines: false });
    expect(sheet.properties.tabColor).toEqual({ argb: 'FF174EA6' });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    });
  });
});

describe('the page of a sheet', () => {
  const pixels = { columnWidth: () => 100, rowHeight: () => 20 };

  // One inch is 96 pixels. Without its margins the page has 7.27 of them in height: 34.9 rows of 20 pixels.
  it.each([
    { rows: 34, pages: 1 },
    { rows: 41, pages: 1 },
    { rows: 42, pages: 0 },
  ])('is one for $rows rows of a narrow sheet, or as many as it takes: $pages', ({ rows, pages }) => {
    expect(pageSetupOf(pixels, '', { rows, columns: 5 }).fitToHeight).toBe(pages);
  });

  // 20.9 inches in width shrink by half to 10.89.
  it('has room for twice as many rows where the sheet is twice as wide', () => {
    expect(pageSetupOf(pixels, '', { rows: 80, columns: 20 }).fitToHeight).toBe(1);
    expect(pageSetupOf(pixels, '', { rows: 81, columns: 20 }).fitToHeight).toBe(0);
  });
});

describe('a formula in a file', () => {
  it.each<[string, string | undefined]>([
    ['=SUM(A1;B1)', 'SUM(A1,B1)'],
    ['=SUMIFS(\'A;B\'!C:C;D1;"x;y")', 'SUMIFS(\'A;B\'!C:C,D1,"x;y")'],
    ['=SUM({1;2};3)', 'SUM({1;2},3)'],
    ['=MAXIFS(A:A;B:B;">0")', '_xlfn.MAXIFS(A:A,B:B,">0")'],
    ['="KPI_CAC("&A1', '"KPI_CAC("&A1'],
    ['=KPI_CAC(A1:A9; B1:B9)', undefined],
    ['=IF(COUNT(A1:A9)>1;SPARKLINE(A1:A9);"–")', undefined],
  ])('%s is %s', (formula, expected) => {
    expect(toExcelFormula(formula, new Map())).toBe(expected);
  });

  // Both limits: https://support.microsoft.com/office/excel-specifications-and-limits
  it('joins texts of at most 255 characters to a longer one', () => {
    const letters = 'a'.repeat(255);
    expect(toExcelFormula(`=LEN("${letters}b""c")`, new Map())).toBe(`LEN(("${letters}"&"b""c"))`);
    expect(toExcelFormula(`=LEN("${letters}")`, new Map())).toBe(`LEN("${letters}")`);
  });

  it('is left out where it has more than 8,192 characters', () => {
    const sum = (length: number) => `=${'1+'.repeat(length / 2 - 1)}10`;
    expect(toExcelFormula(sum(8192), new Map())).toHaveLength(8192);
    expect(toExcelFormula(sum(8194), new Map())).toBeUndefined();
  });
});

describe('the names of sheets in a file', () => {
  it('are cut to 31 characters, keep what stands in brackets, and differ', () => {
    const long = 'Scorecard of the whole spring campaign';
    const names = excelSheetNames([long, `${long} (calculation)`, `${long} 2`, 'A/B test', 'Data']);
    expect([...names.values()]).toEqual([
      'Scorecard of the whole spring…',
      'Scorecard of the… (calculation)',
      'Scorecard of the whole sprin… 2',
      'A-B test',
      'Data',
    ]);
    expect([...names.values()].every((name) => name.length <= 31)).toBe(true);
  });
});
