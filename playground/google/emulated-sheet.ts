import { parseA1, splitSheetName } from '../a1-notation.ts';
import type { Area } from '../area.ts';
import type { SheetChart } from '../grid.ts';
import { EmulatedConditionalFormatRule } from './conditional-format-rule.ts';
import { copySheet } from './copy-sheet.ts';
import { EmulatedEmbeddedChart, EmulatedEmbeddedChartBuilder } from './embedded-chart.ts';
import { EmulatedRange } from './emulated-range.ts';
import { EmulatedRangeList } from './emulated-range-list.ts';
import { EmulatedSpreadsheet, requireNewSheetName } from './emulated-spreadsheet.ts';
import type { EnumValue } from './enum-value.ts';
import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';
import { sheetNumber } from './sheet-number.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;
type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** One sheet of the spreadsheet; rows and columns count from 1 as in scripts. */
export class EmulatedSheet
  implements EmulatedService, Pick<GoogleSheet, keyof EmulatedSheet & keyof GoogleSheet>
{
  readonly serviceName = 'Sheet';
  readonly sheetId: string;
  readonly #context: SpreadsheetContext;

  constructor(context: SpreadsheetContext, sheetId: string) {
    this.#context = context;
    this.sheetId = sheetId;
  }

  activate(): GoogleSheet {
    this.#context.grid.activateSheet(this.sheetId);
    return this.#chain();
  }

  getName(): string {
    return this.#grid.sheetName(this.sheetId);
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): GoogleSheet {
    if (name !== this.getName()) requireNewSheetName(this.#context, name);
    this.#grid.renameSheet(this.sheetId, name);
    return this.#chain();
  }

  getSheetId(): number {
    return sheetNumber(this.sheetId);
  }

  getIndex(): number {
    return this.#grid.sheetIds().indexOf(this.sheetId) + 1;
  }

  getParent(): GoogleSpreadsheet {
    return new EmulatedSpreadsheet(this.#context) as unknown as GoogleSpreadsheet;
  }

  copyTo(_spreadsheet: GoogleSpreadsheet): GoogleSheet {
    const copyId = copySheet(this.#grid, this.sheetId);
    return new EmulatedSheet(this.#context, copyId) as unknown as GoogleSheet;
  }

  getRange(rowOrA1: number | string, column?: number, numRows = 1, numColumns = 1): GoogleRange {
    const area =
      typeof rowOrA1 === 'string'
        ? this.#areaOf(rowOrA1)
        : { row: rowOrA1 - 1, column: (column ?? 0) - 1, rows: numRows, columns: numColumns };
    this.#requireInside(area);
    return new EmulatedRange(this.#context, this.sheetId, area) as unknown as GoogleRange;
  }

  getRangeList(a1Notations: string[]): GoogleRangeList {
    const areas = a1Notations.map((a1) => this.#areaOf(a1));
    for (const area of areas) this.#requireInside(area);
    return new EmulatedRangeList(this.#context, this.sheetId, areas) as unknown as GoogleRangeList;
  }

  getDataRange(): GoogleRange {
    const { rows, columns } = this.#grid.usedSize(this.sheetId);
    return this.getRange(1, 1, Math.max(rows, 1), Math.max(columns, 1));
  }

  getActiveRange(): GoogleRange | null {
    const area = this.#grid.selection(this.sheetId);
    return new EmulatedRange(this.#context, this.sheetId, area) as unknown as GoogleRange;
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    return range.activate();
  }

  getLastRow(): number {
    return this.#grid.usedSize(this.sheetId).rows;
  }

  getLastColumn(): number {
    return this.#grid.usedSize(this.sheetId).columns;
  }

  getMaxRows(): number {
    return this.#grid.size(this.sheetId).rows;
  }

  getMaxColumns(): number {
    return this.#grid.size(this.sheetId).columns;
  }

  insertRowsAfter(afterPosition: number, howMany: number): GoogleSheet {
    this.#requireRows(afterPosition, 1);
    this.#grid.insertRows(this.sheetId, afterPosition, howMany);
    return this.#chain();
  }

  insertRowsBefore(beforePosition: number, howMany: number): GoogleSheet {
    this.#requireRows(beforePosition, 1);
    this.#grid.insertRows(this.sheetId, beforePosition - 1, howMany);
    return this.#chain();
  }

  insertColumnsAfter(afterPosition: number, howMany: number): GoogleSheet {
    this.#requireColumns(afterPosition, 1);
    this.#grid.insertColumns(this.sheetId, afterPosition, howMany);
    return this.#chain();
  }

  insertColumnsBefore(beforePosition: number, howMany: number): GoogleSheet {
    this.#requireColumns(beforePosition, 1);
    this.#grid.insertColumns(this.sheetId, beforePosition - 1, howMany);
    return this.#chain();
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.#requireRows(rowPosition, howMany);
    if (howMany === this.getMaxRows()) throw new Exception("You can't delete all the rows on the sheet.");
    this.#grid.deleteRows(this.sheetId, rowPosition - 1, howMany);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.#requireColumns(columnPosition, howMany);
    if (howMany === this.getMaxColumns()) {
      throw new Exception("You can't delete all the columns on the sheet.");
    }
    this.#grid.deleteColumns(this.sheetId, columnPosition - 1, howMany);
  }

  getColumnWidth(columnPosition: number): number {
    return this.#grid.columnWidth(this.sheetId, columnPosition - 1);
  }

  setColumnWidth(columnPosition: number, width: number): GoogleSheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): GoogleSheet {
    this.#requireColumns(startColumn, numColumns);
    this.#grid.setColumnWidths(this.sheetId, startColumn - 1, numColumns, width);
    return this.#chain();
  }

  getRowHeight(rowPosition: number): number {
    return this.#grid.rowHeight(this.sheetId, rowPosition - 1);
  }

  setRowHeight(rowPosition: number, height: number): GoogleSheet {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): GoogleSheet {
    this.#requireRows(startRow, numRows);
    this.#grid.setRowHeights(this.sheetId, startRow - 1, numRows, height, true);
    return this.#chain();
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): GoogleSheet {
    this.#requireRows(startRow, numRows);
    this.#grid.setRowHeights(this.sheetId, startRow - 1, numRows, height, false);
    return this.#chain();
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.#grid.setRowsHidden(this.sheetId, rowIndex - 1, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.#grid.setRowsHidden(this.sheetId, rowIndex - 1, numRows, false);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.#grid.setColumnsHidden(this.sheetId, columnIndex - 1, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.#grid.setColumnsHidden(this.sheetId, columnIndex - 1, numColumns, false);
  }

  getFrozenRows(): number {
    return this.#grid.frozen(this.sheetId).rows;
  }

  setFrozenRows(rows: number): void {
    this.#grid.setFrozen(this.sheetId, { ...this.#grid.frozen(this.sheetId), rows });
  }

  getFrozenColumns(): number {
    return this.#grid.frozen(this.sheetId).columns;
  }

  setFrozenColumns(columns: number): void {
    this.#grid.setFrozen(this.sheetId, { ...this.#grid.frozen(this.sheetId), columns });
  }

  hasHiddenGridlines(): boolean {
    return this.#grid.hasHiddenGridlines(this.sheetId);
  }

  setHiddenGridlines(hideGridlines: boolean): GoogleSheet {
    this.#grid.setHiddenGridlines(this.sheetId, hideGridlines);
    return this.#chain();
  }

  getTabColor(): string | null {
    return this.#grid.tabColor(this.sheetId);
  }

  setTabColor(color: string | null): GoogleSheet {
    this.#grid.setTabColor(this.sheetId, color);
    return this.#chain();
  }

  isSheetHidden(): boolean {
    return this.#grid.isSheetHidden(this.sheetId);
  }

  hideSheet(): GoogleSheet {
    const visible = this.#grid.sheetIds().filter((id) => !this.#grid.isSheetHidden(id));
    if (visible.length === 1 && visible[0] === this.sheetId) {
      throw new Exception("You can't hide all the sheets in a document.");
    }
    this.#grid.setSheetHidden(this.sheetId, true);
    return this.#chain();
  }

  showSheet(): GoogleSheet {
    this.#grid.setSheetHidden(this.sheetId, false);
    return this.#chain();
  }

  clear(options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined }): GoogleSheet {
    const both = !options?.formatOnly && !options?.contentsOnly;
    if (both || options?.contentsOnly) this.clearContents();
    if (both || options?.formatOnly) this.clearFormats();
    return this.#chain();
  }

  clearContents(): GoogleSheet {
    const { rows, columns } = this.#grid.usedSize(this.sheetId);
    if (rows > 0) this.getRange(1, 1, rows, columns).clearContent();
    return this.#chain();
  }

  clearFormats(): GoogleSheet {
    this.#grid.clearStyles(this.sheetId, this.#whole());
    this.clearConditionalFormatRules();
    this.#grid.unmerge(this.sheetId, this.#whole());
    return this.#chain();
  }

  clearNotes(): GoogleSheet {
    this.getRange(1, 1, this.getMaxRows(), this.getMaxColumns()).clearNote();
    return this.#chain();
  }

  getConditionalFormatRules(): GoogleRule[] {
    return this.#grid
      .conditionalFormats(this.sheetId)
      .map(
        (format) =>
          new EmulatedConditionalFormatRule(this.#context, this.sheetId, format) as unknown as GoogleRule,
      );
  }

  setConditionalFormatRules(rules: GoogleRule[]): void {
    const formats = (rules as unknown as EmulatedConditionalFormatRule[]).map((rule) => rule.format);
    this.#grid.setConditionalFormats(this.sheetId, formats);
  }

  clearConditionalFormatRules(): void {
    this.#grid.setConditionalFormats(this.sheetId, []);
  }

  getCharts(): GoogleChart[] {
    return this.#grid
      .charts(this.sheetId)
      .map((chart) => new EmulatedEmbeddedChart(this.#context, chart) as unknown as GoogleChart);
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return new EmulatedEmbeddedChartBuilder(
      this.#context,
    ) as unknown as GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
  }

  insertChart(chart: GoogleChart): void {
    const charts = this.#grid.charts(this.sheetId);
    const { chart: built } = chart as unknown as EmulatedEmbeddedChart;
    this.#requireInside({ ...built.anchor, rows: 1, columns: 1 });
    const id = Math.max(0, ...charts.map((other) => other.id)) + 1;
    this.#grid.setCharts(this.sheetId, [...charts, { ...built, id }]);
  }

  updateChart(chart: GoogleChart): void {
    const { chart: changed } = chart as unknown as EmulatedEmbeddedChart;
    this.#requireInside({ ...changed.anchor, rows: 1, columns: 1 });
    const charts = this.#chartsWith(changed.id);
    this.#grid.setCharts(
      this.sheetId,
      charts.map((other) => (other.id === changed.id ? changed : other)),
    );
  }

  removeChart(chart: GoogleChart): void {
    const { id } = (chart as unknown as EmulatedEmbeddedChart).chart;
    const charts = this.#chartsWith(id);
    this.#grid.setCharts(
      this.sheetId,
      charts.filter((other) => other.id !== id),
    );
  }

  addDeveloperMetadata(
    key: string,
    valueOrVisibility?: string | GoogleVisibility,
    visibility?: GoogleVisibility,
  ): GoogleSheet {
    this.#context.metadata.add(
      this.sheetId,
      key,
      valueOrVisibility as unknown as string | EnumValue | undefined,
      visibility as unknown as EnumValue | undefined,
    );
    return this.#chain();
  }

  getDeveloperMetadata(): GoogleMetadata[] {
    return this.#context.metadata.at(this.sheetId) as unknown as GoogleMetadata[];
  }

  get #grid() {
    if (!this.#context.grid.sheetIds().includes(this.sheetId)) {
      throw new Exception('The sheet no longer exists; it may have been deleted.');
    }
    return this.#context.grid;
  }

  #chartsWith(id: number): SheetChart[] {
    const charts = this.#grid.charts(this.sheetId);
    if (!charts.some((chart) => chart.id === id)) throw new Exception('The chart is not on this sheet.');
    return charts;
  }

  #chain(): GoogleSheet {
    return this as unknown as GoogleSheet;
  }

  #whole(): Area {
    return { row: 0, column: 0, ...this.#grid.size(this.sheetId) };
  }

  #areaOf(a1: string): Area {
    const { sheet, range } = splitSheetName(a1);
    const area = parseA1(range, this.#grid.size(this.sheetId));
    if (!area || (sheet !== undefined && sheet !== this.getName())) throw new Exception('Range not found');
    return area;
  }

  #requireInside({ row, column, rows, columns }: Area): void {
    if (row < 0) throw new Exception('The starting row of the range is too small.');
    if (column < 0) throw new Exception('The starting column of the range is too small.');
    if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
    const size = this.#grid.size(this.sheetId);
    if (row + rows > size.rows || column + columns > size.columns) {
      throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

  #requireRows(start: number, count: number): void {
    if (start < 1 || start + count - 1 > this.getMaxRows())
      throw new Exception('Those rows are out of bounds.');
  }

  #requireColumns(start: number, count: number): void {
    if (start < 1 || start + count - 1 > this.getMaxColumns()) {
      throw new Exception('Those columns are out of bounds.');
    }
  }
}
