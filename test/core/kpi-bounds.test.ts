import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bind } from '../../src/core/bind.ts';
import { catalog, findKpi } from '../../src/core/catalog/index.ts';
import { kpiValue } from '../../src/core/evaluate.ts';
import { add, divide, multiply, power, subtract } from '../../src/core/formula.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { kpiBounds } from '../../src/core/kpi-bounds.ts';
import { valueOrUndefined } from '../../src/core/kpi-error.ts';
import { cleanColumns } from '../agreement/clean-columns.ts';
import { call, column, UTC } from './call.ts';

const { POSITIVE_INFINITY: NO_END, NEGATIVE_INFINITY: NO_START } = Number;

function boundsOf(id: string) {
  const kpi = findKpi(id);
  return kpi && kpiBounds(kpi);
}

describe('the bounds of a KPI', () => {
  it.each([
    // Shares, also of answers, and what they leave of 1.
    ['CTR', 0, 1],
    ['CSAT', 0, 1],
    ['CART_ABANDONMENT', 0, 1],
    ['GRR', 0, 1],
    ['CONVERSION_RATE', 0, NO_END],
    // Differences of two shares, in percent and in points.
    ['BRAND_LIFT', -1, 1],
    ['EXCESS_SHARE_OF_VOICE', -1, 1],
    ['NPS', -100, 100],
    ['NPS_COUNTS', -100, 100],
    ['ENPS', -100, 100],
    // A mean of answers from 1 to 7.
    ['CES', 1, 7],
    // Counts, and what counts are divided by counts.
    ['LEADS', 0, NO_END],
    ['PAGES_PER_VISIT', 0, NO_END],
    // 1 divided by a rate.
    ['LIFESPAN', 1, NO_END],
    ['BREAK_EVEN_ROAS', 1, NO_END],
    ['AVERAGE_POSITION', 1, NO_END],
    ['GROSS_MARGIN', NO_START, 1],
    // Money may be given back.
    ['CPL', NO_START, NO_END],
    ['ROI', NO_START, NO_END],
    ['NET_MRR_CHURN', NO_START, NO_END],
  ])('%s lies between %d and %d', (id, lowest, highest) => {
    expect(boundsOf(id)).toEqual([lowest, highest]);
  });

  it.each([
    // `retention` and `churn` lie between 0 and 1, `leads` is 0 or more.
    ['sums', add('retention', 'churn'), [0, 2]],
    ['differences', subtract(multiply('retention', 3), 'churn'), [-1, 3]],
    ['products', multiply(subtract('retention', 1), subtract('churn', 2)), [0, 2]],
    ['quotients', divide(subtract('retention', 'churn'), add(1, 'churn')), [-1, 1]],
    ['nothing times what has no end', multiply('leads', 'churn'), [0, NO_END]],
    ['powers', power('churn', 2), [NO_START, NO_END]],
  ])('are found through %s', (_, formula, bounds) => {
    expect(kpiBounds({ formula })).toEqual(bounds);
  });

  // Positions of clean columns are any numbers.
  it.each(catalog.filter(({ id }) => id !== 'AVERAGE_POSITION').map((kpi) => [kpi.id, kpi] as const))(
    'hold for %s of any clean columns',
    (_, kpi) => {
      const [lowest, highest] = kpiBounds(kpi);
      fc.assert(
        fc.property(cleanColumns(kpi), (columns) => {
          const cells = kpi.measures.map((id) => (columns[id] ?? []).map((cell) => [cell]));
          const value = valueOrUndefined(() => kpiValue(kpi, bind(kpi, cells, UTC)));
          fc.pre(value !== undefined);
          expect(value).toBeGreaterThanOrEqual(lowest);
          expect(value).toBeLessThanOrEqual(highest);
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each(catalog.filter(hasEnd).map((kpi) => [kpi.id, kpi] as const))(
    'hold the targets that are proposed for %s',
    (_, kpi) => {
      const [lowest, highest] = kpiBounds(kpi);
      const end = kpi.better === 'higher' ? highest : lowest;
      const away = kpi.better === 'higher' ? -1 : 1;
      // Steps towards the end, the last so near that one more leads beyond.
      const step = away * (kpi.share ? 0.1 : Math.min(1, (highest - lowest) / 10));
      const values = [3.5, 2.5, 1.5, 0.5].map((steps) => end + step * steps);
      expect(call('KPI_TARGET', kpi.id, column(...values), 1)).toEqual([
        ['Realistic', end],
        ['Ambitious', end],
      ]);
    },
  );
});

/** Whether a KPI comes to an end in the direction in which it is good. */
function hasEnd(kpi: Kpi): boolean {
  const [lowest, highest] = kpiBounds(kpi);
  return Number.isFinite({ higher: highest, lower: lowest, context: NO_END }[kpi.better]);
}
