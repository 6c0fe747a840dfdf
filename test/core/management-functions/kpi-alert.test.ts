import { describe, expect, it } from 'vitest';
import { call, column, complaint, date } from '../call.ts';

const steady = Array.from({ length: 14 }, (_, t) => 100 + (t % 3));

describe('KPI_ALERT', () => {
  it('stands beside the values: one row per value, blank where nothing happened', () => {
    expect(call('KPI_ALERT', column(...steady, 60))).toEqual([...steady.map(() => ['']), ['Sudden drop']]);
  });

  it('keeps its rows beside a header, blanks and the rest of a whole column', () => {
    const blanks = Array.from({ length: 900 }, () => '');
    const marks = call('KPI_ALERT', column('Leads', ...steady, '', 150, ...blanks));
    expect(marks).toEqual([[''], ...steady.map(() => ['']), [''], ['Sudden rise']]);
  });

  it('takes no figure that is text for a header', () => {
    expect(complaint('KPI_ALERT', column('2%', ...steady))).toContain(
      'values, row 1, is "2%", not a number.',
    );
  });

  it('reads a row of values as well', () => {
    expect(call('KPI_ALERT', [[...steady, 60]])).toHaveLength(15);
  });

  it('reads cells formatted as durations', () => {
    const minute = (clock: string) => date(`1899-12-30T00:${clock}`);
    const visits = steady.map((_, t) => minute(`02:0${t % 3}`));
    expect((call('KPI_ALERT', column(...visits, minute('00:40'))) as unknown[]).at(-1)).toEqual([
      'Sudden drop',
    ]);
    expect(complaint('KPI_ALERT', column(...steady, date('2026-10-31')))).toContain(
      'is a date, not a number',
    );
  });

  it('is silent about a series of constants', () => {
    expect(call('KPI_ALERT', column(...steady.map(() => 5)))).toEqual(steady.map(() => ['']));
  });

  it('takes more deviations for an alert when told to', () => {
    // Usual deviations are 1 to 2 %: 40 % are more than 3.5 of them, but not more than 100.
    expect(call('KPI_ALERT', column(...steady, 60), 1, 100)).toEqual([...steady, 60].map(() => ['']));
  });

  it('says how many values it needs', () => {
    expect(complaint('KPI_ALERT', column(1, 2, 3))).toBe(
      'KPI_ALERT: at least 10 values for an alert are needed, but there are 3. Choose a longer range.',
    );
    expect(complaint('KPI_ALERT', column(...steady), 12)).toContain('at least 21 values');
  });

  it.each([
    [[column(...steady), 0], 'KPI_ALERT: season is 0. Enter a whole number, 1 or more.'],
    [[column(...steady), 1.5], 'KPI_ALERT: season is 1.5. Enter a whole number, 1 or more.'],
    [[column(...steady), 1, 0], 'KPI_ALERT: sensitivity is 0. Enter a number above 0, such as 3.5.'],
    [[column('', '')], 'KPI_ALERT: values has no numbers. Choose cells that hold numbers.'],
    [
      [column(...steady, 'n/a')],
      'KPI_ALERT: values, row 15, is "n/a", not a number. Clear the cell or enter a number.',
    ],
    [
      [steady.map((value) => [value, value])],
      'KPI_ALERT: values needs one column or one row of values in order of time, but the range is 2 columns wide. Choose one column.',
    ],
  ])('refuses what it cannot judge (%#)', (args, sentence) => {
    expect(complaint('KPI_ALERT', ...args)).toBe(sentence);
  });
});
