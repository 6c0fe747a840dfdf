import ExcelJS, {
  type CellErrorValue,
  type CellValue as ExcelValue,
  type Workbook,
  type Worksheet,
} from 'exceljs';
import { columnLetters } from '../a1-notation.ts';
import type { Area } from '../area.ts';
import type { Cell, Grid } from '../grid.ts';
import { type FileNames, toExcelFormula } from './excel-formula.ts';
import { pageSetupOf } from './excel-page-setup.ts';
import { addChartPictures, type DrawChart } from './excel-pictures.ts';
import { type KeepList, toExcelConditions, toExcelValidation } from './excel-rules.ts';
import { excelSheetNames } from './excel-sheet-names.ts';
import { argb, toExcelStyle } from './excel-style.ts';

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;
/** What one letter of the standard font takes in a column, and the room beside it. */
const LETTER = { pixels: 7, padding: 5 };
const POINTS_PER_PIXEL = 0.75;

/** The whole workbook for an .xlsx file: values, live formulas with their results, looks, rules and how to print it. */
async function toExcelWorkbook(grid: Grid, drawChart?: DrawChart): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'KPI Navigator playground';
  const sheetIds = grid.sheetIds();
  const fileNames = excelSheetNames(sheetIds.map((id) => grid.sheetName(id)));
  const keepList = listKeeper(workbook);
  for (const sheetId of sheetIds) {
    const area = areaOf(grid, sheetId);
    const sheet = workbook.addWorksheet(
      fileNames.get(grid.sheetName(sheetId)) ?? '',
      layoutOf(grid, sheetId, area),
    );
    writeDimensions(grid, sheetId, sheet, area);
    writeCells(grid, sheetId, sheet, area, fileNames);
    writeRules(grid, sheetId, sheet, area, keepList, fileNames);
    if (drawChart) await addChartPictures(workbook, sheet, grid, sheetId, drawChart);
  }
  const activeTab = sheetIds.indexOf(grid.activeSheetId());
  workbook.views = [
    { x: 0, y: 0, width: 28_000, height: 18_000, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
  return workbook;
}

/** The file as bytes; charts are in it where they can be drawn. */
export async function toXlsx(grid: Grid, drawChart?: DrawChart): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await toExcelWorkbook(grid, drawChart);
  const bytes = await workbook.xlsx.writeBuffer();
  return new Uint8Array(bytes as ArrayBuffer);
}

/** Cells with contents, and those that a merge covers. */
function areaOf(grid: Grid, sheetId: string): Area {
  const used = grid.usedSize(sheetId);
  const merges = grid.mergedAreas(sheetId);
  return {
    row: 0,
    column: 0,
    rows: Math.max(used.rows, ...merges.map(({ row, rows }) => row + rows)),
    columns: Math.max(used.columns, ...merges.map(({ column, columns }) => column + columns)),
  };
}

type Layout = NonNullable<Parameters<Workbook['addWorksheet']>[1]>;

function layoutOf(grid: Grid, sheetId: string, area: Area): Layout {
  const { rows, columns } = grid.frozen(sheetId);
  const tabColor = grid.tabColor(sheetId);
  const showGridLines = !grid.hasHiddenGridlines(sheetId);
  return {
    state: grid.isSheetHidden(sheetId) ? 'hidden' : 'visible',
    ...(tabColor ? { properties: { tabColor: argb(tabColor) } } : {}),
    views: [
      rows + columns > 0
        ? { state: 'frozen', xSplit: columns, ySplit: rows, showGridLines }
        : { state: 'normal', showGridLines },
    ],
    pageSetup: pageSetupOf(grid, sheetId, area),
  };
}

function writeDimensions(grid: Grid, sheetId: string, sheet: Worksheet, { rows, columns }: Area): void {
  for (let column = 0; column < columns; column += 1) {
    const pixels = grid.columnWidth(sheetId, column);
    sheet.getColumn(column + 1).width = (pixels - LETTER.padding) / LETTER.pixels;
  }
  for (let row = 0; row < rows; row += 1) {
    sheet.getRow(row + 1).height = grid.rowHeight(sheetId, row) * POINTS_PER_PIXEL;
  }
}

function writeCells(grid: Grid, sheetId: string, sheet: Worksheet, area: Area, fileNames: FileNames): void {
  if (area.rows === 0 || area.columns === 0) return;
  const cells = grid.readCells(sheetId, area);
  const styles = grid.readStyles(sheetId, area);
  const borders = grid.readBorders(sheetId, area);
  const notes = grid.readNotes(sheetId, area);
  cells.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      const target = sheet.getCell(rowIndex + 1, columnIndex + 1);
      target.value = toExcelValue(cell, fileNames);
      const style = styles[rowIndex]?.[columnIndex];
      const lines = borders[rowIndex]?.[columnIndex] ?? {};
      if (style) target.style = toExcelStyle({ ...style, format: cell.format || style.format }, lines);
      const note = notes[rowIndex]?.[columnIndex];
      if (note) target.note = note;
    });
  });
  for (const { row, column, rows, columns } of grid.mergedAreas(sheetId)) {
    sheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
  }
}

function toExcelValue({ value, formula }: Cell, fileNames: FileNames): ExcelValue {
  if (formula === '') return value === '' ? null : plainValue(value);
  const translated = toExcelFormula(formula, fileNames);
  if (translated !== undefined) return { formula: translated, result: plainValue(value), date1904: false };
  // The picture of a sparkline has no value.
  return /\bSPARKLINE\s*\(/i.test(formula) ? null : plainValue(value);
}

function plainValue(value: Cell['value']): string | number | boolean | CellErrorValue {
  const error = ERRORS.find((known) => known === value);
  return error ? { error } : value;
}

function writeRules(
  grid: Grid,
  sheetId: string,
  sheet: Worksheet,
  { rows, columns }: Area,
  keepList: KeepList,
  fileNames: FileNames,
): void {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const rule = grid.validation(sheetId, row, column);
      const validation = rule && toExcelValidation(rule, keepList, fileNames);
      if (validation) sheet.getCell(row + 1, column + 1).dataValidation = validation;
    }
  }
  grid.conditionalFormats(sheetId).forEach((format, index) => {
    for (const conditions of toExcelConditions(format, index + 1, fileNames))
      sheet.addConditionalFormatting(conditions);
  });
}

/** Puts long lists on a hidden sheet, which is made with the first of them. */
function listKeeper(workbook: Workbook): KeepList {
  const name = 'Choices';
  let column = 0;
  return (items) => {
    const sheet = workbook.getWorksheet(name) ?? workbook.addWorksheet(name, { state: 'hidden' });
    column += 1;
    sheet.getColumn(column).values = [...items];
    const letters = columnLetters(column - 1);
    return `'${name}'!$${letters}$1:$${letters}$${items.length}`;
  };
}
