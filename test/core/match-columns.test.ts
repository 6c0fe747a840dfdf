import { describe, expect, it } from 'vitest';
import { catalog, findKpi } from '../../src/core/catalog/index.ts';
import { type MeasureId, measures } from '../../src/core/catalog/measures.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { KpiError, type Problem } from '../../src/core/kpi-error.ts';
import { inputsByHeader, matchColumns, measuresFor, resolveInputs } from '../../src/core/match-columns.ts';
import { namesOf } from '../../src/core/measure-names.ts';
import { readTable, type Table } from '../../src/core/table.ts';
import { call, complaint, date } from './call.ts';

function tableWith(...headers: string[]): Table {
  return readTable([
    ['Name', ...headers],
    ['x', ...headers.map((_, index) => index + 1)],
  ]);
}

function kpi(id: string): Kpi {
  const found = findKpi(id);
  if (!found) throw new Error(`There is no KPI ${id}.`);
  return found;
}

function problemOf(id: string, ...headers: string[]): Problem {
  try {
    inputsByHeader(kpi(id), tableWith(...headers));
  } catch (error) {
    if (error instanceof KpiError) return error.problem;
    throw error;
  }
  throw new Error(`${id} found all of its columns.`);
}

describe('finding the column of a measure', () => {
  it.each([
    ['its id', 'new_customers'],
    ['its label', 'New customers'],
    ['its label in other letters', 'NEW-CUSTOMERS'],
  ])('goes by %s', (_, header) => {
    expect(matchColumns(tableWith('Cost', header), ['new_customers']).columns).toEqual({ new_customers: 2 });
  });

  it.each([
    ['Amount spent (EUR)', 'spend'],
    ['Cost', 'spend'],
    ['Impr.', 'impressions'],
    ['Conv.', 'conversions'],
    ['Results', undefined],
  ] as const)('knows %j of the ad platforms as %s', (header, measure) => {
    const wanted = Object.keys(measures) as MeasureId[];
    const match = matchColumns(tableWith(header), wanted);
    const served = [...Object.keys(match.columns), ...match.shared.flatMap((share) => share.measures)];
    if (measure) expect(served).toContain(measure);
    else expect(served).toEqual([]);
  });

  it.each((Object.keys(measures) as MeasureId[]).map((id) => [id, namesOf(id).flat()] as const))(
    'finds %s by each of its names',
    (id, names) => {
      for (const name of names) expect(matchColumns(tableWith(name), [id]).columns).toEqual({ [id]: 1 });
    },
  );

  it('prefers the id to the label and the label to an alias', () => {
    expect(matchColumns(tableWith('Impr.', 'Impressions'), ['impressions']).columns).toEqual({
      impressions: 2,
    });
    expect(matchColumns(tableWith('Emails sent', 'sent'), ['sent']).columns).toEqual({ sent: 2 });
  });

  it('reports a tie within a rank', () => {
    const match = matchColumns(tableWith('Impr.', 'Ad impressions'), ['impressions']);
    expect(match.ties).toEqual([{ measure: 'impressions', columns: [1, 2] }]);
    expect(match.columns).toEqual({});
  });

  it('reports a header that serves two measures when both are asked for', () => {
    const match = matchColumns(tableWith('Cost'), ['spend', 'cost']);
    expect(match.shared).toEqual([{ column: 1, measures: ['spend', 'cost'] }]);
    expect(match.missing).toEqual([]);
  });

  it('takes no column of words or codes, whatever it is called', () => {
    const deals = [
      ['Day', 'Pipeline', 'Leads', 'New leads', 'Customers'],
      [date('2026-10-01'), 'Sales Pipeline', 'Anna', 3, '00017'],
      [date('2026-10-02'), '', 'Lars', '1,200', '00018'],
    ];
    const match = matchColumns(readTable(deals), ['pipeline', 'leads', 'customers']);
    // Figures that were pasted as text stay figures.
    expect(match.columns).toEqual({ leads: 3 });
    expect(match.names).toEqual({ pipeline: 1, customers: 4 });
    expect(complaint('KPI_VALUE', 'PIPELINE_COVERAGE', deals)).toBe(
      'KPI_VALUE: "Pipeline" holds words or codes, so no figures of "Pipeline value". Rename it if it is something else.',
    );
  });

  it('says which measures are missing', () => {
    expect(matchColumns(tableWith('Clicks'), ['clicks', 'impressions']).missing).toEqual(['impressions']);
  });
});

describe('finding the columns of a KPI', () => {
  it('lets "Cost" serve spend or cost, whichever the KPI asks for', () => {
    const table = tableWith('Cost', 'Leads', 'New customers');
    expect(inputsByHeader(kpi('CPL'), table).columns).toMatchObject({ spend: 1, leads: 2 });
    expect(inputsByHeader(kpi('CAC'), table).columns).toMatchObject({ cost: 1, new_customers: 3 });
  });

  it('lets "Views" serve page views or video views', () => {
    const table = tableWith('Views', 'Sessions', 'Impressions');
    expect(inputsByHeader(kpi('PAGES_PER_VISIT'), table).columns).toMatchObject({ pageviews: 1 });
    expect(inputsByHeader(kpi('VIEW_RATE'), table).columns).toMatchObject({ video_views: 1 });
  });

  it('names both headers of a tie', () => {
    expect(problemOf('CTR', 'Clicks', 'Impr.', 'Ad impressions')).toEqual({
      code: 'tied_columns',
      measure: 'Impressions',
      headers: ['Impr.', 'Ad impressions'],
      columns: [3, 4],
      settledByLabel: true,
    });
    const table = [
      ['Clicks', 'Impr.', 'Ad impressions'],
      [1, 2, 3],
    ];
    expect(complaint('KPI_VALUE', 'CTR', table)).toBe(
      'KPI_VALUE: "Impr." and "Ad impressions" (columns 2 and 3 of the table) could each be "Impressions". Rename the one to use to "Impressions".',
    );
  });

  it('has the others renamed where a tie is among columns of the very name', () => {
    const remedy = 'Rename all but the one to use, such as to "Not used".';
    for (const twin of ['Impressions', 'Impressions (paid)'])
      expect(
        complaint('KPI_VALUE', 'CTR', [
          ['Clicks', 'Impressions', twin],
          [1, 2, 3],
        ]),
      ).toBe(
        `KPI_VALUE: "Impressions" and "${twin}" (columns 2 and 3 of the table) could each be "Impressions". ${remedy}`,
      );
  });

  it('names a tie among the columns that would compute an assumption', () => {
    // The lifespan comes from the churn, whose lost customers are in doubt.
    expect(problemOf('LIFESPAN', 'Customers at start', 'Churned customers', 'Customers lost')).toMatchObject({
      code: 'tied_columns',
      headers: ['Churned customers', 'Customers lost'],
    });
  });

  it('does not mind a tie among columns that it can do without', () => {
    const table = tableWith('Lifetime value', 'CAC', 'Total cost', 'Campaign cost', 'New customers');
    expect(inputsByHeader(kpi('LTV_CAC'), table).columns).toMatchObject({
      lifetime_value: 1,
      acquisition_cost: 2,
    });
  });

  it('names the column that is missing, and the columns of figures whose headers speak of it', () => {
    expect(problemOf('CTR', 'Clks', 'Impressions', 'Country')).toMatchObject({
      code: 'missing_column',
      wanted: ['Clicks', 'Link clicks', 'Ad clicks'],
    });
    const table = [
      ['Day', 'Spend country', 'Spend date', 'Spend in total', 'Cost per click', 'Leads'],
      [date('2026-10-01'), 'FI', date('2026-10-31'), 2, 1, 3],
    ];
    const message = complaint('KPI_VALUE', 'CPL', table);
    expect(message).toMatch(/^KPI_VALUE: Cost per lead needs a column "Spend", "[^"]+" or "[^"]+"\. /);
    expect(message).toMatch(/Rename the column that holds it, perhaps "Spend in total"\.$/);
  });

  it.each([
    ['ROAS', ['Myynti'], 'Myynti'],
    ['REVENUE', ['Amount', 'Amount spent (NOK)', 'Sales target'], 'Amount'],
    ['CAC', ['Spend (EUR)', 'New customers'], 'Spend (EUR)'],
  ])('has %s perhaps in %j', (id, headers, likely) => {
    const table = [
      ['Day', 'Channel', ...headers],
      [date('2026-10-01'), 'Ads', ...headers.map((_, index) => 10 + index)],
    ];
    expect(complaint('KPI_VALUE', id, table)).toMatch(
      new RegExp(`it, perhaps "${likely.replace(/[()]/g, '.')}"\\.$`),
    );
  });

  it('refuses two currencies among the columns used', () => {
    expect(problemOf('ROAS', 'Attributed revenue (USD)', 'Spend (EUR)')).toEqual({
      code: 'mixed_currencies',
      currencies: ['USD', 'EUR'],
    });
    const table = [
      ['Spend (EUR)', 'Attributed revenue $'],
      [1, 2],
    ];
    expect(complaint('KPI_VALUE', 'ROAS', table)).toBe(
      'KPI_VALUE: the columns are in different currencies (EUR and USD). Convert them to one currency first.',
    );
  });

  it('refuses two currencies also where one of them only computes an assumption', () => {
    expect(problemOf('LTV_CAC', 'Lifetime value (USD)', 'Cost (EUR)', 'New customers')).toEqual({
      code: 'mixed_currencies',
      currencies: ['USD', 'EUR'],
    });
  });

  it.each([
    // Counts are the same in any currency.
    ['CPC', ['Spend (EUR)', 'Clicks (USD accounts)'], undefined],
    // What a target is of, nobody says: it may be money.
    ['TARGET_ATTAINMENT', ['Actual (EUR)', 'Target (USD)'], ['EUR', 'USD']],
  ])('minds currencies where there is money, as KPI_CHECK does: %s', (id, headers, currencies) => {
    const table = [
      ['Day', ...headers],
      [date('2026-10-01'), 10, 20],
    ];
    const checked = JSON.stringify(call('KPI_CHECK', table));
    if (currencies) {
      expect(problemOf(id, ...headers)).toEqual({ code: 'mixed_currencies', currencies });
      expect(checked).toContain(`in different currencies (${currencies.join(' and ')})`);
    } else {
      expect(inputsByHeader(kpi(id), tableWith(...headers))).toBeDefined();
      expect(checked).not.toContain('currencies');
    }
  });

  it('accepts another currency in a column that it does not use', () => {
    expect(
      inputsByHeader(kpi('ROAS'), tableWith('Attributed revenue €', 'Spend (EUR)', 'Budget (USD)')),
    ).toBeDefined();
  });
});

describe('where an assumption comes from', () => {
  it('is a number typed once before anything else', () => {
    const { inputs, missing } = resolveInputs(
      kpi('POAS'),
      { attributed_revenue: 1, spend: 2 },
      { gross_margin: 0.4 },
    );
    expect(missing).toEqual([]);
    expect(inputs.computed).toEqual({});
  });

  it('is another KPI where there is no column: LTV to CAC from four columns', () => {
    const table = tableWith('ARPA', 'Gross margin', 'Churn rate', 'Cost', 'New customers');
    const { computed } = inputsByHeader(kpi('LTV_CAC'), table);
    expect(computed.lifetime_value?.kpi.id).toBe('CLV_SUBSCRIPTION');
    expect(computed.acquisition_cost?.kpi.id).toBe('CAC');
  });

  it('is the first KPI listed that has its columns', () => {
    const table = tableWith(
      'Order value',
      'Purchase frequency',
      'Customer lifespan',
      'ARPA',
      'Churn rate',
      'Gross margin',
      'CAC',
    );
    expect(inputsByHeader(kpi('LTV_CAC'), table).computed.lifetime_value?.kpi.id).toBe('CLV_MARGIN');
  });

  it('nests: the lifespan of a lifetime value from the churn', () => {
    const table = tableWith('Order value', 'Purchase frequency', 'Lost customers', 'Customers at start');
    const lifespan = inputsByHeader(kpi('CLV'), table).computed.lifespan;
    expect(lifespan?.kpi.id).toBe('LIFESPAN');
    expect(lifespan?.computed.churn?.kpi.id).toBe('CHURN');
  });

  it('has the measures of every KPI that may compute it', () => {
    for (const each of catalog) expect(measuresFor(each)).toEqual(expect.arrayContaining([...each.measures]));
    expect(measuresFor(kpi('LTV_CAC'))).toEqual(
      expect.arrayContaining(['lifetime_value', 'arpa', 'churn', 'lost_customers', 'cost', 'new_customers']),
    );
  });
});
