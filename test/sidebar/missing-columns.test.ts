import { describe, expect, it } from 'vitest';
import type { Action } from '../../sidebar/action.ts';
import { chosenData } from '../../sidebar/chosen-data.ts';
import { missingColumns } from '../../sidebar/missing-columns.ts';
import { reduce } from '../../sidebar/reduce.ts';
import { initialState } from '../../sidebar/state.ts';
import { findKpi } from '../../src/core/catalog/index.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import type { JsonCell } from '../../src/core/server.ts';
import { FakeServer, TODAY } from './fake-server.ts';

function kpi(id: string): Kpi {
  const found = findKpi(id);
  if (!found) throw new Error(`There is no KPI ${id}.`);
  return found;
}

/** What a sheet with these headers lacks for the KPIs, after some actions. */
function missing(kpis: readonly Kpi[], headers: readonly string[], ...actions: readonly Action[]) {
  return missingIn(
    [headers, headers.map((_, index) => (index === 0 ? { date: TODAY - 1 } : index))],
    kpis,
    actions,
  );
}

function missingIn(
  cells: readonly (readonly JsonCell[])[],
  kpis: readonly Kpi[],
  actions: readonly Action[] = [],
) {
  const reply = new FakeServer([{ id: 1, name: 'Data', cells }]).describeWorkbook();
  if (!reply.ok) throw new Error(reply.message);
  const choosing = kpis.map(({ id }): Action => ({ type: 'kpi_checked', kpi: id, checked: true }));
  const described: Action = { type: 'workbook_described', workbook: reply.value };
  const state = [described, ...choosing, ...actions].reduce(reduce, initialState());
  const data = chosenData(state);
  if (data.status !== 'found') throw new Error('The sheet has no header.');
  return missingColumns(kpis, data, state).map(({ kpi: { id }, labels, nearest }) => ({
    id,
    labels,
    nearest,
  }));
}

describe('a KPI that cannot be computed', () => {
  it('is offered no header that only looks alike', () => {
    const headers = [
      'Day',
      'Clicks',
      'competitor_sales_B',
      'customerID',
      'Conversion rate',
      'Cost per click',
    ];
    expect(missing([kpi('CPA'), kpi('CAC')], headers).map(({ nearest }) => nearest)).toEqual([[], []]);
  });

  it('may take its cost from the spend, and the other way round', () => {
    expect(missing([kpi('CPL'), kpi('CAC')], ['Day', 'Spend (EUR)', 'leadCount', 'Customers won'])).toEqual([
      { id: 'CPL', labels: ['Leads'], nearest: ['leadCount'] },
      { id: 'CAC', labels: ['Cost'], nearest: ['Spend (EUR)'] },
    ]);
  });

  it('may take its leads from the conversions that an ad platform counts', () => {
    expect(missing([kpi('CPL')], ['Day', 'Spend', 'Conversions'])).toEqual([
      { id: 'CPL', labels: ['Leads'], nearest: ['Conversions'] },
    ]);
  });

  it('has no source in a column of words, and may find its revenue in amounts', () => {
    const deals = [
      ['Close date', 'Deal owner', 'Amount', 'Pipeline', 'Quota'],
      ...['Ingrid Berg', 'Lars Vik'].map((owner, index) => [
        { date: TODAY - 1 - index },
        owner,
        500 + index,
        'Sales Pipeline',
        900,
      ]),
    ];
    expect(missingIn(deals, [kpi('PIPELINE_COVERAGE'), kpi('REVENUE')])).toEqual([
      { id: 'PIPELINE_COVERAGE', labels: ['Pipeline value'], nearest: [] },
      { id: 'REVENUE', labels: ['Revenue'], nearest: ['Amount'] },
    ]);
  });

  it('says which column is missing and which of the unused headers come nearest', () => {
    const headers = ['Day', 'Spend', 'Lead count', 'Clicks'];
    expect(missing([kpi('CPL'), kpi('CPC')], headers)).toEqual([
      { id: 'CPL', labels: ['Leads'], nearest: ['Lead count'] },
    ]);
  });

  it('is no longer missing anything once the person points at the column', () => {
    const pointing: Action = {
      type: 'column_chosen',
      measure: 'leads',
      choice: { column: 2, header: 'Lead count' },
    };
    expect(missing([kpi('CPL')], ['Day', 'Spend', 'Lead count'], pointing)).toEqual([]);
  });

  it('names no header for a number that is typed once', () => {
    const headers = ['Day', 'Conv. value', 'Spend', 'Margins'];
    expect(missing([kpi('POAS')], headers)).toEqual([{ id: 'POAS', labels: ['Gross margin'], nearest: [] }]);
  });
});
