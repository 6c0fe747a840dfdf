import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { catalog } from '../../src/core/catalog/index.ts';
import type { MeasureId } from '../../src/core/catalog/measures.ts';
import { resolveInputs } from '../../src/core/match-columns.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import type { DataSource } from '../../src/core/scorecard/scorecard-request.ts';
import { serialOfUtc } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';
import { openPlayground } from '../browser/open-playground.ts';
import { PICKERS } from '../browser/shown-scorecard.ts';
import { adExport } from './ad-export.ts';
import { count, type Measured } from './measured.ts';
import { median } from './times-of.ts';

/** The playground in a browser: from its address to a page that answers, and the sidebar from the menu to its first step. */
export async function measurePages(): Promise<Measured[]> {
  const opening: number[] = [];
  const sidebar: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const { page, close } = await openPlayground();
    try {
      opening.push(await readyAgain(page));
      sidebar.push(await openedIn(page));
    } finally {
      await close();
    }
  }
  return [
    {
      what: '**The playground in Chromium, from its address to a page that answers**',
      unit: 's',
      value: median(opening) / 1000,
      budget: 5,
    },
    {
      what: '**The sidebar in Chromium, from the menu to its first step**',
      unit: 'ms',
      value: median(sidebar),
      budget: 300,
    },
  ];
}

async function openedIn(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Extensions' }).click();
  const item = page.getByRole('menuitem', { name: 'Open sidebar' });
  await item.waitFor();
  return timed(async () => {
    await item.click();
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  });
}

function readyAgain(page: Page): Promise<number> {
  return timed(async () => {
    await page.reload();
    await page.waitForFunction(() => 'playground' in window);
    await page.evaluate(() => window.playground.ready);
  });
}

const KPIS = 15;

/** What a scorecard of 15 KPIs over the rows takes to show another segment. */
export async function measurePickers(rows: number, budget?: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'kpi-navigator-'));
  try {
    const cells = adExport(rows, 0);
    const csv = join(folder, 'Ads.csv');
    await writeFile(csv, cells.map((row) => row.map(asText).join(',')).join('\n'));
    const { page, close } = await openPlayground(csv);
    page.setDefaultTimeout(120_000);
    try {
      const data = await page.evaluate(() => window.playground.activeSheet());
      const plan = planScorecard(requestOver(data), readTable(cells), {
        sheetNames: await page.evaluate(() => window.playground.sheetNames()),
        today: serialOfUtc(new Date(Date.UTC(2027, 0, 10))),
      });
      await page.evaluate(async (written) => {
        await window.playground.run('writeSheets', written);
        await window.playground.calculated();
      }, plan);
      const times: number[] = [];
      for (const segment of ['Google', 'All', 'Meta']) {
        times.push(
          await timed(() =>
            page.evaluate(([sheet, cell, text]) => window.playground.type(sheet, cell, text), [
              plan.show,
              PICKERS.segment,
              segment,
            ] as const),
          ),
        );
      }
      return {
        what: `**Another segment picked in the playground**, ${count(rows)} rows, ${KPIS} KPIs`,
        unit: 's',
        value: median(times) / 1000,
        ...(budget !== undefined && { budget }),
      };
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function asText(cell: unknown): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** The columns of the export that KPIs are made of, counted from 1. */
const COLUMNS: DataSource['columns'] = { spend: 4, leads: 5, clicks: 6, impressions: 7, revenue: 8 };

function requestOver(sheet: string): Parameters<typeof planScorecard>[0] {
  const data: DataSource = {
    sheet,
    headerRow: 1,
    date: 1,
    segment: 2,
    columns: { ...COLUMNS, ...ALSO },
    assumptions: {},
  };
  const columns = Object.fromEntries(Object.entries(data.columns).map(([id, column]) => [id, column - 1]));
  const kpis = catalog.filter((kpi) => resolveInputs(kpi, columns).missing.length === 0).slice(0, KPIS);
  if (kpis.length < KPIS) throw new Error(`The export has columns for ${kpis.length} KPIs only.`);
  return {
    name: 'Scorecard',
    goal: 'lead_generation',
    context: 'b2b',
    objective: '',
    currency: '€',
    grain: 'month',
    kpis: kpis.map(({ id }) => ({ kpi: id, owner: '', source: '', frequency: 'monthly' })),
    data,
  };
}

/** The figures of the export stand for other measures as well, so that there are enough for as many KPIs. */
const ALSO: Readonly<Partial<Record<MeasureId, number>>> = {
  cost: 4,
  conversions: 5,
  visitors: 7,
  sessions: 7,
  orders: 5,
  new_customers: 5,
};

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
