import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alerts, valuesForAlert } from '../../../src/core/analysis/alert.ts';

/** The same numbers each time: the generator of Numerical Recipes (1992), section 7.1, and Box-Muller. */
function normalNumbers(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Months that grow by 1 % with 5 % noise. */
function simulatedMonths(count: number, noise: () => number): number[] {
  return Array.from({ length: count }, (_, month) => 1000 * 1.01 ** month * Math.exp(0.05 * noise()));
}

const steady = Array.from({ length: 20 }, (_, t) => 100 + (t % 3));

describe('alerts', () => {
  it('are rarely false and find most drops by 26 % in simulated months', () => {
    // The contract: 1.4 % false, 88 % found. 2,000 runs of 36 months judge 54,000 months and 2,000 drops.
    const noise = normalNumbers(1);
    const runs = 2000;
    let judged = 0;
    let falseAlerts = 0;
    let found = 0;
    for (let run = 0; run < runs; run++) {
      const months = simulatedMonths(36, noise);
      judged += months.length - valuesForAlert(1) + 1;
      falseAlerts += alerts(months, 1, 3.5).filter((alert) => alert !== undefined).length;
      const dropped = months.map((value, month) => (month === 35 ? value * 0.74 : value));
      if (alerts(dropped, 1, 3.5)[35] === 'Sudden drop') found++;
    }
    expect(falseAlerts / judged).toBeGreaterThan(0.01);
    expect(falseAlerts / judged).toBeLessThan(0.02);
    expect(found / runs).toBeGreaterThan(0.86);
    expect(found / runs).toBeLessThan(0.9);
  });

  it('name a drop and a rise, and nothing else', () => {
    expect(alerts([...steady, 70], 1, 3.5)).toEqual([...steady.map(() => undefined), 'Sudden drop']);
    expect(alerts([...steady, 140], 1, 3.5)).toEqual([...steady.map(() => undefined), 'Sudden rise']);
    expect(alerts(steady, 1, 3.5)).toEqual(steady.map(() => undefined));
  });

  it('let a change below 10 % pass, however steady the values were', () => {
    const constant = Array.from({ length: 12 }, () => 100);
    expect(alerts([...constant, 91], 1, 3.5).at(-1)).toBeUndefined();
    expect(alerts([...constant, 89], 1, 3.5).at(-1)).toBe('Sudden drop');
    expect(alerts([...constant, 109], 1, 3.5).at(-1)).toBeUndefined();
    expect(alerts([...constant, 111], 1, 3.5).at(-1)).toBe('Sudden rise');
  });

  it('judge a value from the tenth on, since eight residuals must come before', () => {
    expect(valuesForAlert(1)).toBe(10);
    const constant = Array.from({ length: 9 }, () => 100);
    expect(alerts([...constant.slice(1), 10], 1, 3.5).at(-1)).toBeUndefined();
    expect(alerts([...constant, 10], 1, 3.5).at(-1)).toBe('Sudden drop');
  });

  it('know a season: December is no alert where it is always high', () => {
    const year = [80, 82, 90, 95, 100, 98, 96, 97, 104, 110, 130, 190];
    const months = [0, 1, 2, 3].flatMap((n) => year.map((value, m) => value * (1 + 0.02 * ((n + m) % 2))));
    expect(alerts(months, 12, 3.5).every((alert) => alert === undefined)).toBe(true);
    expect(alerts(months, 1, 3.5)[11]).toBe('Sudden rise');
    const missed = months.map((value, month) => (month === 47 ? 110 : value));
    expect(alerts(missed, 12, 3.5)[47]).toBe('Sudden drop');
  });

  it('keep blanks blank and go on after them', () => {
    const gappy = steady.map((value, t) => (t === 5 ? undefined : value));
    const marked = alerts([...gappy, undefined, 60], 1, 3.5);
    expect(marked).toHaveLength(22);
    expect(marked[5]).toBeUndefined();
    expect(marked[20]).toBeUndefined();
    expect(marked[21]).toBe('Sudden drop');
  });

  it('take values that are 0 or negative as they are', () => {
    const around = Array.from({ length: 16 }, (_, t) => [10, -10, 12, -8][t % 4] ?? 0);
    expect(alerts([...around, 500], 1, 3.5).at(-1)).toBe('Sudden rise');
    const visits = Array.from({ length: 16 }, (_, t) => 100 + (t % 5));
    expect(alerts([...visits, 0], 1, 3.5).at(-1)).toBe('Sudden drop');
  });

  it('are fewer the less sensitive they are', () => {
    const values = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(values, (series) => {
        const many = alerts(series, 1, 2);
        alerts(series, 1, 4).forEach((alert, at) => {
          if (alert !== undefined) expect(many[at]).toBe(alert);
        });
      }),
    );
  });

  it('never look ahead: later values change nothing', () => {
    const cell = fc.option(fc.integer({ min: -20, max: 200 }), { nil: undefined, freq: 8 });
    const series = fc.array(cell, { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(series, series, fc.integer({ min: 1, max: 4 }), (past, future, season) => {
        expect(alerts([...past, ...future], season, 3).slice(0, past.length)).toEqual(
          alerts(past, season, 3),
        );
      }),
    );
  });
});
