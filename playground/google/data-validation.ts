import { parseA1, quoteSheetName, splitSheetName, toA1 } from '../a1-notation.ts';
import type { ValidationRule } from '../grid.ts';
import { EmulatedRange } from './emulated-range.ts';
import { enumValue } from './enum-value.ts';
import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';

type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

type Draft = Omit<ValidationRule, 'criterion'> & Partial<Pick<ValidationRule, 'criterion'>>;
// The declared types say that the help text of a rule is never null; without one Google gives null.
type Readers = 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues';

/** What a rule and its builder both tell. */
abstract class DataValidationReader implements Pick<GoogleRule, Readers> {
  protected readonly context: SpreadsheetContext;
  protected draft: Draft;

  constructor(context: SpreadsheetContext, draft: Draft) {
    this.context = context;
    this.draft = { ...draft };
  }

  copy(): GoogleBuilder {
    return new EmulatedDataValidationBuilder(this.context, this.draft) as unknown as GoogleBuilder;
  }

  getAllowInvalid(): boolean {
    return this.draft.allowInvalid;
  }

  getCriteriaType(): GoogleCriteria {
    const type = this.draft.criterion?.type ?? '';
    return enumValue('DataValidationCriteria', type) as unknown as GoogleCriteria;
  }

  getCriteriaValues(): unknown[] {
    const { criterion, showDropdown } = this.draft;
    if (criterion?.type === 'VALUE_IN_LIST') return [[...criterion.values], showDropdown];
    if (criterion?.type === 'VALUE_IN_RANGE') {
      return [rangeAt(this.context, String(criterion.values[0])), showDropdown];
    }
    return [...(criterion?.values ?? [])];
  }

  getHelpText(): string | null {
    return this.draft.helpText;
  }
}

/** A validation rule that was built or read from a cell. */
export class EmulatedDataValidation extends DataValidationReader implements EmulatedService {
  readonly serviceName = 'DataValidation';
  readonly rule: ValidationRule;

  constructor(context: SpreadsheetContext, rule: ValidationRule) {
    super(context, rule);
    this.rule = rule;
  }
}

/** Builds a validation rule step by step. */
export class EmulatedDataValidationBuilder
  extends DataValidationReader
  implements EmulatedService, Pick<GoogleBuilder, keyof EmulatedDataValidationBuilder & keyof GoogleBuilder>
{
  readonly serviceName = 'DataValidationBuilder';

  constructor(
    context: SpreadsheetContext,
    draft: Draft = { showDropdown: true, allowInvalid: true, helpText: null },
  ) {
    super(context, draft);
  }

  build(): GoogleRule {
    const { criterion } = this.draft;
    if (!criterion) throw new Exception('A data validation rule needs a condition.');
    return new EmulatedDataValidation(this.context, { ...this.draft, criterion }) as unknown as GoogleRule;
  }

  requireCheckbox(): GoogleBuilder {
    return this.#require('CHECKBOX');
  }

  requireFormulaSatisfied(formula: string): GoogleBuilder {
    return this.#require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(start: number, end: number): GoogleBuilder {
    return this.#require('NUMBER_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): GoogleBuilder {
    return this.#require('NUMBER_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): GoogleBuilder {
    return this.#require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): GoogleBuilder {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): GoogleBuilder {
    return this.#require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): GoogleBuilder {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireNumberNotBetween(start: number, end: number): GoogleBuilder {
    return this.#require('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberNotEqualTo(number: number): GoogleBuilder {
    return this.#require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireValueInList(values: string[], showDropdown = true): GoogleBuilder {
    this.draft = { ...this.draft, showDropdown };
    return this.#require('VALUE_IN_LIST', ...values);
  }

  requireValueInRange(range: GoogleRange, showDropdown = true): GoogleBuilder {
    const { sheetId, area } = range as unknown as EmulatedRange;
    this.draft = { ...this.draft, showDropdown };
    const sheet = quoteSheetName(this.context.grid.sheetName(sheetId));
    return this.#require('VALUE_IN_RANGE', `${sheet}!${toA1(area)}`);
  }

  setAllowInvalid(allowInvalid: boolean): GoogleBuilder {
    this.draft = { ...this.draft, allowInvalid };
    return this as unknown as GoogleBuilder;
  }

  setHelpText(helpText: string): GoogleBuilder {
    this.draft = { ...this.draft, helpText };
    return this as unknown as GoogleBuilder;
  }

  #require(type: string, ...values: (string | number)[]): GoogleBuilder {
    this.draft = { ...this.draft, criterion: { type, values } };
    return this as unknown as GoogleBuilder;
  }
}

function rangeAt(context: SpreadsheetContext, reference: string): EmulatedRange | null {
  const { sheet, range } = splitSheetName(reference);
  const sheetId = context.grid.sheetIds().find((id) => context.grid.sheetName(id) === sheet);
  const area = sheetId === undefined ? undefined : parseA1(range, context.grid.size(sheetId));
  return sheetId !== undefined && area ? new EmulatedRange(context, sheetId, area) : null;
}
