import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat, Criterion } from '../grid.ts';
import { toUniverRange } from './univer-range.ts';

const numberOperators: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
};

const textOperators: Readonly<Record<string, string>> = {
  CELL_EMPTY: 'containsBlanks',
  CELL_NOT_EMPTY: 'notContainsBlanks',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'equal',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
};

/** A conditional format as the rule that Univer draws by. */
export function toUniverRule(format: ConditionalFormat, cfId: string): IConditionFormattingRule {
  const rule = { type: 'highlightCell', style: toStyle(format), ...toCondition(format.criterion) };
  // Univer types its rules by enums, whose values are these words.
  return {
    cfId,
    ranges: format.areas.map(toUniverRange),
    stopIfTrue: false,
    rule,
  } as unknown as IConditionFormattingRule;
}

function toCondition({ type, values }: Criterion): Record<string, unknown> {
  const numberOperator = numberOperators[type];
  if (numberOperator) {
    const value = values.length > 1 ? values : values[0];
    return { subType: 'number', operator: numberOperator, value };
  }
  const textOperator = textOperators[type];
  if (textOperator) return { subType: 'text', operator: textOperator, value: String(values[0] ?? '') };
  return { subType: 'formula', value: String(values[0] ?? '') };
}

function toStyle(format: ConditionalFormat): IStyleBase {
  const style: IStyleBase = {};
  if (format.background !== null) style.bg = { rgb: format.background };
  if (format.fontColor !== null) style.cl = { rgb: format.fontColor };
  if (format.bold !== null) style.bl = flag(format.bold);
  if (format.italic !== null) style.it = flag(format.italic);
  if (format.underline !== null) style.ul = { s: flag(format.underline) };
  if (format.strikethrough !== null) style.st = { s: flag(format.strikethrough) };
  return style;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
