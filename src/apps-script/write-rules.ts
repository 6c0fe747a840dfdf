import type { ColorRule, ListRule, SheetPlan } from '../core/scorecard/sheet-plan.ts';
import { parseArea } from './a1-area.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Writes the lists that cells offer, in one call. */
export function writeLists(range: Range, { lists, cells }: SheetPlan): void {
  if (!lists?.length) return;
  const rules: (DataValidation | null)[][] = cells.map((row) => row.map(() => null));
  for (const list of lists) {
    const area = parseArea(list.cell);
    const row = area && rules[area.top - 1];
    if (row) row[area.left - 1] = toDataValidation(list);
  }
  range.setDataValidations(rules);
}

/** Writes the conditional formats, in one call, after those that are to stay. */
export function writeColors(
  sheet: Sheet,
  { colors }: SheetPlan,
  kept: readonly ConditionalFormatRule[] = [],
): void {
  const rules = (colors ?? []).map((rule) => toConditionalFormatRule(rule, sheet));
  if (kept.length + rules.length > 0) sheet.setConditionalFormatRules([...kept, ...rules]);
}

/** The rules of a sheet that people made: those that look like none of the planned ones. */
export function rulesOfPeople(sheet: Sheet, { colors }: SheetPlan): ConditionalFormatRule[] {
  const ours = new Set((colors ?? []).map((rule) => looksOf(toConditionalFormatRule(rule, sheet))));
  return sheet.getConditionalFormatRules().filter((rule) => !ours.has(looksOf(rule)));
}

/** A rule's kind and colors, which stay when its ranges and values move; a color scale has none. */
function looksOf(rule: ConditionalFormatRule): string {
  const condition = rule.getBooleanCondition();
  if (!condition) return '';
  return [condition.getCriteriaType(), condition.getBackground(), condition.getFontColor()]
    .map((part) => String(part).toLowerCase())
    .join(' ');
}

function toDataValidation({ items, help }: ListRule): DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  if ('range' in items) {
    const source = SpreadsheetApp.getActiveSpreadsheet().getRange(items.range);
    // The items are formulas that have no values yet: a strict rule would refuse the cell's own first value.
    builder.requireValueInRange(source, true).setAllowInvalid(true);
  } else {
    builder.requireValueInList([...items], true).setAllowInvalid(false);
  }
  if (help) builder.setHelpText(help);
  return builder.build();
}

// Formulas of conditions are read in the spreadsheet's locale, so none has separators of arguments or decimals.
function toConditionalFormatRule(rule: ColorRule, sheet: Sheet): ConditionalFormatRule {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  const { when, background, color, bold } = rule;
  if ('text' in when) builder.whenTextEqualTo(when.text);
  else if ('above' in when) builder.whenNumberGreaterThan(when.above);
  else if ('below' in when) builder.whenNumberLessThan(when.below);
  else builder.whenFormulaSatisfied(when.formula);
  if (background) builder.setBackground(background);
  if (color) builder.setFontColor(color);
  if (bold) builder.setBold(true);
  return builder.setRanges(rule.ranges.map((range) => sheet.getRange(range))).build();
}
