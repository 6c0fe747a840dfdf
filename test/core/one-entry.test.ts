import { describe, expect, it } from 'vitest';
import { customFunctionSource } from '../../build/custom-function-source.ts';
import { searchKpis } from '../../sidebar/search-kpis.ts';
import { catalog, families } from '../../src/core/catalog/index.ts';
import { divide } from '../../src/core/formula.ts';
import { defineKpi, type Family } from '../../src/core/kpi.ts';
import { KpiError } from '../../src/core/kpi-error.ts';
import { kpiFunction } from '../../src/core/kpi-function.ts';
import { proposeKpis } from '../../src/core/propose.ts';
import { sheetsFormula } from '../../src/core/sheets-formula.ts';
import { inputsInDatabase, kpiSql } from '../../src/core/sql.ts';
import { formulaInWords } from '../../src/core/words.ts';
import { column, UTC } from './call.ts';

/** The entry that the README shows. */
const costPerOrder = defineKpi({
  id: 'COST_PER_ORDER',
  name: 'Cost per order',
  summary: 'What it costs in advertising to win one order.',
  why: 'Beside the margin of an order it tells whether the advertising pays.',
  goals: ['sales', 'return_on_investment'],
  contexts: ['ecommerce'],
  measures: ['spend', 'orders'],
  formula: divide('spend', 'orders'),
  unit: 'currency',
  better: 'lower',
  note: 'Orders of customers who would have come anyway count as well: beside it, watch the cost of new customers.',
  source: { title: 'Where a reader finds more', url: 'https://example.org/cost-per-order' },
  // 10,000 for 400 orders.
  example: { given: { spend: [6000, 4000], orders: [250, 150] }, result: 25 },
});

const withOneMore: readonly Family[] = families.map((family) =>
  family.id === 'sales' ? { ...family, kpis: [...family.kpis, costPerOrder] } : family,
);

describe('one entry in the catalog', () => {
  it('is a custom function with its help', () => {
    expect(customFunctionSource(kpiFunction(costPerOrder), true)).toMatch(
      /^\/\*\*\n \* Cost per order: what it costs in advertising to win one order\.\n \* @param \{B2:B13\} spend .+\n \* @param \{C2:C13\} orders .+\n \* @return \{number\}\n \* @customfunction\n \*\/\nfunction KPI_COST_PER_ORDER\(spend,orders\)\{/,
    );
  });

  it('computes its example, and has no value without orders', () => {
    const { run } = kpiFunction(costPerOrder);
    expect(run([column(6000, 4000), column(250, 150)], UTC)).toBe(25);
    expect(() => run([column(6000), column(0)], UTC)).toThrow(KpiError);
  });

  it('is a native formula of a sheet', () => {
    expect(sheetsFormula(costPerOrder, (measure) => ({ spend: 'B2:B13' })[measure] ?? 'C2:C13')).toBe(
      '=SUM(B2:B13)/SUM(C2:C13)',
    );
  });

  it('is a query of a database', () => {
    const query = kpiSql(inputsInDatabase(costPerOrder), { table: 'marketing.daily' });
    expect(query).toContain('SUM(`spend`)');
    expect(query).toContain('SUM(`orders`)');
  });

  it('is a formula in words', () => {
    expect(formulaInWords(costPerOrder.formula)).toBe('spend ÷ orders');
  });

  it('is found in the sidebar by its name, its id and what it is made of', () => {
    for (const query of ['cost per order', 'COST_PER_ORDER', 'spend ÷ orders']) {
      expect(
        searchKpis(query, withOneMore).map(({ id }) => id),
        query,
      ).toContain('COST_PER_ORDER');
    }
    expect(searchKpis('cost per order').map(({ id }) => id)).not.toContain('COST_PER_ORDER');
  });

  it('is proposed for its goal and context as its rank has it', () => {
    const first = proposeKpis('sales', 'ecommerce', [costPerOrder, ...catalog]);
    expect(first[0]).toBe(costPerOrder);
  });
});
