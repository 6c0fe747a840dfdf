import { type Grain, grains } from '../period.ts';

/** Words of the pickers; formulas compare cells with them. */
export const GRAIN_NAMES: Readonly<Record<Grain, string>> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
};

/** What the picker of the length offers: a period is never shorter than a row of the data. */
export function grainNamesFrom(dataGrain: Grain): readonly string[] {
  return grains.slice(grains.indexOf(dataGrain)).map((grain) => GRAIN_NAMES[grain]);
}

/** The length of period with this name; the sheet compares names without regard to upper and lower case, too. */
export function grainNamed(name: unknown): Grain | undefined {
  if (typeof name !== 'string') return undefined;
  return grains.find((grain) => GRAIN_NAMES[grain].toLowerCase() === name.toLowerCase());
}

export const LATEST_COMPLETE = 'Latest complete';
export const PREVIOUS_PERIOD = 'Previous period';
export const SAME_PERIOD_LAST_YEAR = 'Same period last year';
export const ALL_SEGMENTS = 'All';

/** What a cell shows where there is no figure. */
export const UNDEFINED = '–';

/** Absolute references to the cells that a person picks from. */
export interface Pickers {
  readonly grain: string;
  readonly period: string;
  readonly comparison: string;
  readonly segment: string;
}
