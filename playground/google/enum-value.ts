/** A constant of a Google enumeration; a text in its place is refused, as at Google. */
export class EnumValue {
  readonly enumeration: string;
  readonly constant: string;

  constructor(enumeration: string, constant: string) {
    this.enumeration = enumeration;
    this.constant = constant;
  }

  toString(): string {
    return this.constant;
  }

  toJSON(): string {
    return this.constant;
  }
}

const constants = {
  WrapStrategy: ['OVERFLOW', 'WRAP', 'CLIP'],
  BorderStyle: ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
  DeveloperMetadataVisibility: ['DOCUMENT', 'PROJECT'],
  BooleanCriteria: [
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'CUSTOM_FORMULA',
  ],
  DataValidationCriteria: [
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'CHECKBOX',
    'CUSTOM_FORMULA',
  ],
} as const;

export type EnumerationName = keyof typeof constants;
export type Enumeration = Readonly<Record<string, EnumValue>>;

/** The enumerations of SpreadsheetApp, each constant once. */
export const enumerations: Readonly<Record<EnumerationName, Enumeration>> = Object.fromEntries(
  Object.entries(constants).map(([name, names]) => [
    name,
    Object.freeze(Object.fromEntries(names.map((constant) => [constant, new EnumValue(name, constant)]))),
  ]),
) as Record<EnumerationName, Enumeration>;

/** One constant of an enumeration. */
export function enumValue(enumeration: EnumerationName, constant: string): EnumValue {
  const value = enumerations[enumeration][constant];
  if (!value) throw new Error(`${enumeration} has no constant ${constant}.`);
  return value;
}
