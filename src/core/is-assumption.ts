import { measureNamed } from './words.ts';

/** Whether a measure is a number entered once, such as a margin, rather than a column of the data. */
export function isAssumption(measure: string): boolean {
  return measureNamed(measure).total.kind === 'single';
}
