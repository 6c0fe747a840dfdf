import { describe, expect, it } from 'vitest';
import { catalog, findKpi } from '../../src/core/catalog/index.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { serialOf } from '../../src/core/period.ts';
import { canLagCost, earlierCost } from '../../src/core/scorecard/cost-lag.ts';
import { kpiHistory } from '../../src/core/scorecard/kpi-history.ts';
import { plannedKpi } from '../../src/core/scorecard/planned-kpi.ts';
import { explanationLetters } from '../../src/core/scorecard/what-moved.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';

describe('the cost of earlier months', () => {
  it('can be asked for of the cost of a customer, and of what is computed from it', () => {
    expect(catalog.filter(canLagCost).map(({ id }) => id)).toEqual(['CAC', 'LTV_CAC', 'CAC_PAYBACK']);
  });

  it('is that of the same days of the earlier month, as EDATE moves them', () => {
    const costs = new Map([
      [serialOf(2026, 1, 31), 5],
      [serialOf(2026, 2, 1), 7],
      [serialOf(2026, 2, 28), 11],
      [serialOf(2026, 3, 1), 13],
    ]);
    const month = { start: serialOf(2026, 4, 1), end: serialOf(2026, 5, 1) };
    expect(earlierCost(month, 2, costs)).toBe(18);
    // A month before 31 March is the last day of February.
    const day = { start: serialOf(2026, 3, 31), end: serialOf(2026, 4, 1) };
    expect(earlierCost(day, 1, costs)).toBe(11);
    expect(() => earlierCost(month, 12, costs)).toThrow();
  });

  it('counts also where the data has the cost of a customer, which is that of its own month', () => {
    // 100, 200, … and 400 spent on two customers a month, each worth 900 in the end.
    const table = readTable([
      ['Month', 'Cost', 'New customers', 'CAC', 'LTV'],
      ...[1, 2, 3, 4].map((month) => [
        dateOfSerial(serialOf(2026, month, 1)),
        100 * month,
        2,
        50 * month,
        900,
      ]),
    ]);
    const columns = { cost: 2, new_customers: 3, acquisition_cost: 4, lifetime_value: 5 };
    const data = { sheet: 'Data', headerRow: 1, date: 1, columns, assumptions: {} };
    const history = (costLag: number) =>
      kpiHistory(findKpi('LTV_CAC') as Kpi, table, data, 'month', { costLag }).map(({ value }) => value);
    expect(history(0)).toEqual([18, 9, 6, 4.5]);
    expect(history(2)).toEqual([undefined, undefined, 18, 9]);
    const chosen = { kpi: 'LTV_CAC', costLag: 2, owner: '', source: '', frequency: 'monthly' } as const;
    expect(plannedKpi(chosen, data).inputs?.columns.acquisition_cost).toBeUndefined();
  });

  it('are missing where the data has only the cost of a customer in its own month', () => {
    const table = readTable([
      ['Month', 'CAC', 'LTV'],
      ...[1, 2, 3].map((month) => [dateOfSerial(serialOf(2026, month, 1)), 50, 900]),
    ]);
    const columns = { acquisition_cost: 2, lifetime_value: 3 };
    const data = { sheet: 'Data', headerRow: 1, date: 1, columns, assumptions: {} };
    const ltvCac = findKpi('LTV_CAC') as Kpi;
    expect(kpiHistory(ltvCac, table, data, 'month').map(({ value }) => value)).toEqual([18, 18, 18]);
    expect(kpiHistory(ltvCac, table, data, 'month', { costLag: 1 })).toEqual([]);
    const chosen = { kpi: 'LTV_CAC', costLag: 1, owner: '', source: '', frequency: 'monthly' } as const;
    expect(plannedKpi(chosen, data).inputs?.columns.acquisition_cost).toBeUndefined();
  });

  it('has room in the sentence above the chart', () => {
    const letters = (costLag: number, ...segments: string[]) => {
      const columns = { cost: 2, new_customers: 3 };
      const data = { sheet: 'Data', headerRow: 1, date: 1, columns, assumptions: {} };
      const chosen = { kpi: 'CAC', costLag, owner: '', source: '', frequency: 'monthly' } as const;
      return explanationLetters([plannedKpi(chosen, data)], segments);
    };
    const sentence =
      'What moved it: cost of 12 months earlier down 1234.5 % (effect −1234.5 %) · new customers up 1234.5 % (effect −1234.5 %) · mostly Paid search';
    expect(letters(12, 'Display', 'Paid search')).toBeGreaterThanOrEqual(sentence.length);
    expect(letters(12) - letters(0)).toBe(' of 12 months earlier'.length);
  });
});
