import type { ConditionalFormattingRule, DataValidation, Style } from 'exceljs';
import { quoteSheetName, splitSheetName, toA1 } from '../a1-notation.ts';
import type { Area } from '../area.ts';
import type { ConditionalFormat, Criterion, ValidationRule } from '../grid.ts';
import { type FileNames, toExcelFormula } from './excel-formula.ts';
import { argb } from './excel-style.ts';

/** What an .xlsx file can hold of a list in a cell's rule. */
const LONGEST_LIST = 255;

/** Keeps a list that is too long for a rule, and tells the range where it then stands. */
export type KeepList = (items: readonly string[]) => string;

/** A list of choices as a rule of the file; rules of other kinds are left out. */
export function toExcelValidation(
  rule: ValidationRule,
  keepList: KeepList,
  fileNames: FileNames,
): DataValidation | undefined {
  const source = listSource(rule.criterion, keepList, fileNames);
  if (source === undefined || !rule.showDropdown) return undefined;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [source],
    showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText } : {}),
  };
}

function listSource(
  { type, values }: Criterion,
  keepList: KeepList,
  fileNames: FileNames,
): string | undefined {
  if (type === 'VALUE_IN_RANGE') return fixedReference(String(values[0]), fileNames);
  if (type !== 'VALUE_IN_LIST') return undefined;
  const items = values.map(String);
  const joined = items.join(',');
  // A comma parts the items, and a quotation mark would end the list.
  const fits = joined.length <= LONGEST_LIST && items.every((item) => !/[,"]/.test(item));
  return fits ? `"${joined}"` : keepList(items);
}

/** `'Sheet'!A1:A9` with signs that keep it in place. */
function fixedReference(reference: string, fileNames: FileNames): string {
  const { sheet = '', range } = splitSheetName(reference);
  return `${quoteSheetName(fileNames.get(sheet) ?? sheet)}!${range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** A conditional format, once for each of its areas. */
export function toExcelConditions(
  format: ConditionalFormat,
  priority: number,
  fileNames: FileNames,
): { ref: string; rules: ConditionalFormattingRule[] }[] {
  return format.areas.flatMap((area) => {
    const condition = conditionOf(format.criterion, area, fileNames);
    if (condition === undefined) return [];
    const rule: ConditionalFormattingRule = {
      type: 'expression',
      formulae: [condition],
      priority,
      style: lookOf(format),
    };
    return [{ ref: toA1(area), rules: [rule] }];
  });
}

/** The condition on the first cell of an area. In Excel a text is greater than any number, in Sheets it is not. */
function conditionOf({ type, values }: Criterion, area: Area, fileNames: FileNames): string | undefined {
  const cell = toA1({ ...area, rows: 1, columns: 1 });
  const [first, second] = values;
  const number = (comparison: string) => `AND(ISNUMBER(${cell}),${comparison})`;
  switch (type) {
    case 'TEXT_EQUAL_TO':
      return `EXACT(LOWER(${cell}),LOWER(${quoted(first)}))`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${quoted(first)},${cell}))`;
    case 'NUMBER_GREATER_THAN':
      return number(`${cell}>${first}`);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number(`${cell}>=${first}`);
    case 'NUMBER_LESS_THAN':
      return number(`${cell}<${first}`);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number(`${cell}<=${first}`);
    case 'NUMBER_EQUAL_TO':
      return number(`${cell}=${first}`);
    case 'NUMBER_NOT_EQUAL_TO':
      return number(`${cell}<>${first}`);
    case 'NUMBER_BETWEEN':
      return number(`${cell}>=${first},${cell}<=${second}`);
    case 'CELL_EMPTY':
      return `LEN(${cell})=0`;
    case 'CELL_NOT_EMPTY':
      return `LEN(${cell})>0`;
    case 'CUSTOM_FORMULA':
      return toExcelFormula(String(first), fileNames);
    default:
      return undefined;
  }
}

function lookOf({
  background,
  fontColor,
  bold,
  italic,
  underline,
  strikethrough,
}: ConditionalFormat): Partial<Style> {
  return {
    font: {
      ...(fontColor ? { color: argb(fontColor) } : {}),
      ...(bold === null ? {} : { bold }),
      ...(italic === null ? {} : { italic }),
      ...(underline === null ? {} : { underline }),
      ...(strikethrough === null ? {} : { strike: strikethrough }),
    },
    // The fill of a condition is told by the color behind its pattern.
    ...(background ? { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(background) } } : {}),
  };
}

function quoted(value: unknown): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}
