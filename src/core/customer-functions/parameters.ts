import type { Parameter } from '../custom-function.ts';

/** The parameters that customer functions share. */
export const CUSTOMERS: Parameter = {
  name: 'customers',
  sample: 'A2:A500',
  help: 'The customer of each purchase, by name or number; upper and lower case are alike.',
};
export const DATES: Parameter = {
  name: 'dates',
  sample: 'B2:B500',
  help: 'The date of each purchase.',
};
export const AMOUNTS: Parameter = {
  name: 'amounts',
  sample: 'C2:C500',
  help: 'The amount of each purchase; a refund is below 0.',
};
export const AS_OF: Parameter = {
  name: 'as_of',
  sample: 'DATE(2026; 10; 31)',
  help: '(optional) The day to look back from; the latest date if left out.',
};
