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
  ChartType: [
    'TIMELINE',
    'AREA',
    'BAR',
    'BUBBLE',
    'CANDLESTICK',
    'COLUMN',
    'COMBO',
    'GAUGE',
    'GEO',
    'HISTOGRAM',
    'RADAR',
    'LINE',
    'ORG',
    'PIE',
    'SCATTER',
    'SPARKLINE',
    'STEPPED_AREA',
    'TABLE',
    'TREEMAP',
    'WATERFALL',
  ],
  ChartHiddenDimensionStrategy: ['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH'],
  ChartMergeStrategy: ['MERGE_COLUMNS', 'MERGE_ROWS'],
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

/** All enumerations, each constant once. */
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

const chartEnumerations: ReadonlySet<string> = new Set<EnumerationName>([
  'ChartType',
  'ChartHiddenDimensionStrategy',
  'ChartMergeStrategy',
]);

/** The enumerations that a global of a script offers: `Charts` those of charts, `SpreadsheetApp` the others. */
export function enumerationsOf(service: string): Readonly<Record<string, Enumeration>> {
  if (service !== 'Charts' && service !== 'SpreadsheetApp') return {};
  return Object.fromEntries(
    Object.entries(enumerations).filter(([name]) => chartEnumerations.has(name) === (service === 'Charts')),
  );
}
