import type { Page } from 'playwright-core';
import type { CellValue } from '../../playground/grid.ts';
import type { PlaygroundCell } from '../../playground/page/playground-api.ts';

/** A row of the KPI table as the sheet shows it now. */
export interface ShownKpi {
  readonly name: string;
  readonly actual: CellValue;
  readonly previous: CellValue;
  /** The other cells by the heading of their column, such as `Status`. */
  readonly cells: Readonly<Record<string, PlaygroundCell>>;
}

/** The cells of the pickers. */
export const PICKERS = { grain: 'A6', period: 'B6', comparison: 'D6', segment: 'F6' } as const;

const HEAD_ROW = 8;

/** The KPI table of a scorecard, as the sheet shows it now. */
export async function shownKpis(page: Page, sheet: string): Promise<ShownKpi[]> {
  return page.evaluate(
    ([name, headRow]) => {
      const { playground } = window;
      const [heads = [], ...rows] = playground.displayed(name, `A${headRow}:Z${headRow + 16}`);
      const count = rows.findIndex(([first]) => first === '');
      return rows.slice(0, count).map(([kpi = ''], index) => {
        const at = (column: number) =>
          playground.cell(name, `${String.fromCharCode(65 + column)}${headRow + 1 + index}`);
        const cells = heads.flatMap((head, column) => (head === '' ? [] : [[head, at(column)] as const]));
        // The second and third columns are headed by the periods that they show.
        return {
          name: kpi,
          actual: at(1).value,
          previous: at(2).value,
          cells: Object.fromEntries(cells),
        };
      });
    },
    [sheet, HEAD_ROW] as const,
  );
}

/** The sentences below "Data checks", each with its mark. */
export async function shownChecks(page: Page, sheet: string): Promise<string[]> {
  const rows = await page.evaluate((name) => window.playground.displayed(name, 'A1:B80'), sheet);
  const title = rows.findIndex(([first]) => first === 'Data checks');
  const checks = rows.slice(title + 1);
  const end = checks.findIndex(([first]) => first === '');
  return checks.slice(0, end).map((cells) => cells.join(' '));
}

/** Picks one or several at once, which costs one calculation. */
export async function pick(
  page: Page,
  sheet: string,
  choices: Partial<Record<keyof typeof PICKERS, string>>,
): Promise<void> {
  const pickers = Object.keys(choices) as (keyof typeof PICKERS)[];
  await Promise.all(pickers.map((picker) => typeInto(page, sheet, PICKERS[picker], choices[picker] ?? '')));
}

/** The cell to the right of "Chart of". */
export async function chartPicker(page: Page, sheet: string): Promise<string> {
  const rows = await page.evaluate((name) => window.playground.displayed(name, 'A1:P40'), sheet);
  const row = rows.findIndex((cells) => cells.includes('Chart of'));
  const column = rows[row]?.indexOf('Chart of') ?? -1;
  return `${String.fromCharCode(66 + column)}${row + 1}`;
}

export async function typeInto(page: Page, sheet: string, cell: string, text: string): Promise<void> {
  await page.evaluate(([name, at, typed]) => window.playground.type(name, at, typed), [
    sheet,
    cell,
    text,
  ] as const);
}
