import { expect, it } from 'vitest';
import { toExcelFormula } from '../../playground/xlsx/excel-formula.ts';
import { excelSheetNames } from '../../playground/xlsx/excel-sheet-names.ts';
import { MOST_KPIS } from '../../sidebar/kpi-limits.ts';
import { catalog } from '../../src/core/catalog/index.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import { readTable } from '../../src/core/table.ts';
import { columnMeasures, madeUpTable } from '../scorecard/made-up-table.ts';

const DATA = 'Export of all our marketing data';

/** Far below the 8,192 characters of a file, so that longer names of sheets and columns have room. */
const ROOMY = 4000;

it('has no formula too long for a file with as many KPIs, columns and long names as there can be', () => {
  const [header = [], ...rows] = madeUpTable(7);
  const cells = [header.map((name) => `${name} of the whole company, all countries`), ...rows];
  const kpis = [...catalog].sort((a, b) => b.measures.length - a.measures.length).slice(0, MOST_KPIS);
  const plan = planScorecard(
    {
      name: 'Scorecard of the whole spring campaign',
      goal: 'sales',
      context: 'b2b',
      objective: '',
      currency: '€',
      grain: 'month',
      kpis: kpis.map(({ id }) => ({ kpi: id, owner: '', source: '', frequency: 'monthly' })),
      data: {
        sheet: DATA,
        headerRow: 1,
        date: 1,
        segment: 2,
        columns: Object.fromEntries(columnMeasures.map((id, index) => [id, index + 3])),
        assumptions: {},
      },
    },
    readTable(cells),
    { sheetNames: [DATA], today: 46_347 },
  );
  const names = excelSheetNames([DATA, ...plan.sheets.map(({ name }) => name)]);
  const formulas = plan.sheets.flatMap(({ cells: planned }) =>
    planned.flat().flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula])),
  );
  const long = formulas.filter(
    (formula) =>
      !formula.includes('SPARKLINE') && (toExcelFormula(formula, names)?.length ?? Infinity) > ROOMY,
  );
  expect(formulas.length).toBeGreaterThan(1000);
  expect(long).toEqual([]);
});
