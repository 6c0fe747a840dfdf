import { type Grain, grains } from '../period.ts';
import type { Frequency } from './scorecard-request.ts';

/** The length of the periods that a KPI's values and its target are for. */
export const grainOfFrequency: Readonly<Record<Frequency, Grain>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};

/** The one with the longer periods. */
export function coarserGrain(a: Grain, b: Grain): Grain {
  return grains.indexOf(a) > grains.indexOf(b) ? a : b;
}
