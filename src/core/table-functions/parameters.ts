import type { Parameter } from '../custom-function.ts';

/** The parameters that table functions share. */
export const KPI: Parameter = {
  name: 'kpi',
  sample: '"CPL"',
  help: 'The id of a KPI; =KPI_LIST() shows them.',
};
export const TABLE: Parameter = {
  name: 'table',
  sample: 'A1:H500',
  help: 'The whole export with its header row.',
};
export const FROM: Parameter = {
  name: 'from',
  sample: 'DATE(2026; 10; 1)',
  help: '(optional) The first day that counts.',
};
export const TO: Parameter = {
  name: 'to',
  sample: 'DATE(2026; 10; 31)',
  help: '(optional) The last day that counts.',
};
export const PERIOD: Parameter = {
  name: 'period',
  sample: '"month"',
  help: '(optional) "day", "week", "month", "quarter" or "year"; month if left out.',
};
export const SEGMENT_COLUMN: Parameter = {
  name: 'segment_column',
  sample: '"Channel"',
  help: '(optional) The column to split by.',
};
export const SEGMENT: Parameter = {
  name: 'segment',
  sample: '"Email"',
  help: '(optional) The only segment that counts.',
};
export const CONFIDENCE: Parameter = {
  name: 'confidence',
  sample: '95%',
  help: '(optional) How sure to be; 95 % if left out.',
};
