import {
  DataValidationErrorStyle,
  type DataValidationOperator,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { Area } from '../area.ts';
import type { ValidationRule } from '../grid.ts';
import { toUniverRange } from './univer-range.ts';

const operators: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
};

/** A validation rule as the rule that Univer checks typing by. */
export function toUniverValidation(rule: ValidationRule, uid: string, area: Area): ISheetDataValidationRule {
  return {
    uid,
    ranges: [toUniverRange(area)],
    allowBlank: true,
    showDropDown: rule.showDropdown,
    showErrorMessage: true,
    error: rule.helpText ?? 'The data entered violates the validation rule of this cell.',
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showInputMessage: rule.helpText !== null,
    ...(rule.helpText === null ? {} : { prompt: rule.helpText }),
    ...toCondition(rule),
  };
}

type Condition = Pick<ISheetDataValidationRule, 'type'> & Partial<ISheetDataValidationRule>;

function toCondition({ criterion: { type, values } }: ValidationRule): Condition {
  const operator = operators[type];
  if (operator) {
    return {
      type: 'decimal',
      operator: operator as DataValidationOperator,
      formula1: String(values[0]),
      formula2: String(values[1] ?? ''),
    };
  }
  // A list with commas in its items has to be JSON for Univer.
  if (type === 'VALUE_IN_LIST') return { type: 'list', formula1: JSON.stringify(values.map(String)) };
  if (type === 'VALUE_IN_RANGE') return { type: 'list', formula1: `=${values[0]}` };
  if (type === 'CHECKBOX') return { type: 'checkbox' };
  return { type: 'custom', formula1: String(values[0]) };
}
