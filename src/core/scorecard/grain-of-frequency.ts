import type { Grain } from '../period.ts';
import type { Frequency } from './scorecard-request.ts';

/** The length of the periods that a KPI's values and its target are for. */
export const grainOfFrequency: Readonly<Record<Frequency, Grain>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};
