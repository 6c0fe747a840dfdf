import type { Kpi } from '../kpi.ts';
import { call, signedInWords, text } from './dialect.ts';
import { changesInPoints, pointFactor } from './planned-kpi.ts';

/** The change of a KPI as the table shows it, as formulas over two numbers. */

/** In percent or in points, the digits that the formats of `stylesOf` show. */
const DIGITS = 1;

/**
 * The number in the table. It is rounded as it is shown: a format would give a sign to a change that is only rounded
 * to 0. There is no percentage of 0 or of a loss; who asks for one has to make sure.
 */
export function shownChange(kpi: Kpi, after: string, before: string): string {
  const difference = `(${after}-${before})`;
  return changesInPoints(kpi)
    ? call('ROUND', `${pointFactor(kpi)}*${difference}`, DIGITS)
    : call('ROUND', `${difference}/${before}`, DIGITS + 2);
}

/** What `shownChange` gave in words: "+2.1 pts", "−14.3 %". */
export function changeInWords(kpi: Kpi, shown: string): string {
  const [number, unit] = changesInPoints(kpi) ? [shown, ' pts'] : [`100*${shown}`, ' %'];
  return `${signedInWords(number, DIGITS)}&${text(unit)}`;
}

/** A condition that the table shows a change, or would if there were a percentage of what was before. */
export function showsChange(kpi: Kpi, after: string, before: string): string {
  const shown = `${shownChange(kpi, after, before)}<>0`;
  return changesInPoints(kpi) ? shown : call('IF', `${before}>0`, shown, `${after}<>${before}`);
}
