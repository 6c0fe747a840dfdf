import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/core/catalog/index.ts';
import type { Kpi } from '../../../src/core/kpi.ts';
import { measuresFor } from '../../../src/core/match-columns.ts';
import { segmentParts } from '../../../src/core/segment-parts.ts';
import { measureNamed } from '../../../src/core/words.ts';
import { call, complaint } from '../call.ts';

const table = [
  ['Date', 'Channel', 'Spend', 'Leads'],
  ['2026-02-10', 'Search', 100, 10],
  ['2026-02-11', 'Email', 20, 10],
  ['2026-03-10', 'Search', 120, 8],
  ['2026-03-11', 'Email', 20, 12],
];
const february = ['2026-02-01', '2026-02-28'] as const;
const march = ['2026-03-01', '2026-03-31'] as const;

describe('KPI_DRIVERS by measure', () => {
  it('gives each measure its part of the change, the largest first', () => {
    // 120 / 20 = 6, then 140 / 20 = 7: the spend alone.
    expect(call('KPI_DRIVERS', 'CPL', table, ...february, ...march)).toEqual([
      ['Measure', 'Before', 'After', 'Effect'],
      ['spend', 120, 140, 1],
      ['leads', 20, 20, 0],
      ['Cost per lead', 6, 7, 1],
    ]);
  });

  it('averages over the orders in which two measures can change', () => {
    const grown = [
      ['Date', 'Spend', 'Leads'],
      ['2026-02-10', 100, 10],
      ['2026-03-10', 300, 20],
    ];
    // Spend first: 100/10 -> 300/10 is +20, then leads -15. Leads first: -5, then spend 100/20 -> 300/20 is +10.
    expect(call('KPI_DRIVERS', 'CPL', grown, ...february, ...march)).toEqual([
      ['Measure', 'Before', 'After', 'Effect'],
      ['spend', 100, 300, 15],
      ['leads', 10, 20, -10],
      ['Cost per lead', 10, 15, 5],
    ]);
  });

  it('splits the answers of a survey into those who moved the score', () => {
    const survey = [
      ['Date', 'Scores', 'Answer id'],
      ['2026-02-10', 10, 1],
      ['2026-02-10', 5, 2],
      ['2026-03-10', 10, 3],
      ['2026-03-10', 9, 4],
    ];
    const rows = call('KPI_DRIVERS', 'NPS', survey, ...february, ...march) as unknown[][];
    // From 0 to 100: one promoter more and one detractor less of two answers, 50 each.
    expect(rows.slice(1)).toEqual([
      ['scores of 9 or more', 1, 2, 50],
      ['scores of 6 or less', 1, 0, 50],
      ['all scores', 2, 2, 0],
      ['Net Promoter Score', 0, 100, 100],
    ]);
  });

  it('adds up to the change for every KPI', () => {
    for (const kpi of catalog) expectExactness(kpi, false);
  });
});

describe('KPI_DRIVERS by segment', () => {
  it('tells what a segment did from how much of it there was', () => {
    const rows = call('KPI_DRIVERS', 'CPL', table, ...february, ...march, 'Channel') as unknown[][];
    expect(rows[0]).toEqual(['Channel', 'Before', 'After', 'Rate effect', 'Mix effect', 'Effect']);
    // Search: 10 -> 15 a lead at shares of 1/2 and 2/5; pooled 6 and 7, so 6.5 on average.
    const [, search, email, all] = rows;
    expect(search?.slice(0, 3)).toEqual(['Search', 10, 15]);
    expect(search?.[3]).toBeCloseTo(0.45 * 5, 12);
    expect(search?.[4]).toBeCloseTo(-0.1 * (12.5 - 6.5), 12);
    // Email: 2 -> 1.67 a lead at shares of 1/2 and 3/5.
    expect(email?.[3]).toBeCloseTo(0.55 * (20 / 12 - 2), 12);
    expect(email?.[4]).toBeCloseTo(0.1 * ((2 + 20 / 12) / 2 - 6.5), 12);
    expect(all?.slice(0, 3)).toEqual(['All', 6, 7]);
    expect(all?.[5]).toBe(1);
  });

  it('gives the differences of segments for a total', () => {
    expect(call('KPI_DRIVERS', 'LEADS', table, ...february, ...march, 'Channel')).toEqual([
      ['Channel', 'Before', 'After', 'Effect'],
      ['Search', 10, 8, -2],
      ['Email', 10, 12, 2],
      ['All', 20, 20, 0],
    ]);
  });

  it('counts spend without a lead as an effect, though it has no cost per lead', () => {
    const withPrint = [...table, ['2026-03-12', 'Print', 40, 0]];
    const rows = call('KPI_DRIVERS', 'CPL', withPrint, ...february, ...march, 'Channel') as unknown[][];
    expect(rows.find(([segment]) => segment === 'Print')).toEqual(['Print', '', '', 2, 0, 2]);
  });

  it('leaves rows without a position out of the weights of an average position', () => {
    const search = [
      ['Date', 'Page', 'Average position', 'Impressions'],
      ['2026-02-10', 'A', 2, 100],
      ['2026-02-10', 'B', '', 900],
      ['2026-03-10', 'A', 3, 100],
      ['2026-03-10', 'B', 5, 100],
    ];
    const rows = call(
      'KPI_DRIVERS',
      'AVERAGE_POSITION',
      search,
      ...february,
      ...march,
      'Page',
    ) as unknown[][];
    expect(rows[rows.length - 1]?.slice(0, 3)).toEqual(['All', 2, 4]);
    expect(effectSum(rows)).toBeCloseTo(2, 12);
  });

  it('refuses a KPI that is not made of its segments', () => {
    const shares = [
      ['Date', 'Country', 'Lifetime value', 'CAC'],
      ['2026-02-10', 'FI', 900, 300],
      ['2026-03-10', 'FI', 900, 450],
    ];
    expect(complaint('KPI_DRIVERS', 'LTV_CAC', shares, ...february, ...march, 'Country')).toBe(
      "KPI_DRIVERS: Lifetime value to CAC is not made of its segments' values, so no segment has a part in its change. Leave segment_column out to see its measures.",
    );
    expect(call('KPI_DRIVERS', 'LTV_CAC', shares, ...february, ...march)).toContainEqual([
      'acquisition cost per customer',
      300,
      450,
      -1,
    ]);
  });

  it('adds up to the change for every KPI that is made of its segments', () => {
    for (const kpi of catalog) if (segmentParts(kpi.formula)) expectExactness(kpi, true);
  });
});

describe('KPI_DRIVERS with dates that do not fit', () => {
  it('names the parameters', () => {
    expect(complaint('KPI_DRIVERS', 'CPL', table, ...february, march[1], march[0])).toBe(
      'KPI_DRIVERS: from_2 (2026-03-31) lies after to_2 (2026-03-01). Swap the two dates.',
    );
    expect(complaint('KPI_DRIVERS', 'CPL', table, ...february, '', '')).toContain(
      'from_2 is "", not a date.',
    );
    expect(complaint('KPI_DRIVERS', 'CPL', table, '2026-01-01', '2026-01-31', ...march)).toContain(
      'there are no rows from 2026-01-01 to 2026-01-31',
    );
  });
});

/** One date in each month, three channels, any numbers that the KPI can be computed from. */
function expectExactness(kpi: Kpi, bySegment: boolean): void {
  // Assumptions are computed where they can be, so that segments differ in them.
  const ids = measuresFor(kpi).filter((id) => {
    const { total } = measureNamed(id);
    return id !== 'average_time' && !(total.kind === 'single' && total.computedBy);
  });
  const cell = (id: string): fc.Arbitrary<number | string> => {
    const { total, scale, asFraction } = measureNamed(id);
    if (scale) return fc.integer({ min: scale[0], max: scale[1] });
    if (total.kind === 'date') return fc.constantFrom('2025-01-01', '2025-06-30');
    if (total.kind === 'average_days') return fc.constantFrom('2026-02-10', '2026-03-10');
    if (total.kind === 'single') return fc.constant(asFraction ? 0.4 : 7);
    return fc.integer({ min: 1, max: 50 });
  };
  // The first date column is that of the rows, unless the KPI has dates of its own.
  const own = ids.find((id) => measureNamed(id).total.kind === 'average_days');
  const dated = (month: string) =>
    fc
      .array(fc.tuple(fc.constantFrom('A', 'B', 'C'), ...ids.map(cell)), { minLength: 1, maxLength: 5 })
      .map((rows) =>
        rows.map(([channel, ...cells]) => [
          month,
          channel,
          ...cells.map((value, index) => (ids[index] === own ? month : value)),
        ]),
      );
  fc.assert(
    fc.property(dated('2026-02-10'), dated('2026-03-10'), (before, after) => {
      const cells = [['Date', 'Channel', ...ids], ...before, ...after];
      const args = [kpi.id, cells, ...february, ...march, ...(bySegment ? ['Channel'] : [])];
      let rows: unknown[][];
      try {
        rows = call('KPI_DRIVERS', ...args) as unknown[][];
      } catch (error) {
        // Nothing to explain where the KPI itself has no value.
        expect(String(error)).toMatch(
          /which cannot be|divides by|is not defined when|too large to compute|is more than/,
        );
        return;
      }
      const [, from = 0, to = 0] = (rows[rows.length - 1] ?? []) as number[];
      const size = 1 + Math.abs(Number(from)) + Math.abs(Number(to));
      expect(effectSum(rows) / size, kpi.id).toBeCloseTo((Number(to) - Number(from)) / size, 9);
    }),
    { numRuns: 15 },
  );
}

function effectSum(rows: readonly unknown[][]): number {
  return rows.slice(1, -1).reduce((sum, row) => sum + Number(row[row.length - 1]), 0);
}
