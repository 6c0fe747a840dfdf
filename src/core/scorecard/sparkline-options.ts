import { onSheet } from './dialect.ts';
import { BRAND, DRAWN } from './scorecard-styles.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** Ranges of the hidden sheet with the options of each kind of sparkline. */
export interface SparklineOptions {
  readonly line: string;
  readonly bar: string;
}

/** Options stand in cells: an array literal is written differently in other locales. */
export function writeSparklineOptions(hidden: SheetBuilder, sheet: string): SparklineOptions {
  const write = (options: readonly (readonly [string, string | number])[]): string => {
    const first = hidden.lastRow + 1;
    for (const [index, [name, value]] of options.entries()) {
      hidden.put(first + index, 1, { value: name }).put(first + index, 2, { value });
    }
    return onSheet(sheet, `$A$${first}:$B$${first + options.length - 1}`);
  };
  return {
    line: write([
      ['charttype', 'line'],
      ['color', DRAWN],
      ['linewidth', 2],
      ['empty', 'ignore'],
      ['nan', 'ignore'],
    ]),
    bar: write([
      ['charttype', 'bar'],
      ['max', 1],
      ['color1', BRAND],
      ['empty', 'zero'],
      ['nan', 'convert'],
    ]),
  };
}
