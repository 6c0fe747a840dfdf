import { afterAll, describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { leavesOf } from '../../src/core/formula.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { CHOSEN, FIRST_OF_TREND, TREND } from '../../src/core/scorecard/calculation-columns.ts';
import { kpiHistory } from '../../src/core/scorecard/kpi-history.ts';
import type { DataSource, ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import { readTable } from '../../src/core/table.ts';
import { measureNamed } from '../../src/core/words.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';
import { columnMeasures, madeUpTable } from './made-up-table.ts';

afterAll(disposeScorecard);

const data: DataSource = {
  sheet: 'Data',
  headerRow: 1,
  date: 1,
  columns: Object.fromEntries(columnMeasures.map((id, index) => [id, index + 3])),
  assumptions: {
    margin_per_order: 20,
    orders_per_customer: 3,
    margin: 120,
    discount_rate: 0.1,
    population: 1_000_000,
    gross_margin: 0.4,
  },
};

function requestFor(kpis: readonly Kpi[]): ScorecardRequest {
  return {
    name: 'Scorecard',
    goal: 'sales',
    context: 'b2b',
    objective: '',
    currency: '€',
    grain: 'month',
    kpis: kpis.map((kpi) => ({ kpi: kpi.id, owner: '', source: '', frequency: 'monthly' })),
    data,
  };
}

/**
 * A KPI of each way in which the totals of its inputs are made and kept within a share. Each KPI's own arithmetic over
 * such totals is compared elsewhere, and so is what KPIs refuse.
 */
const unlike = [...new Map([...catalog].reverse().map((kpi) => [totalsOf(kpi), kpi])).values()];

function totalsOf({ formula, share, monthly }: Kpi): string {
  const totals = leavesOf(formula).map((leaf) =>
    typeof leaf === 'string' ? measureNamed(leaf).total.kind : Object.keys(leaf).join(),
  );
  return JSON.stringify([[...new Set(totals)].sort(), share, monthly !== undefined]);
}

/** As many as a scorecard holds. */
const GROUP = 15;
const groups: readonly (readonly Kpi[])[] = Array.from(
  { length: Math.ceil(unlike.length / GROUP) },
  (_, index) => unlike.slice(index * GROUP, (index + 1) * GROUP),
);

describe.each(groups.map((kpis) => ({ kpis, name: kpis.map(({ id }) => id).join(', ') })))(
  '$name',
  ({ kpis }) => {
    it('has the same figures in the sheet as the functions compute, for twelve months', {
      timeout: 120_000,
    }, async () => {
      const cells = madeUpTable(20_261 + kpis.length);
      const { workbook } = await buildScorecard(cells, requestFor(kpis));
      const table = readTable(cells);
      const sheet =
        workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Scorecard (calculation)');
      const rows = sheet?.getDataRange().getValues() ?? [];
      for (const kpi of kpis) {
        const row = rows.find(([label]) => label === `KPI ${kpi.id}`);
        const expected = kpiHistory(kpi, table, data, 'month').slice(-TREND);
        const found = row
          ?.slice(FIRST_OF_TREND - 1, CHOSEN)
          .map((value: unknown) => (value === '–' ? undefined : value));
        expect(found, kpi.id).toHaveLength(TREND);
        expect(
          expected.filter(({ value }) => value !== undefined).length,
          `${kpi.id} has figures`,
        ).toBeGreaterThan(3);
        expected.forEach(({ value }, month) => {
          const message = `${kpi.id}, month ${month + 1}`;
          if (value === undefined) expect(found?.[month], message).toBeUndefined();
          else expect(found?.[month], message).toBeCloseTo(value, 6);
        });
      }
    });
  },
);
