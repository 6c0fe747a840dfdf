import type { SheetPlan, WorkbookPlan } from '../core/scorecard/sheet-plan.ts';
import type { Reply, RewriteRequest } from '../core/server.ts';
import { checkPlan } from './check-plan.ts';
import { withDocumentLock } from './document-lock.ts';
import { failure, quoteError, reply, ServerError } from './reply.ts';
import { backUp, emptySheet, putBack, type SheetBackup } from './sheet-backup.ts';
import { sheetById } from './sheet-by-id.ts';
import { roleOf } from './sheet-marks.ts';
import { succeeds } from './succeeds.ts';
import { writeCharts } from './write-charts.ts';
import { extend, resetHeights } from './write-layout.ts';
import { rulesOfPeople } from './write-rules.ts';
import { formatSheet, writeCells } from './write-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

interface Rewriting {
  readonly sheet: Sheet;
  readonly planned: SheetPlan;
}

/** Gives sheets of ours new contents: all of them, or none, in which case they hold what they held before. */
export function rewriteSheets(request: RewriteRequest): Reply<{ readonly shown: string }> {
  return reply(() => {
    checkPlan(request.plan);
    return withDocumentLock(() => rewrite(request));
  });
}

function rewrite({ plan, sheetIds }: RewriteRequest): { readonly shown: string } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const rewritings = ownSheets(plan, sheetIds, spreadsheet.getSheets());
  const backups: SheetBackup[] = [];
  let begun = false;
  try {
    for (const { sheet, planned } of rewritings) {
      const backup = backUp(sheet, planned, spreadsheet);
      backups.push(backup);
      backup.copy.hideSheet();
    }
    const oldCharts = rewritings.flatMap(({ sheet }) => chartsOf(rewritings, sheet));
    begun = true;
    for (const { sheet, planned } of rewritings) {
      extend(sheet, planned);
      const rules = rulesOfPeople(sheet, planned);
      emptySheet(sheet);
      if (planned.heights) resetHeights(sheet);
      formatSheet(sheet, planned, rules);
    }
    for (const { sheet, planned } of rewritings) writeCells(sheet, planned);
    for (const { sheet, planned } of rewritings) writeCharts(sheet, planned);
    for (const { sheet, chart } of oldCharts) sheet.removeChart(chart);
    // Google collects calls and complains late; what goes wrong must come to light while it can be undone.
    SpreadsheetApp.flush();
  } catch (error) {
    const lost = backups.filter((backup) => begun && !succeeds(() => putBack(backup)));
    for (const backup of backups) {
      if (lost.includes(backup)) succeeds(() => backup.copy.showSheet());
      else succeeds(() => spreadsheet.deleteSheet(backup.copy));
    }
    throw undone(error, plan.show, lost);
  }
  // From here on the work is done: what fails now leaves a hidden copy behind, or another sheet in front.
  for (const { copy } of backups) succeeds(() => spreadsheet.deleteSheet(copy));
  const shown = rewritings.find(({ planned }) => planned.name === plan.show);
  succeeds(() => shown?.sheet.activate());
  return { shown: plan.show };
}

/** The sheets to rewrite; a sheet that is not ours, or not called as the plan's formulas call it, is never touched. */
function ownSheets(
  plan: WorkbookPlan,
  sheetIds: readonly number[],
  sheets: readonly Sheet[],
): readonly Rewriting[] {
  return plan.sheets.map((planned, index) => {
    const sheet = sheetById(sheetIds[index] ?? -1, sheets);
    const name = sheet.getName();
    if (roleOf(sheet) !== planned.role || name !== planned.name) {
      throw new ServerError(
        'plan_refused',
        `The sheet "${name}" is not the one that was opened as "${planned.name}", and nothing was changed. Open it again from the sidebar.`,
      );
    }
    return { sheet, planned };
  });
}

/** The charts of a sheet that show nothing but the rewritten sheets; a chart of anything else is a person's. */
function chartsOf(
  rewritings: readonly Rewriting[],
  sheet: Sheet,
): { readonly sheet: Sheet; readonly chart: EmbeddedChart }[] {
  const ids = new Set(rewritings.map((each) => each.sheet.getSheetId()));
  return sheet
    .getCharts()
    .filter((chart) => chart.getRanges().every((range) => ids.has(range.getSheet().getSheetId())))
    .map((chart) => ({ sheet, chart }));
}

function undone(error: unknown, sheet: string, lost: readonly SheetBackup[]): ServerError {
  const outcome =
    lost.length === 0
      ? 'The sheets hold what they held before.'
      : lost
          .map(({ name, copy }) => {
            let copyName = `Copy of ${name}`;
            succeeds(() => {
              copyName = copy.getName();
            });
            return `What "${name}" held is in the sheet "${copyName}".`;
          })
          .join(' ');
  return failure(error, `"${sheet}" could not be updated: ${quoteError(error)} ${outcome}`);
}
