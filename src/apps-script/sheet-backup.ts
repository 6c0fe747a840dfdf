import type { SheetPlan } from '../core/scorecard/sheet-plan.ts';
import { choicesOf, markSheet } from './sheet-marks.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All that a sheet held before it is rewritten. The copy holds the cells; the rest does not travel with them. */
export interface SheetBackup {
  readonly sheet: Sheet;
  readonly copy: Sheet;
  readonly name: string;
  readonly rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[];
  readonly charts: readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[];
  readonly marks: Pick<SheetPlan, 'role' | 'choices'>;
}

/** Copies a sheet; the caller hides the copy and deletes it in the end. */
export function backUp(sheet: Sheet, { role }: SheetPlan, spreadsheet: Spreadsheet): SheetBackup {
  const choices = choicesOf(sheet);
  return {
    sheet,
    name: sheet.getName(),
    rules: sheet.getConditionalFormatRules(),
    charts: sheet.getCharts(),
    marks: { role, ...(choices === null ? {} : { choices }) },
    copy: sheet.copyTo(spreadsheet),
  };
}

/** Empties a sheet, which stays as large as it is: formulas elsewhere may point anywhere in it. */
export function emptySheet(sheet: Sheet): void {
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  // Clearing merged cells in part is refused, and validations survive a clearing of contents and formats.
  whole.breakApart();
  whole.clearDataValidations();
  sheet.clear();
  sheet.clearNotes();
}

/** Puts what a sheet held back into it. */
export function putBack({ sheet, copy, rules, charts, marks }: SheetBackup): void {
  emptySheet(sheet);
  copy.getRange(1, 1, copy.getMaxRows(), copy.getMaxColumns()).copyTo(sheet.getRange(1, 1));
  sheet.setConditionalFormatRules(rules);
  const now = sheet.getCharts();
  const before = new Set(charts.map((chart) => chart.getChartId()));
  const left = new Set(now.map((chart) => chart.getChartId()));
  for (const chart of now) if (!before.has(chart.getChartId())) sheet.removeChart(chart);
  for (const chart of charts) {
    if (!left.has(chart.getChartId())) sheet.insertChart(chart.modify().build());
  }
  markSheet(sheet, marks);
}
