import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findKpi } from '../../src/core/catalog/index.ts';
import type { Grain } from '../../src/core/period.ts';
import { civilDate, type Interval, serialOf, shift } from '../../src/core/period.ts';
import { CHOSEN, COMPARISON, TREND } from '../../src/core/scorecard/calculation-columns.ts';
import { kpiHistory, PAGE_CONTEXT } from '../../src/core/scorecard/kpi-history.ts';
import { GRAIN_NAMES, SAME_PERIOD_LAST_YEAR } from '../../src/core/scorecard/picker-words.ts';
import { inputsOf, type RowScope } from '../../src/core/scorecard/row-source.ts';
import type { DataSource } from '../../src/core/scorecard/scorecard-request.ts';
import { sliceValues, valueIn } from '../../src/core/slice-totals.ts';
import { dateOfSerial, serialOfUtc } from '../../src/core/spreadsheet-time.ts';
import { readTable, type Table } from '../../src/core/table.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

afterAll(disposeScorecard);

/** Names that a formula could take for wildcards, for a formula, for another name, or for all. */
const SEGMENTS = ['Ads*', 'Who?', "L'Aquila", 'Ads Pro', 'All'];
const FIRST_WEEK = 45_656; // Monday, 30 December 2024
const WEEKS = 96;

/** One KPI for each way of totalling a column. */
const KPIS = [
  'LEADS',
  'CPL',
  'CHURN',
  'MRR',
  'ARPA',
  'NPS',
  'CES',
  'AVERAGE_POSITION',
  'SALES_CYCLE',
  'TIME_ON_SITE',
  'LTV_CAC',
];

/** Rows over one segment or with the cost of earlier months, and what the calculation sheet calls them. */
const OWN_ROWS: readonly (RowScope & { readonly kpi: string; readonly label: string })[] = [
  { kpi: 'AVERAGE_POSITION', segment: "L'Aquila", label: "AVERAGE_POSITION · L'Aquila" },
  { kpi: 'CAC', costLag: 2, label: 'CAC, cost 2 months earlier' },
  {
    kpi: 'LTV_CAC',
    segment: 'Ads Pro',
    costLag: 1,
    label: 'LTV_CAC, cost 1 month earlier · Ads Pro',
  },
];

const HEADERS = [
  'Week',
  'Region',
  'leads',
  'spend',
  'lost_customers',
  'start_customers',
  'mrr',
  'revenue',
  'active_customers',
  'scores',
  'efforts',
  'position',
  'impressions',
  'opened',
  'closed',
  'average_time',
  'sessions',
  'cost',
  'new_customers',
  'orders',
  'customers',
] as const;

function weeklyTable(): unknown[][] {
  let state = 7;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const rows = Array.from({ length: WEEKS }, (_, week) => FIRST_WEEK + 7 * week).flatMap((monday) =>
    SEGMENTS.filter(() => random() > 0.05).map((segment) =>
      HEADERS.map((header): unknown => {
        const figure = Math.floor(random() * 500);
        switch (header) {
          case 'Week':
            return dateOfSerial(monday);
          case 'Region':
            return segment;
          case 'opened':
            return dateOfSerial(monday - figure / 20);
          case 'closed':
            return figure % 3 === 0 ? '' : dateOfSerial(monday + 2);
          case 'scores':
            return figure % 11;
          case 'efforts':
            return 1 + (figure % 7);
          case 'start_customers':
            return 2000 + figure;
          default:
            return figure % 9 === 0 ? '' : figure;
        }
      }),
    ),
  );
  return [[...HEADERS], ...rows];
}

const data: DataSource = {
  sheet: 'Data',
  headerRow: 1,
  date: 1,
  segment: 2,
  columns: Object.fromEntries(HEADERS.slice(2).map((header, index) => [header, index + 3])),
  assumptions: { gross_margin: 0.5, lifespan: 3 },
};

const cells = weeklyTable();
const table: Table = readTable(cells);

async function openScorecard() {
  const { workbook } = await buildScorecard(cells, {
    name: 'Scorecard',
    goal: 'sales',
    context: 'saas',
    objective: '',
    currency: '€',
    grain: 'week',
    kpis: [...KPIS.map((kpi) => ({ kpi })), ...OWN_ROWS.map(({ label: _, ...row }) => row)].map((row) => ({
      ...row,
      owner: '',
      source: '',
      frequency: 'monthly' as const,
    })),
    data,
  });
  const spreadsheet = workbook.google.SpreadsheetApp.getActiveSpreadsheet();
  const read = (): unknown[][] =>
    spreadsheet.getSheetByName('Scorecard (calculation)')?.getDataRange().getValues() ?? [];
  // Reading the whole sheet takes its time, and nothing changes between two picks.
  let calculation = read();
  return {
    /** What each input did to a KPI. */
    effects: (kpi: string): unknown[] =>
      calculation
        .filter(([label]) => String(label).startsWith('Effect of ') && String(label).endsWith(` on ${kpi}`))
        .map(([, effect]) => effect),
    /** What is told of the inputs of a KPI. */
    told: (kpi: string): unknown =>
      calculation.find(([label]) => label === `${kpi} moved by its inputs`)?.[1],
    async pick(choices: Partial<Record<'A6' | 'B6' | 'D6' | 'F6', string>>) {
      const sheet = spreadsheet.getSheetByName('Scorecard');
      for (const [cell, choice] of Object.entries(choices)) sheet?.getRange(cell).setValue(choice);
      await workbook.calculate();
      calculation = read();
    },
    figures(kpi: string): unknown[] {
      return (calculation.find(([label]) => label === `KPI ${kpi}`) ?? []).map((value: unknown) =>
        value === '–' ? undefined : value,
      );
    },
  };
}

function valuesOf(id: string, grain: Grain, segment?: string) {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(id);
  const { inputs } = inputsOf(kpi, data);
  const narrowed = segment === undefined ? {} : { segmentColumn: 1, segment };
  return sliceValues(inputs, { table, dateColumn: 0, periods: grain, ...narrowed }, PAGE_CONTEXT);
}

/** The data ends on Sunday, 1 November 2026. */
const END_OF_DATA = FIRST_WEEK + 7 * WEEKS;

/** What is picked: how long the periods are, the segment, and the end of the chosen period. */
interface Picked {
  readonly grain: Grain;
  readonly segment?: string;
  readonly end: number;
}

/** The twelve periods up to the chosen one. */
function expectedTrend(id: string, { grain, segment, end }: Picked) {
  const values = valuesOf(id, grain, segment);
  return values.periods
    .map((period, index) => ({ period, value: valueIn(values, index) }))
    .filter(({ period }) => period.end <= end)
    .slice(-TREND)
    .map(({ value }) => value);
}

/** The same days of an earlier month; the months of these tests begin on their first day, weeks may not. */
function monthsEarlier(day: number, months: number): number {
  const date = civilDate(day);
  const first = serialOf(date.year, date.month - months, 1);
  return Math.min(first + date.day - 1, shift('month', first, 1) - 1);
}

/** Added up row by row, without anything of the project's own totals. */
function costPerCustomer(interval: Interval, months: number, segment?: string): number | undefined {
  // Of a quarter, the cost of its first months may lie before the data.
  if (months > 0 && monthsEarlier(interval.start, months) < FIRST_WEEK - 6) return undefined;
  const within = (from: number, to: number, column: (typeof HEADERS)[number]): unknown[] =>
    cells
      .slice(1)
      .filter((row) => segment === undefined || row[1] === segment)
      .filter((row) => serialOfUtc(row[0] as Date) >= from && serialOfUtc(row[0] as Date) < to)
      .map((row) => row[HEADERS.indexOf(column)])
      .filter((cell) => cell !== '');
  const total = (found: unknown[]): number => found.map(Number).reduce((sum, number) => sum + number, 0);
  const cost = within(monthsEarlier(interval.start, months), monthsEarlier(interval.end, months), 'cost');
  const customers = within(interval.start, interval.end, 'new_customers');
  if (cost.length === 0 || total(customers) === 0) return undefined;
  return total(cost) / total(customers);
}

/** The trend of a row of its own; a ratio to a cost follows from the same ratio without a lag. */
function expectedOwnTrend(row: RowScope & { readonly kpi: string }, picked: Picked) {
  const { kpi, costLag = 0 } = row;
  // What is fixed to a segment does not follow the picker.
  const segment = row.segment ?? picked.segment;
  const trend = expectedTrend(kpi, { ...picked, ...(segment === undefined ? {} : { segment }) });
  if (costLag === 0) return trend;
  const periods = valuesOf(kpi, picked.grain).periods.filter(({ end }) => end <= picked.end);
  return periods.slice(-TREND).map((interval, index) => {
    const lagged = costPerCustomer(interval, costLag, segment);
    if (kpi === 'CAC' || lagged === undefined) return lagged;
    const [plain, value] = [costPerCustomer(interval, 0, segment), trend[index]];
    return plain === undefined || value === undefined ? undefined : (value * plain) / lagged;
  });
}

function expectSame(found: readonly unknown[], expected: readonly (number | undefined)[], message: string) {
  expect(
    found.map((value) => typeof value),
    message,
  ).toEqual(expected.map((value) => typeof value));
  expected.forEach((value, index) => {
    if (value !== undefined) expect(found[index], `${message}, ${index + 1}`).toBeCloseTo(value, 6);
  });
}

let scorecard: Awaited<ReturnType<typeof openScorecard>>;
beforeAll(async () => {
  scorecard = await openScorecard();
}, 120_000);

/** The effects of the inputs add up to the change, and are told only where there is one. */
function expectEffects() {
  let compared = 0;
  for (const label of [...KPIS, ...OWN_ROWS.map((row) => row.label)]) {
    const { [CHOSEN - 1]: after, [COMPARISON - 1]: before } = scorecard.figures(label);
    const effects = scorecard.effects(label);
    if (typeof after !== 'number' || typeof before !== 'number' || effects.length === 0) continue;
    const added = effects.map(Number).reduce((sum, effect) => sum + effect, 0);
    expect(added, `${label} by its inputs`).toBeCloseTo(after - before, 6);
    compared++;
  }
  expect(compared, 'KPIs with effects').toBeGreaterThan(2);
}

function expectTrends(picked: Picked) {
  expectEffects();
  for (const kpi of KPIS) {
    const expected = expectedTrend(kpi, picked);
    expectSame(
      scorecard.figures(kpi).slice(CHOSEN - expected.length, CHOSEN),
      expected,
      `${kpi} by ${picked.grain}`,
    );
  }
  for (const row of OWN_ROWS) {
    const expected = expectedOwnTrend(row, picked);
    expectSame(
      scorecard.figures(row.label).slice(CHOSEN - expected.length, CHOSEN),
      expected,
      `${row.label} by ${picked.grain}`,
    );
  }
}

describe('the pickers', { timeout: 120_000 }, () => {
  it('stand at first at the planned length of period and all segments', () => {
    expectTrends({ grain: 'week', end: END_OF_DATA });
  });

  it('leave rows over a part of the data to that part, as their history does', () => {
    for (const row of OWN_ROWS) {
      const kpi = findKpi(row.kpi);
      if (!kpi) throw new Error(row.kpi);
      const complete = kpiHistory(kpi, table, data, 'month', row).filter(({ end }) => end <= END_OF_DATA);
      expectSame(
        complete.slice(-TREND).map(({ value }) => value),
        expectedOwnTrend(row, { grain: 'month', end: END_OF_DATA }),
        row.label,
      );
    }
  });

  it('change every figure to a chosen quarter, the same quarter of last year and a segment', async () => {
    const segment = 'Ads*';
    await scorecard.pick({
      A6: GRAIN_NAMES.quarter,
      B6: 'Q2 2026',
      D6: SAME_PERIOD_LAST_YEAR,
      F6: segment,
    });
    const april = serialOf(2026, 4, 1);
    expectTrends({ grain: 'quarter', segment, end: shift('month', april, 3) });
    for (const id of KPIS) {
      const kpi = findKpi(id);
      if (!kpi) throw new Error(id);
      const { inputs } = inputsOf(kpi, data);
      const quarterFrom = (start: number) => {
        const periods = { start, end: shift('month', start, 3) };
        const values = sliceValues(inputs, { table, dateColumn: 0, periods, segmentColumn: 1 }, PAGE_CONTEXT);
        return {
          all: valueIn(values, 0),
          of: (label: string) => valueIn(values, 0, values.segments.indexOf(label)),
        };
      };
      const figures = scorecard.figures(id);
      const chosen = quarterFrom(april);
      expectSame(
        [figures[COMPARISON - 1], figures[COMPARISON]],
        [quarterFrom(shift('month', april, -12)).of(segment), chosen.all],
        id,
      );
      expectSame(
        figures.slice(COMPARISON + 1, COMPARISON + 1 + SEGMENTS.length),
        [...SEGMENTS].sort((a, b) => a.localeCompare(b, 'en')).map(chosen.of),
        `${id} by segment`,
      );
    }
  });

  it('find the rows of a segment that is called as all are, and tell of inputs of whole periods only', async () => {
    expect(scorecard.told('CPL')).toMatch(/^ · spend (?:up|down) [\d.]+ %/);
    // Of the fourth quarter there is October; the label of the segment tells it apart from all of them.
    await scorecard.pick({ B6: 'Q4 2026', F6: 'All (region)' });
    expectTrends({ grain: 'quarter', segment: 'All', end: serialOf(2027, 1, 1) });
    expect([scorecard.told('CPL'), scorecard.told('NPS')]).toEqual(['', '']);
  });
});
