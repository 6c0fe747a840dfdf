import type {
  ChartPlan,
  ListRule,
  PlannedCell,
  SheetPlan,
  WorkbookPlan,
} from '../core/scorecard/sheet-plan.ts';
import { MOST_SHEET_CELLS, MOST_SHEET_ROWS } from '../core/sheet-limits.ts';
import { type Area, parseArea, parseSheetArea } from './a1-area.ts';
import { ServerError } from './reply.ts';
import { marksOverflow } from './sheet-marks.ts';

const LIMITS = {
  sheets: 10,
  rows: MOST_SHEET_ROWS,
  columns: 200,
  cells: MOST_SHEET_CELLS,
  ranges: 500,
  name: 100,
  listItems: 500,
  charts: 5,
  chartSeries: 10,
  /** What a cell of Sheets holds. */
  text: 50_000,
};

/**
 * Refuses a plan that cannot be written as it stands, before anything is touched.
 * The plan crossed `google.script.run`, where what was undefined may arrive as null.
 */
export function checkPlan(plan: WorkbookPlan): void {
  const refuse = refusal('The plan');
  if (!isFilledList(plan?.sheets, LIMITS.sheets)) refuse('sheets', plan?.sheets);
  const names = new Set<string>();
  for (const { name } of plan.sheets) {
    if (typeof name !== 'string' || name.trim() === '' || name.length > LIMITS.name) refuse('the name', name);
    if (names.has(name.toLowerCase())) refuse('two sheets called', name);
    names.add(name.toLowerCase());
  }
  for (const sheet of plan.sheets) checkSheet(sheet, plan);
  if (!plan.sheets.some(({ name, hidden }) => name === plan.show && !hidden))
    refuse('the shown sheet', plan.show);
}

function checkSheet(sheet: SheetPlan, plan: WorkbookPlan): void {
  const refuse = refusal(`The sheet "${sheet.name}"`);
  const { cells, styles, widths } = sheet;
  if (!isFilledList(widths, LIMITS.columns) || !widths.every(isCount)) refuse('widths', widths);
  if (!isFilledList(cells, LIMITS.rows)) refuse('rows', cells);
  if (cells.length * widths.length > LIMITS.cells) refuse('cells', cells.length * widths.length);
  if (!styles) refuse('styles', styles);
  cells.forEach((row, index) => {
    if (row?.length !== widths.length) refuse(`row ${index + 1}`, row);
    row.forEach((cell, column) => {
      if (cell && !isWritable(cell, sheet)) refuse(`row ${index + 1}, column ${column + 1},`, cell);
    });
  });

  const { charts, choices, colors, frozenColumns, frozenRows, heights, lines, lists, merges } = sheet;
  const ranges = [
    ...(merges ?? []),
    ...(lines?.ranges ?? []),
    ...(colors ?? []).flatMap((rule) => rule.ranges),
  ];
  if (ranges.length > LIMITS.ranges) refuse('ranges', ranges.length);
  if ((lists ?? []).length > LIMITS.ranges) refuse('lists', lists?.length);
  if ((charts ?? []).length > LIMITS.charts) refuse('charts', charts?.length);
  for (const range of ranges) if (!areaIn(sheet, range)) refuse('the range', range);
  for (const list of lists ?? []) if (!isFulfilled(list, sheet, plan)) refuse('the list', list);
  for (const chart of charts ?? []) if (!isDrawable(chart, sheet, plan)) refuse('the chart', chart);
  for (const rows of heights ?? []) {
    const last = rows.row + rows.count - 1;
    if (![rows.row, rows.count, rows.pixels].every(isCount) || last > cells.length) refuse('heights', rows);
  }
  // Sheets keeps at least one row and one column free to scroll.
  if ((frozenRows ?? 0) >= cells.length) refuse('frozen rows', frozenRows);
  if ((frozenColumns ?? 0) >= widths.length) refuse('frozen columns', frozenColumns);
  for (const merge of merges ?? []) if (isCut(merge, sheet)) refuse('a frozen part of', merge);
  if (marksOverflow(sheet) > 0) {
    refuse('choices so long; choose fewer KPIs or shorten the texts:', choices);
  }
}

/** Whether Sheets takes the cell and shows what was meant. */
function isWritable({ value, formula, style, note }: PlannedCell, { styles }: SheetPlan): boolean {
  const { numberFormat } = styles[style ?? 'plain'] ?? {};
  return (
    (style == null || styles[style] !== undefined) &&
    (typeof value !== 'number' || Number.isFinite(value)) &&
    [value, formula, note].every((text) => typeof text !== 'string' || text.length <= LIMITS.text) &&
    // Sheets would show the text of a formula in a cell formatted as text.
    (formula == null || (value == null && /^=./.test(formula) && numberFormat !== '@'))
  );
}

/** Whether there is a list, and its cell holds one of the items: Sheets refuses anything else. */
function isFulfilled({ cell, items }: ListRule, sheet: SheetPlan, plan: WorkbookPlan): boolean {
  const area = areaIn(sheet, cell);
  if (!area) return false;
  if ('range' in items) {
    const source = parseSheetArea(items.range);
    const planned = plan.sheets.find(({ name }) => name === source?.sheet);
    return source !== undefined && (!planned || isWithin(source.area, planned));
  }
  const { value, formula } = sheet.cells[area.top - 1]?.[area.left - 1] ?? {};
  return (
    isFilledList(items, LIMITS.listItems) &&
    formula == null &&
    (value == null || items.includes(String(value)))
  );
}

/** Whether each column of the chart's ranges, but the first, is a series of it. */
function isDrawable(
  { cell, ranges, width, height, series }: ChartPlan,
  sheet: SheetPlan,
  plan: WorkbookPlan,
) {
  if (!areaIn(sheet, cell) || ![width, height].every(isCount)) return false;
  if (!isFilledList(ranges, LIMITS.chartSeries) || !isFilledList(series, LIMITS.chartSeries)) return false;
  const columns = ranges.map((range) => {
    const source = parseSheetArea(String(range));
    const planned = plan.sheets.find(({ name }) => name === source?.sheet);
    return source && planned && isWithin(source.area, planned) ? source.area.right - source.area.left + 1 : 0;
  });
  return !columns.includes(0) && columns.reduce((sum, count) => sum + count) === series.length + 1;
}

/** Sheets "can't freeze columns which contain only part of a merged cell". */
function isCut(merge: string, { frozenColumns }: SheetPlan): boolean {
  const columns = frozenColumns ?? 0;
  const { left, right } = parseArea(merge) as Area;
  return left <= columns && right > columns;
}

/** The area of the sheet that a range names; undefined when the sheet does not have it. */
function areaIn(sheet: SheetPlan, range: string): Area | undefined {
  const area = parseArea(String(range));
  return area && isWithin(area, sheet) ? area : undefined;
}

function isWithin({ bottom, right }: Area, { cells, widths }: SheetPlan): boolean {
  return bottom <= cells.length && right <= widths.length;
}

function isFilledList(value: unknown, most: number): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= most;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

type Refuse = (part: string, found: unknown) => never;

/** One sentence for all that no choice of a person brings about: it names the part and quotes it. */
function refusal(whole: string): Refuse {
  return (part, found) => {
    const quoted = (JSON.stringify(found) ?? 'missing').slice(0, 100);
    throw new ServerError(
      'plan_refused',
      `${whole} cannot be written with ${part} ${quoted}. Nothing was written. Reload the sidebar and build it again.`,
    );
  };
}
