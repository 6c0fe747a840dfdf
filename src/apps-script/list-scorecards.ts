import type { Reply, ScorecardSummary } from '../core/server.ts';
import { reply } from './reply.ts';
import { choicesOf, roleOf } from './sheet-marks.ts';
import { sheetsNamedIn } from './sheets-named-in.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The settings at the top of a calculation sheet refer to the scorecard's pickers and to the dates of the data. */
const SETTINGS_COLUMN = 2;
/** The subtitle of a scorecard refers to its calculation sheet. */
const TITLES_COLUMN = 1;
const TOP_ROWS = 30;

/** Lists the scorecards of this spreadsheet. Formulas tell which sheets belong together, so renaming does no harm. */
export function listScorecards(): Reply<readonly ScorecardSummary[]> {
  return reply(() => {
    const sheets = SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => ({ sheet, name: sheet.getName(), role: roleOf(sheet) }));
    const roles = new Map(sheets.map(({ name, role }) => [name, role]));
    const calculations = sheets
      .filter(({ role }) => role === 'calculation')
      .map(({ sheet, name }) => ({
        id: sheet.getSheetId(),
        name,
        refersTo: sheetsReferredTo(sheet, SETTINGS_COLUMN),
      }));
    return sheets
      .filter(({ role }) => role === 'scorecard')
      .map(({ sheet, name }): ScorecardSummary => {
        // A copied calculation sheet refers to the scorecard, too, which goes on with the first one.
        const referring = calculations.filter(({ refersTo }) => refersTo.includes(name));
        const used = referring.length > 1 ? sheetsReferredTo(sheet, TITLES_COLUMN) : [];
        const calculation = referring.find((each) => used.includes(each.name)) ?? referring[0];
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

function sheetsReferredTo(sheet: Sheet, column: number): readonly string[] {
  const rows = Math.min(TOP_ROWS, sheet.getMaxRows());
  if (sheet.getMaxColumns() < column) return [];
  const formulas: string[][] = sheet.getRange(1, column, rows, 1).getFormulas();
  return formulas.flat().flatMap(sheetsNamedIn);
}
