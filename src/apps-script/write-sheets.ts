import type { SheetPlan, WorkbookPlan } from '../core/scorecard/sheet-plan.ts';
import type { Reply } from '../core/server.ts';
import { checkPlan } from './check-plan.ts';
import { withDocumentLock } from './document-lock.ts';
import { failure, quoteError, reply, ServerError } from './reply.ts';
import { succeeds } from './succeeds.ts';
import { writeCharts } from './write-charts.ts';
import { resize } from './write-layout.ts';
import { formatSheet, writeCells } from './write-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes the planned sheets beside the existing ones and shows one of them: all of them or none. */
export function writeSheets(plan: WorkbookPlan): Reply<{ readonly shown: string }> {
  return reply(() => {
    checkPlan(plan);
    return withDocumentLock(() => insertSheets(plan));
  });
}

function insertSheets(plan: WorkbookPlan): { readonly shown: string } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const existing = spreadsheet.getSheets();
  refuseExistingNames(existing, plan);
  const before = spreadsheet.getActiveSheet();
  const inserted: { sheet: Sheet; planned: SheetPlan }[] = [];
  try {
    for (const planned of plan.sheets) {
      const sheet = spreadsheet.insertSheet(planned.name, existing.length + inserted.length);
      inserted.push({ sheet, planned });
      // Nobody watches a half-written sheet.
      sheet.hideSheet();
    }
    for (const { sheet, planned } of inserted) {
      resize(sheet, planned);
      formatSheet(sheet, planned);
    }
    for (const { sheet, planned } of inserted) writeCells(sheet, planned);
    for (const { sheet, planned } of inserted) writeCharts(sheet, planned);
    // Google collects calls and complains late; what goes wrong must come to light while it can be undone.
    SpreadsheetApp.flush();
    for (const { sheet, planned } of inserted) if (!planned.hidden) sheet.showSheet();
    inserted.find(({ planned }) => planned.name === plan.show)?.sheet.activate();
  } catch (error) {
    succeeds(() => before.activate());
    const left = inserted.filter(({ sheet }) => !succeeds(() => spreadsheet.deleteSheet(sheet)));
    throw undone(
      error,
      left.map(({ planned }) => planned.name),
    );
  }
  return { shown: plan.show };
}

function refuseExistingNames(existing: readonly Sheet[], plan: WorkbookPlan): void {
  const names = new Set(existing.map((sheet) => sheet.getName().toLowerCase()));
  const taken = plan.sheets.find(({ name }) => names.has(name.toLowerCase()));
  if (!taken) return;
  throw new ServerError(
    'sheet_exists',
    `There is already a sheet called "${taken.name}", and nothing was written. Choose another name, or rename that sheet.`,
  );
}

function undone(error: unknown, left: readonly string[]): ServerError {
  const outcome =
    left.length === 0
      ? 'What was begun has been removed again.'
      : `What was begun could not be removed: delete ${left.map((name) => `"${name}"`).join(' and ')}, which may be hidden.`;
  return failure(error, `The sheets could not be written: ${quoteError(error)} ${outcome}`);
}
