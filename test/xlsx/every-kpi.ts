import { catalog } from '../../src/core/catalog/index.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { serialOf } from '../../src/core/period.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import type { ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import { readTable } from '../../src/core/table.ts';
import { columnMeasures, madeUpTable } from '../scorecard/made-up-table.ts';
import type { WorkbookToSave } from './save-workbook.ts';

const DATA = 'Data';
const TODAY = serialOf(2026, 11, 21);
/** As many as the sidebar allows on one scorecard. */
const ROWS = 15;

/** Scorecards that together hold every KPI of the catalog over made-up data, by month and by quarter, with segments and without. */
export const everyKpi: readonly WorkbookToSave[] = Array.from(
  { length: Math.ceil(catalog.length / ROWS) },
  (_, index) => {
    const kpis = catalog.slice(index * ROWS, (index + 1) * ROWS);
    const cells = madeUpTable(20_261 + index, ['North', 'South', 'East*']);
    const request = requestFor(kpis, index % 2 === 0 ? 'month' : 'quarter', index % 4 < 2);
    const plan = planScorecard(request, readTable(cells), { sheetNames: [DATA], today: TODAY });
    return {
      name: `${kpis[0]?.id} to ${kpis.at(-1)?.id}`,
      csv: { [DATA]: cells.map((row) => row.map(asText).join(',')).join('\n') },
      async make(page) {
        await page.evaluate(async (written) => {
          await window.playground.run('writeSheets', written);
          await window.playground.calculated();
        }, plan);
      },
    };
  },
);

function asText(cell: unknown): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function requestFor(kpis: readonly Kpi[], grain: 'month' | 'quarter', isSplit: boolean): ScorecardRequest {
  return {
    name: 'Scorecard',
    goal: 'sales',
    context: 'b2b',
    objective: '',
    currency: '€',
    grain,
    kpis: kpis.map(({ id }) => ({
      kpi: id,
      target: 2,
      baseline: 1,
      targetSet: serialOf(2026, 1, 1),
      due: serialOf(2027, 6, 30),
      owner: '',
      source: '',
      frequency: grain === 'month' ? 'monthly' : 'quarterly',
    })),
    data: {
      sheet: DATA,
      headerRow: 1,
      date: 1,
      ...(isSplit && { segment: 2 }),
      columns: Object.fromEntries(columnMeasures.map((id, index) => [id, index + 3])),
      assumptions: { margin: 120, discount_rate: 0.1, population: 1_000_000, gross_margin: 0.4 },
    },
  };
}
