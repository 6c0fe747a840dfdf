import type { Page } from 'playwright-core';
import type { DataSums, Rows } from './data-sums.ts';

/** The sheet in which formulas are typed, beside the examples of the playground. */
export const FORMULAS = 'Try a formula';

/** The five KPIs that are proposed for more B2B leads, each by its definition. */
const KPIS: Readonly<Record<string, (sum: (header: string) => number) => number>> = {
  LEADS: (sum) => sum('Leads'),
  MQLS: (sum) => sum('Marketing-qualified leads'),
  CPL: (sum) => sum('Spend (EUR)') / sum('Leads'),
  VISITOR_TO_LEAD: (sum) => sum('Leads') / sum('Visitors'),
  CONVERSION_RATE: (sum) => sum('Conversions') / sum('Visitors'),
};

/** The KPIs over some rows of the data, by adding up what its cells show. */
export function summedFigures(sums: DataSums, rows: Rows): number[] {
  return Object.values(KPIS).map((value) => value((header) => sums.sum(header, rows)));
}

/** The KPIs over the same rows by `KPI_VALUE`, typed below the examples. */
export async function typedFigures(page: Page, dataSheet: string, rows: Rows): Promise<unknown[]> {
  const date = (iso: string) => `DATE(${iso.split('-').map(Number).join('; ')})`;
  const segment = rows.channel === undefined ? '' : `; "Channel"; "${rows.channel}"`;
  const table = `'${dataSheet.replaceAll("'", "''")}'!A:O`;
  const formulas = Object.keys(KPIS).map(
    (id) => `=KPI_VALUE("${id}"; ${table}; ${date(rows.from)}; ${date(rows.to)}${segment})`,
  );
  return page.evaluate(
    async ([sheet, typed]) => {
      const cells = typed.map((formula, index) => ({ formula, cell: `E${index + 20}` }));
      await Promise.all(cells.map(({ formula, cell }) => window.playground.type(sheet, cell, formula)));
      return cells.map(({ cell }) => window.playground.cell(sheet, cell).value);
    },
    [FORMULAS, formulas] as const,
  );
}
