import type { SheetPlan } from '../core/scorecard/sheet-plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ROLE = 'kpi_navigator_role';
const CHOICES = 'kpi_navigator_choices';

/** What Google keeps as developer metadata of one sheet, keys and values together. */
const CHARACTERS_PER_SHEET = 30_000;

/** Marks a sheet as made by the add-on and keeps what it was built from. The marks survive a renaming. */
export function markSheet(sheet: Sheet, plan: Pick<SheetPlan, 'role' | 'choices'>): void {
  const marks = sheet.getDeveloperMetadata();
  for (const [key, value] of marksOf(plan)) {
    const mark = marks.find((each) => each.getKey() === key);
    if (mark) mark.setValue(value);
    // Visible to every copy of the add-on, so that one that a team pushed itself knows the sheets of another.
    else sheet.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  }
}

/** The role of a sheet that the add-on made; null for any other sheet. */
export function roleOf(sheet: Sheet): string | null {
  return markOf(sheet, ROLE);
}

/** What a scorecard was built from; null when the sheet keeps nothing of the kind. */
export function choicesOf(sheet: Sheet): string | null {
  return markOf(sheet, CHOICES);
}

function markOf(sheet: Sheet, key: string): string | null {
  const mark = sheet.getDeveloperMetadata().find((each) => each.getKey() === key);
  return mark?.getValue() ?? null;
}

/** By how many characters the marks of a sheet exceed what fits. */
export function marksOverflow(plan: SheetPlan): number {
  const length = marksOf(plan).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return Math.max(0, length - CHARACTERS_PER_SHEET);
}

function marksOf(
  plan: Pick<SheetPlan, 'role' | 'choices'>,
): readonly (readonly [key: string, value: string])[] {
  const role = [ROLE, plan.role] as const;
  return plan.choices ? [role, [CHOICES, plan.choices]] : [role];
}
