import type { Reply, ScorecardSummary } from '../core/server.ts';
import { reply } from './reply.ts';
import { choicesOf, roleOf } from './sheet-marks.ts';
import { sheetsNamedIn } from './sheets-named-in.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The settings at the top of a calculation sheet refer to the scorecard's pickers and to the dates of the data. */
const SETTINGS_COLUMN = 2;
const SETTINGS_ROWS = 30;

/** Lists the scorecards of this spreadsheet. Formulas tell which sheets belong together, so renaming does no harm. */
export function listScorecards(): Reply<readonly ScorecardSummary[]> {
  return reply(() => {
    const sheets = SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => ({ sheet, name: sheet.getName(), role: roleOf(sheet) }));
    const roles = new Map(sheets.map(({ name, role }) => [name, role]));
    const calculations = sheets
      .filter(({ role }) => role === 'calculation')
      .map(({ sheet, name }) => ({ id: sheet.getSheetId(), name, refersTo: sheetsReferredTo(sheet) }));
    return sheets
      .filter(({ role }) => role === 'scorecard')
      .map(({ sheet, name }): ScorecardSummary => {
        const calculation = calculations.find(({ refersTo }) => refersTo.includes(name));
        const dataSheet = calculation?.refersTo.find(
          (other) => roles.has(other) && !['scorecard', 'calculation'].includes(roles.get(other) ?? ''),
        );
        return {
          id: sheet.getSheetId(),
          name,
          choices: choicesOf(sheet),
          calculation: calculation ? { id: calculation.id, name: calculation.name } : null,
          dataSheet: dataSheet ?? null,
        };
      });
  });
}

function sheetsReferredTo(sheet: Sheet): readonly string[] {
  const rows = Math.min(SETTINGS_ROWS, sheet.getMaxRows());
  if (sheet.getMaxColumns() < SETTINGS_COLUMN) return [];
  const formulas: string[][] = sheet.getRange(1, SETTINGS_COLUMN, rows, 1).getFormulas();
  return formulas.flat().flatMap(sheetsNamedIn);
}
