import type { ConditionalFormat } from '../grid.ts';
import { EmulatedRange } from './emulated-range.ts';
import { type EnumerationName, enumValue } from './enum-value.ts';
import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

type Draft = Omit<ConditionalFormat, 'criterion'> & Partial<Pick<ConditionalFormat, 'criterion'>>;

/** A conditional format rule that was built or read from a sheet. */
export class EmulatedConditionalFormatRule
  implements EmulatedService, Pick<GoogleRule, 'copy' | 'getBooleanCondition' | 'getRanges'>
{
  readonly serviceName = 'ConditionalFormatRule';
  readonly format: ConditionalFormat;
  readonly #context: SpreadsheetContext;
  readonly #sheetId: string;

  constructor(context: SpreadsheetContext, sheetId: string, format: ConditionalFormat) {
    this.#context = context;
    this.#sheetId = sheetId;
    this.format = format;
  }

  copy(): GoogleBuilder {
    return new EmulatedConditionalFormatRuleBuilder(
      this.#context,
      this.#sheetId,
      this.format,
    ) as unknown as GoogleBuilder;
  }

  getBooleanCondition(): GoogleCondition | null {
    return new EmulatedBooleanCondition(this.format) as unknown as GoogleCondition;
  }

  getRanges(): GoogleRange[] {
    return this.format.areas.map(
      (area) => new EmulatedRange(this.#context, this.#sheetId, area) as unknown as GoogleRange,
    );
  }
}

/** The condition of a rule and what it changes. */
class EmulatedBooleanCondition
  implements
    EmulatedService,
    Pick<
      GoogleCondition,
      'getBold' | 'getCriteriaType' | 'getCriteriaValues' | 'getItalic' | 'getStrikethrough' | 'getUnderline'
    >
{
  readonly serviceName = 'BooleanCondition';
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    this.#format = format;
  }

  getBackground(): string | null {
    return this.#format.background;
  }

  getBold(): boolean | null {
    return this.#format.bold;
  }

  getCriteriaType(): GoogleCriteria {
    return criteria('BooleanCriteria', this.#format.criterion.type) as unknown as GoogleCriteria;
  }

  getCriteriaValues(): unknown[] {
    return [...this.#format.criterion.values];
  }

  getFontColor(): string | null {
    return this.#format.fontColor;
  }

  getItalic(): boolean | null {
    return this.#format.italic;
  }

  getStrikethrough(): boolean | null {
    return this.#format.strikethrough;
  }

  getUnderline(): boolean | null {
    return this.#format.underline;
  }
}

const emptyDraft: Draft = {
  areas: [],
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

/** Builds a conditional format rule step by step. */
export class EmulatedConditionalFormatRuleBuilder
  implements
    EmulatedService,
    Pick<GoogleBuilder, keyof EmulatedConditionalFormatRuleBuilder & keyof GoogleBuilder>
{
  readonly serviceName = 'ConditionalFormatRuleBuilder';
  readonly #context: SpreadsheetContext;
  #sheetId: string;
  #draft: Draft;

  constructor(context: SpreadsheetContext, sheetId = '', draft: Draft = emptyDraft) {
    this.#context = context;
    this.#sheetId = sheetId;
    this.#draft = { ...draft };
  }

  build(): GoogleRule {
    const { criterion, areas } = this.#draft;
    if (!criterion) throw new Exception('A conditional format rule needs a condition.');
    if (areas.length === 0) throw new Exception('A conditional format rule must have at least one range.');
    return new EmulatedConditionalFormatRule(this.#context, this.#sheetId, {
      ...this.#draft,
      criterion,
    }) as unknown as GoogleRule;
  }

  copy(): GoogleBuilder {
    return new EmulatedConditionalFormatRuleBuilder(
      this.#context,
      this.#sheetId,
      this.#draft,
    ) as unknown as GoogleBuilder;
  }

  getBooleanCondition(): GoogleCondition | null {
    const { criterion } = this.#draft;
    return criterion
      ? (new EmulatedBooleanCondition({ ...this.#draft, criterion }) as unknown as GoogleCondition)
      : null;
  }

  getRanges(): GoogleRange[] {
    return this.#draft.areas.map(
      (area) => new EmulatedRange(this.#context, this.#sheetId, area) as unknown as GoogleRange,
    );
  }

  setBackground(background: string | null): GoogleBuilder {
    return this.#change({ background });
  }

  setBold(bold: boolean | null): GoogleBuilder {
    return this.#change({ bold });
  }

  setFontColor(fontColor: string | null): GoogleBuilder {
    return this.#change({ fontColor });
  }

  setItalic(italic: boolean | null): GoogleBuilder {
    return this.#change({ italic });
  }

  setStrikethrough(strikethrough: boolean | null): GoogleBuilder {
    return this.#change({ strikethrough });
  }

  setUnderline(underline: boolean | null): GoogleBuilder {
    return this.#change({ underline });
  }

  setRanges(ranges: GoogleRange[]): GoogleBuilder {
    const emulated = ranges as unknown as EmulatedRange[];
    const sheets = new Set(emulated.map((range) => range.sheetId));
    if (sheets.size > 1) throw new Exception('The ranges of a conditional format rule must be on one sheet.');
    this.#sheetId = emulated[0]?.sheetId ?? '';
    return this.#change({ areas: emulated.map((range) => range.area) });
  }

  whenCellEmpty(): GoogleBuilder {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): GoogleBuilder {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenFormulaSatisfied(formula: string): GoogleBuilder {
    return this.#when('CUSTOM_FORMULA', formula);
  }

  whenNumberBetween(start: number, end: number): GoogleBuilder {
    return this.#when('NUMBER_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): GoogleBuilder {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): GoogleBuilder {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): GoogleBuilder {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): GoogleBuilder {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): GoogleBuilder {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenNumberNotBetween(start: number, end: number): GoogleBuilder {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberNotEqualTo(number: number): GoogleBuilder {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenTextContains(text: string): GoogleBuilder {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): GoogleBuilder {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEndsWith(text: string): GoogleBuilder {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): GoogleBuilder {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): GoogleBuilder {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  #when(type: string, ...values: (string | number)[]): GoogleBuilder {
    return this.#change({ criterion: { type, values } });
  }

  #change(change: Partial<Draft>): GoogleBuilder {
    this.#draft = { ...this.#draft, ...change };
    return this as unknown as GoogleBuilder;
  }
}

function criteria(enumeration: EnumerationName, type: string) {
  return enumValue(enumeration, type);
}
