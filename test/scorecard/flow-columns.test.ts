import { expect, it } from 'vitest';
import { isoDate, serialOf } from '../../src/core/period.ts';
import { plannedKpi } from '../../src/core/scorecard/calculated-kpis.ts';
import { coveredUntil, dataEnds, flowColumns } from '../../src/core/scorecard/flow-columns.ts';
import { readTable } from '../../src/core/table.ts';

const AUGUST = serialOf(2026, 8, 1);
const days = Float64Array.from({ length: 92 }, (_, index) => AUGUST + index);
/** Leads of each day up to 31 October; spend up to 15 October; rent on the first of August and September. */
const table = readTable([
  ['Date', 'Spend', 'Leads', 'Rent'],
  ...[...days].map((day) => [
    day,
    day <= serialOf(2026, 10, 15) ? 100 : '',
    10,
    day === AUGUST || day === serialOf(2026, 9, 1) ? 900 : '',
  ]),
]);
const data = {
  sheet: 'Data',
  headerRow: 1,
  date: 1,
  columns: { spend: 2, leads: 3, cost: 4 },
  assumptions: {},
};

function covered(kpi: string): string {
  const { inputs } = plannedKpi({ kpi, owner: '', source: '', frequency: 'monthly' }, data);
  return isoDate(
    coveredUntil(dataEnds(table, days, data, serialOf(2026, 12, 1)), data, inputs ? [inputs] : []),
  );
}

it('takes no period for whole, from which a target could be set, that one column of a KPI covers in part', () => {
  expect([covered('LEADS'), covered('SPEND'), covered('CPL')]).toEqual([
    '2026-11-01',
    '2026-10-16',
    '2026-10-16',
  ]);
});

it('knows how long a figure of each column covers, and how far apart its figures usually are', () => {
  expect(flowColumns(table, days, data, ['spend', 'leads', 'cost'])).toEqual([
    { column: 2, header: 'Spend', grain: 'day', usualGap: 1 },
    { column: 3, header: 'Leads', grain: 'day', usualGap: 1 },
    { column: 4, header: 'Rent', grain: 'month', usualGap: 31 },
  ]);
});

it('takes a month for whole that its row is of, but not before the month is over', () => {
  const months = Float64Array.from([8, 9, 10, 11], (month) => serialOf(2026, month, 1));
  const byMonth = readTable([['Month', 'Leads'], ...[...months].map((month) => [month, 100])]);
  const endOn = (today: number) => isoDate(dataEnds(byMonth, months, { columns: { leads: 2 } }, today).end);
  expect([endOn(serialOf(2026, 11, 22)), endOn(serialOf(2026, 12, 5))]).toEqual(['2026-11-22', '2026-12-01']);
});
