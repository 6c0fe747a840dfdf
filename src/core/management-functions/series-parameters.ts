import type { Parameter } from '../custom-function.ts';

/** The parameters that functions of a series of values share. */
export const VALUES: Parameter = {
  name: 'values',
  sample: 'B2:B37',
  help: 'One value per period, oldest first.',
};
export const PERIODS: Parameter = {
  name: 'periods',
  sample: '3',
  help: 'How many periods ahead.',
};
export const SEASON: Parameter = {
  name: 'season',
  sample: '12',
  help: '(optional) Periods in a cycle: 12 for months, 7 for days; 1 if left out.',
};
