import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findKpi } from '../../src/core/catalog/index.ts';
import { serialOf } from '../../src/core/period.ts';
import type { ChosenKpi, DataSource } from '../../src/core/scorecard/scorecard-request.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { buildScorecard, disposeScorecard } from './build-scorecard.ts';

/** Columns that follow the figure of a round, and columns that stay as they are. */
const FOLLOWING = [
  'orders',
  'revenue',
  'impressions',
  'engagements',
  'sessions',
  'spend',
  'lost_customers',
  'unique_opens',
];
const FIXED = { leads: 1, clicks: 1, mqls: 1, responses: 1, start_customers: 200, delivered: 125 };
const LAST = ['mrr', 'pipeline'];
const HEADERS = ['Month', ...FOLLOWING, ...Object.keys(FIXED), ...LAST];
const OCTOBER_ROW = 11;
const END_OF_OCTOBER = serialOf(2026, 11, 1);

function figures(x: number): unknown[] {
  return [...FOLLOWING.map(() => x), ...Object.values(FIXED)];
}

/** Months from January to October 2026; October lacks recurring revenue and has a text for the pipeline. */
const cells: unknown[][] = [
  HEADERS,
  ...Array.from({ length: 10 }, (_, month) => [
    dateOfSerial(serialOf(2026, month + 1, 1)),
    ...figures(100),
    ...(month === 9 ? ['', 'n/a'] : [5, 5]),
  ]),
];

const data: DataSource = {
  sheet: 'Data',
  headerRow: 1,
  date: 1,
  columns: Object.fromEntries(HEADERS.slice(1).map((header, index) => [header, index + 2])),
  assumptions: {},
};

interface Case {
  readonly kpi: string;
  readonly chosen: Partial<ChosenKpi>;
  /** The KPI's value as a multiple of the figure of the round. */
  readonly factor?: number;
}

/** Half of the way's time has passed at the end of October: 61 of 122 days. */
const halfway = { targetSet: serialOf(2026, 9, 1), due: serialOf(2026, 12, 31) } as const;

const CASES: readonly Case[] = [
  { kpi: 'ORDERS', chosen: { target: 120, baseline: 80, ...halfway } },
  // Set on the last day of October.
  { kpi: 'REVENUE', chosen: { target: 100, targetSet: END_OF_OCTOBER - 1 } },
  // Set when October was over; but a bound asks for no way, and holds for any period.
  { kpi: 'IMPRESSIONS', chosen: { kind: 'stay_above', target: 100, targetSet: END_OF_OCTOBER } },
  { kpi: 'ENGAGEMENTS', chosen: { kind: 'stay_below', target: 100 } },
  { kpi: 'TRAFFIC', chosen: { kind: 'range', target: 90, upTo: 110 } },
  { kpi: 'CPL', chosen: { target: 80, baseline: 120, ...halfway } },
  { kpi: 'CPC', chosen: { target: 100, baseline: 140 } },
  { kpi: 'COST_PER_MQL', chosen: { kind: 'stay_above', target: 100 } },
  { kpi: 'COST_PER_RESPONSE', chosen: { kind: 'stay_below', target: 100 } },
  { kpi: 'CHURN', chosen: { kind: 'range', target: 0.43, upTo: 0.55 }, factor: 1 / 200 },
  { kpi: 'OPEN_RATE', chosen: { target: 0.8 }, factor: 1 / 125 },
  { kpi: 'SPEND', chosen: { kind: 'range', target: 90, upTo: 110 } },
];

const ALSO: readonly Case[] = [
  { kpi: 'EXPENSE_RATIO', chosen: { target: 1 } },
  { kpi: 'MRR', chosen: { target: 5 } },
  { kpi: 'PIPELINE', chosen: { target: 5 } },
  { kpi: 'CLICKS', chosen: { target: 3, frequency: 'quarterly' } },
  // A third of the way, had it begun.
  { kpi: 'LEADS', chosen: { target: 3, baseline: 0, targetSet: END_OF_OCTOBER, due: halfway.due } },
];

/** The status as a person would tell it, computed without the sheet. */
function statusOf({ kpi, chosen, factor = 1 }: Case, x: number): string {
  const { better, share } = findKpi(kpi) ?? { better: 'context', share: undefined };
  const actual = x * factor;
  const { kind = 'reach', target = 0, upTo = 0, baseline, targetSet, due } = chosen;
  const slack = (of: number) => (share === 'strict' ? Math.min(of, 1 - of) : of) / 10;
  const missedBy = (short: number, bound: number) =>
    short <= 0 ? 'On track' : short <= slack(bound) ? 'At risk' : 'Off track';
  if (kind === 'stay_above') return missedBy(target - actual, target);
  if (kind === 'stay_below') return missedBy(actual - target, target);
  if (kind === 'range') {
    return actual < target ? missedBy(target - actual, target) : missedBy(actual - upTo, upTo);
  }
  const gain = better === 'lower' ? target - actual : actual - target;
  if (gain >= 0) return 'Reached';
  if (baseline !== undefined && targetSet !== undefined && due !== undefined) {
    const come = (actual - baseline) / (target - baseline);
    const asked = (END_OF_OCTOBER - targetSet) / (due + 1 - targetSet);
    return come >= asked ? 'On track' : come >= asked - 0.2 ? 'At risk' : 'Off track';
  }
  const allowed = baseline === undefined ? slack(target) : Math.abs(target - baseline) / 10;
  return -gain <= allowed ? 'At risk' : 'Off track';
}

async function openScorecard() {
  const all = [...CASES, ...ALSO];
  const { workbook } = await buildScorecard(cells, {
    name: 'Scorecard',
    goal: 'sales',
    context: 'b2b',
    objective: '',
    currency: '€',
    grain: 'month',
    kpis: all.map(({ kpi, chosen }) => ({
      kpi,
      owner: '',
      source: '',
      frequency: 'monthly',
      ...chosen,
    })),
    data,
  });
  const row = (kpi: string) => 9 + all.findIndex((each) => each.kpi === kpi);
  return {
    workbook,
    cell: (column: string, kpi: string) => workbook.display('Scorecard', `${column}${row(kpi)}`),
    /** The figure that the bar of progress is drawn from. */
    bar(kpi: string) {
      const [, cell = ''] = /!(\$F\$\d+);/.exec(workbook.formula('Scorecard', `${BAR}${row(kpi)}`)) ?? [];
      return workbook.value('Scorecard (calculation)', cell.replaceAll('$', ''));
    },
    type(column: string, kpi: string, value: unknown) {
      workbook.setCells('Scorecard', `${column}${row(kpi)}`, [[value]]);
    },
    async setOctober(x: number) {
      workbook.setCells('Data', `B${OCTOBER_ROW}`, [figures(x)]);
      await workbook.calculate();
    },
  };
}

const BAR = 'H';
const GRAIN = 'A6';
const [TARGET, DISTANCE, PROGRESS, STATUS] = ['E', 'F', 'G', 'I'];

describe('the status on the sheet', () => {
  let scorecard: Awaited<ReturnType<typeof openScorecard>>;

  beforeAll(async () => {
    scorecard = await openScorecard();
  });

  afterAll(disposeScorecard);

  it('agrees with a second computation for every kind of target and direction', async () => {
    const seen = new Set<string>();
    for (const x of [40, 98, 101, 120]) {
      await scorecard.setOctober(x);
      for (const each of CASES) {
        const expected = statusOf(each, x);
        expect(scorecard.cell(STATUS, each.kpi), `${each.kpi} at ${x}`).toBe(expected);
        seen.add(`${each.kpi} ${expected}`);
      }
    }
    // Each kind of target was seen in each of its statuses.
    for (const { kpi, chosen } of CASES) {
      const best = chosen.kind === undefined ? 'Reached' : 'On track';
      for (const status of [best, 'At risk', 'Off track']) expect(seen).toContain(`${kpi} ${status}`);
    }
    expect(seen).toContain('ORDERS On track');
    expect(seen).toContain('CPL On track');
  });

  it('shows bounds as a number or as a range, and how far they are missed', () => {
    // The last round's figure is 120.
    expect(scorecard.cell(TARGET, 'TRAFFIC')).toBe('90 to 110');
    expect(scorecard.cell(DISTANCE, 'TRAFFIC')).toBe('10');
    expect(scorecard.cell(PROGRESS, 'TRAFFIC')).toBe('–');
    expect(scorecard.cell(TARGET, 'SPEND')).toBe('€ 90 to € 110');
    expect(scorecard.cell(TARGET, 'CHURN')).toBe('43.0 % to 55.0 %');
    expect(scorecard.cell(DISTANCE, 'CHURN')).toBe('5.0 pts');
    expect(scorecard.cell(DISTANCE, 'IMPRESSIONS')).toBe('within');
    expect(scorecard.cell(DISTANCE, 'ENGAGEMENTS')).toBe('20');
  });

  it('carries the outlook on the day of building in a note of the target', async () => {
    const note = scorecard.workbook.google.SpreadsheetApp.getActiveSpreadsheet()
      .getSheetByName('Scorecard')
      ?.getRange('E9')
      .getNote();
    // Ten months of 100: nothing else is expected, and two months ahead lies December.
    expect(note).toBe(
      'Outlook on 21 November 2026: Its history makes 100 likely for the month to 31 December 2026, from 100 to 100 in 95 of 100 cases.',
    );
  });

  it('is a dash, or says what keeps it from being told', async () => {
    expect(scorecard.cell(STATUS, 'EXPENSE_RATIO'), 'a single number without direction').toBe('–');
    expect(scorecard.cell(STATUS, 'MRR'), 'a blank cell').toBe('No data');
    expect(scorecard.cell(STATUS, 'PIPELINE'), 'a text in the column').toBe('Check data');
    expect(scorecard.cell(STATUS, 'CLICKS'), 'a quarterly target beside months').toBe('–');
    expect(scorecard.cell(STATUS, 'LEADS'), 'a target set after the month').toBe('Not started');
    expect(scorecard.cell(PROGRESS, 'LEADS'), 'the way to it, before it begins').toBe('–');
    expect(scorecard.bar('LEADS'), 'the length of its bar').toBe(0);
    scorecard.workbook.setCells('Scorecard', GRAIN, [['Quarter']]);
    await scorecard.workbook.calculate();
    for (const { kpi } of CASES) expect(scorecard.cell(STATUS, kpi), `${kpi} by quarter`).toBe('–');
    expect(scorecard.cell(STATUS, 'CLICKS'), 'a quarterly target beside quarters').toBe('Reached');
  });

  it('are missing where no period of the picked length is whole, and the line under the title says which to pick', async () => {
    scorecard.workbook.setCells('Scorecard', GRAIN, [['Year']]);
    await scorecard.workbook.calculate();
    expect(scorecard.cell(STATUS, 'ORDERS')).toBe('No data');
    expect(scorecard.workbook.display('Scorecard', 'A4')).toBe(
      '2025 compared with 2024 · the data covers no whole period of this length yet: pick 2026',
    );
  });

  it('follows a bound that is typed into the sheet, and none that replaces a range', async () => {
    scorecard.workbook.setCells('Scorecard', GRAIN, [['Month']]);
    scorecard.type(TARGET, 'LEADS', 1);
    scorecard.type(TARGET, 'IMPRESSIONS', 200);
    scorecard.type(TARGET, 'TRAFFIC', 200);
    scorecard.type(TARGET, 'OPEN_RATE', 80);
    await scorecard.setOctober(100);
    expect(scorecard.bar('ORDERS'), 'half the way from 80 to 120').toBeCloseTo(0.5, 9);
    expect(scorecard.cell(STATUS, 'IMPRESSIONS')).toBe('Off track');
    expect(scorecard.cell(STATUS, 'TRAFFIC')).toBe('Check target');
    expect(scorecard.cell(STATUS, 'OPEN_RATE'), '8000 % of the emails').toBe('Check target');
    // Met by a month that was over when the target was set: that is no success of the target.
    expect(scorecard.cell(STATUS, 'LEADS')).toBe('Not started');
    expect(scorecard.cell(DISTANCE, 'LEADS')).toBe('reached');
  });
});
