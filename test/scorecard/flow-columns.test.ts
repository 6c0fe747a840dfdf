import { expect, it } from 'vitest';
import { isoDate, serialOf } from '../../src/core/period.ts';
import { coveredDays, dataEnds, flowColumns } from '../../src/core/scorecard/flow-columns.ts';
import { plannedKpi } from '../../src/core/scorecard/planned-kpi.ts';
import { readTable } from '../../src/core/table.ts';

const AUGUST = serialOf(2026, 8, 1);
const days = Float64Array.from({ length: 92 }, (_, index) => AUGUST + index);
/** Leads of each day from 10 August to 31 October; spend up to 15 October; rent on the first of August and September. */
const table = readTable([
  ['Date', 'Spend', 'Leads', 'Rent'],
  ...[...days].map((day) => [
    day,
    day <= serialOf(2026, 10, 15) ? 100 : '',
    day >= serialOf(2026, 8, 10) ? 10 : '',
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

function covered(kpi: string): readonly string[] {
  const { inputs } = plannedKpi({ kpi, owner: '', source: '', frequency: 'monthly' }, data);
  const ends = dataEnds(table, days, data, serialOf(2026, 12, 1));
  const { start, end } = coveredDays(ends, data, inputs ? [inputs] : []);
  return [isoDate(start), isoDate(end)];
}

it('takes no period for whole, from which a target could be set, that one column of a KPI covers in part', () => {
  expect([covered('LEADS'), covered('SPEND'), covered('CPL')]).toEqual([
    ['2026-08-10', '2026-11-01'],
    ['2026-08-01', '2026-10-16'],
    ['2026-08-10', '2026-10-16'],
  ]);
});

it('takes no period for whole whose cost of earlier months lies before the data', () => {
  const days = Float64Array.from({ length: 150 }, (_, index) => serialOf(2026, 3, 10) + index);
  const table = readTable([['Date', 'Cost', 'New customers'], ...[...days].map((day) => [day, 100, 2])]);
  const data = { columns: { cost: 2, new_customers: 3 } };
  const chosen = { kpi: 'CAC', owner: '', source: '', frequency: 'monthly' } as const;
  const { inputs } = plannedKpi(chosen, { sheet: 'Data', headerRow: 1, date: 1, assumptions: {}, ...data });
  const ends = dataEnds(table, days, data, serialOf(2026, 12, 1));
  const startAt = (costLag: number) =>
    isoDate(coveredDays(ends, data, inputs ? [inputs] : [], costLag).start);
  // Of May, only the cost from 10 March on is known two months before.
  expect([startAt(0), startAt(2)]).toEqual(['2026-03-10', '2026-05-10']);
});

it('knows how long a figure of each column covers, and how far apart its figures usually are', () => {
  expect(flowColumns(table, days, data, ['spend', 'leads', 'cost'])).toEqual([
    { column: 2, header: 'Spend', grain: 'day', usualGap: 1, firstGap: 1 },
    { column: 3, header: 'Leads', grain: 'day', usualGap: 1, firstGap: 1 },
    { column: 4, header: 'Rent', grain: 'month', usualGap: 31, firstGap: 31 },
  ]);
});

it('takes a month for whole that its row is of, but not before the month is over', () => {
  const months = Float64Array.from([8, 9, 10, 11], (month) => serialOf(2026, month, 1));
  const byMonth = readTable([['Month', 'Leads'], ...[...months].map((month) => [month, 100])]);
  const endOn = (today: number) => isoDate(dataEnds(byMonth, months, { columns: { leads: 2 } }, today).end);
  expect([endOn(serialOf(2026, 11, 22)), endOn(serialOf(2026, 12, 5))]).toEqual(['2026-11-22', '2026-12-01']);
});
