import {
  type Alert,
  DEVIATION_SCALE,
  LEAST_CHANGE,
  LEAST_PERIODS,
  PERIODS_BACK,
  SEASONS_BACK,
  USUAL_SENSITIVITY,
} from '../analysis/alert.ts';
import { wholeNumbers } from '../sheets-formula.ts';
import { CHOSEN, FIRST_PERIOD } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { address, call, text } from './dialect.ts';
import type { KpiCoverage } from './kpi-coverage.ts';

const SUDDEN_DROP: Alert = 'Sudden drop';
const SUDDEN_RISE: Alert = 'Sudden rise';

/**
 * Writes whether the chosen period leaves what was usual for a KPI, as KPI_ALERT with season 1 tells it: on
 * logarithms where all values are positive, against the median of the periods before, beyond so many robust standard
 * deviations of what came before, and by a least change. Returns the cell with the word.
 */
export function alertCell(
  rows: CalculationRows,
  id: string,
  value: number,
  { unfinished }: Pick<KpiCoverage, 'unfinished'>,
): string {
  const all = `${address(value, FIRST_PERIOD, 'both')}:${address(value, CHOSEN, 'both')}`;
  const logs = rows.cell(`${id}: all above 0`, call('IF', `${call('COUNTIFS', all, '"<=0"')}=0`, 1, 0));
  const scaled = rows.periods(`${id}: scaled`, (column) => {
    const cell = address(value, column);
    return call('IF', `ISNUMBER(${cell})`, call('IF', `${logs}=1`, call('LN', cell), cell), '""');
  });
  const off = rows.periods(`${id}: off the baseline`, (column) => {
    if (column === FIRST_PERIOD) return undefined;
    const before = `${address(scaled, Math.max(FIRST_PERIOD, column - SEASONS_BACK))}:${address(scaled, column - 1)}`;
    const here = address(scaled, column);
    const known = call('AND', `ISNUMBER(${here})`, `${call('COUNT', before)}>0`);
    return call('IF', known, `${here}-${call('MEDIAN', before)}`, '""');
  });
  const recent = (row: number) =>
    `${address(row, CHOSEN - PERIODS_BACK, 'both')}:${address(row, CHOSEN - 1, 'both')}`;
  const enough = `${call('COUNT', recent(off))}>=${LEAST_PERIODS}`;
  const middle = rows.cell(`${id}: usual`, call('IF', enough, call('MEDIAN', recent(off)), '""'));
  const spread = rows.periods(`${id}: spread`, (column) => {
    const cell = address(off, column);
    return call(
      'IF',
      call('AND', `ISNUMBER(${cell})`, `ISNUMBER(${middle})`),
      `ABS(${cell}-${middle})`,
      '""',
    );
  });
  const here = address(off, CHOSEN, 'both');
  const judged = call('AND', `ISNUMBER(${here})`, `ISNUMBER(${middle})`);
  const beyond = rows.cell(`${id}: beyond`, call('IF', judged, `${here}-${middle}`, '""'));
  const scale = `${wholeNumbers(USUAL_SENSITIVITY)}*${wholeNumbers(DEVIATION_SCALE)}`;
  const limit = `${scale}*${call('MEDIAN', recent(spread))}`;
  const actual = address(value, CHOSEN, 'both');
  const change = call('IF', `${logs}=1`, `${call('EXP', beyond)}-1`, `${beyond}/ABS(${actual}-${beyond})`);
  const sudden = call('AND', `ABS(${beyond})>${limit}`, `ABS(${change})>=${wholeNumbers(LEAST_CHANGE)}`);
  const word = call('IF', sudden, call('IF', `${beyond}<0`, text(SUDDEN_DROP), text(SUDDEN_RISE)), '""');
  const known = call('AND', `ISNUMBER(${beyond})`, `${unfinished}=0`);
  return rows.cell(`${id}: alert`, call('IF', known, call('IFERROR', word, '""'), '""'));
}
