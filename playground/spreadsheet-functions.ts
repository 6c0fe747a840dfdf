import { sparkline } from './sparkline.ts';
import type { FormulaFunction } from './univer/custom-function.ts';

/** Functions that Sheets has built in and the formula engine has not. */
export const spreadsheetFunctions: readonly FormulaFunction[] = [
  {
    declaration: {
      name: 'SPARKLINE',
      description: 'Draws a small chart in one cell.',
      parameters: [
        { name: 'data', sample: 'A2:A13', description: 'The numbers to draw.' },
        {
          name: 'options',
          sample: 'D2:E6',
          description: '(optional) Two columns: the name of an option and its value.',
        },
      ],
    },
    call: (data, options) => sparkline(data, options),
  },
  {
    declaration: {
      name: 'ARRAYFORMULA',
      description: 'Shows all values of an array result.',
      parameters: [{ name: 'array_formula', sample: 'A2:A*B2:B', description: 'What gives several values.' }],
    },
    call: (array) => array,
  },
  {
    declaration: {
      name: 'JOIN',
      description: 'Joins values into one text.',
      parameters: [
        { name: 'delimiter', sample: '", "', description: 'What stands between the values.' },
        { name: 'value_or_array1', sample: 'A2:A9', description: 'The values.' },
      ],
    },
    call: (delimiter, ...values) => cells(values).map(String).join(String(delimiter)),
  },
  {
    declaration: {
      name: 'COUNTUNIQUE',
      description: 'Counts the different values.',
      parameters: [{ name: 'value1', sample: 'A2:A', description: 'The values to count.' }],
    },
    call: (...values) => new Set(cells(values).filter((value) => value !== '')).size,
  },
];

function cells(values: readonly unknown[]): unknown[] {
  return values.flatMap((value) => (Array.isArray(value) ? value.flat() : [value]));
}
