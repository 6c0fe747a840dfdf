import type {
  ChartPlan,
  ListRule,
  PlannedCell,
  SheetPlan,
  WorkbookPlan,
} from '../core/scorecard/sheet-plan.ts';
import { type Area, parseArea, parseSheetArea } from './a1-area.ts';
import { Refusal } from './reply.ts';
import { marksOverflow } from './sheet-marks.ts';

const LIMITS = {
  sheets: 10,
  rows: 20_000,
  columns: 200,
  cells: 200_000,
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
  check(isList(plan?.sheets, LIMITS.sheets) && plan.sheets.length > 0, 'The plan has no sheets or too many.');
  const names = new Set<string>();
  for (const sheet of plan.sheets) {
    const { name } = sheet;
    check(
      typeof name === 'string' && name.trim() !== '' && name.length <= LIMITS.name,
      `A sheet's name must have 1 to ${LIMITS.name} characters.`,
    );
    check(!names.has(name.toLowerCase()), `Two sheets are called "${name}".`);
    names.add(name.toLowerCase());
  }
  for (const sheet of plan.sheets) checkSheet(sheet, plan);
  const shown = plan.sheets.find(({ name }) => name === plan.show);
  check(shown && !shown.hidden, `The sheet to show, "${plan.show}", is not among the visible ones.`);
}

function checkSheet(sheet: SheetPlan, plan: WorkbookPlan): void {
  const size = checkGrid(sheet);
  const refuse = (problem: string): never => refusePlan(`The sheet "${sheet.name}" ${problem}`);
  const within = (range: string): Area => {
    const area = parseArea(String(range));
    if (area && isWithin(area, size)) return area;
    return refuse(`speaks of the range ${range}, which it does not have.`);
  };

  sheet.cells.forEach((row, index) => {
    if (row.length !== size.right) {
      refuse(`has ${row.length} cells in row ${index + 1} where ${size.right} belong.`);
    }
    row.forEach((cell, column) => {
      const problem = cell && problemOfCell(cell, sheet);
      if (problem) refuse(`has ${problem} in row ${index + 1}, column ${column + 1}.`);
    });
  });

  const ranges = [...(sheet.merges ?? []), ...(sheet.lines?.ranges ?? [])];
  for (const rule of sheet.colors ?? []) ranges.push(...rule.ranges);
  if (ranges.length > LIMITS.ranges || (sheet.lists?.length ?? 0) > LIMITS.ranges) {
    refuse(`has more than ${LIMITS.ranges} ranges with a merge, a line, a color or a list.`);
  }
  ranges.forEach(within);
  for (const list of sheet.lists ?? []) checkList(list, sheet, within(list.cell), plan, refuse);
  if ((sheet.charts?.length ?? 0) > LIMITS.charts) refuse(`has more than ${LIMITS.charts} charts.`);
  for (const chart of sheet.charts ?? []) {
    within(chart.cell);
    checkChart(chart, plan, refuse);
  }

  for (const { row, count, pixels } of sheet.heights ?? []) {
    if (!isCount(row) || !isCount(count) || row + count - 1 > size.bottom || !isCount(pixels)) {
      refuse(`sets the height of rows ${row} to ${row + count - 1}, which it does not have.`);
    }
  }
  checkFrozen(sheet, size, refuse);
  const overflow = marksOverflow(sheet);
  if (overflow > 0) {
    refuse(`keeps choices that are ${overflow} characters too long. Choose fewer KPIs or shorten the texts.`);
  }
}

// Sheets keeps at least one row and one column free to scroll, and "can't freeze columns which contain only part
// of a merged cell".
function checkFrozen(sheet: SheetPlan, size: Area, refuse: (problem: string) => never): void {
  const rows = sheet.frozenRows ?? 0;
  const columns = sheet.frozenColumns ?? 0;
  if (rows >= size.bottom || columns >= size.right) refuse('freezes all of its rows or columns.');
  for (const merge of sheet.merges ?? []) {
    const area = parseArea(merge);
    if (!area) continue;
    const isCut = (area.top <= rows && area.bottom > rows) || (area.left <= columns && area.right > columns);
    if (isCut) refuse(`freezes only a part of the merged cells ${merge}.`);
  }
}

/** The area of the whole sheet. */
function checkGrid({ name, cells, styles, widths }: SheetPlan): Area {
  check(typeof styles === 'object' && styles, `The sheet "${name}" has no styles.`);
  check(
    isList(widths, LIMITS.columns) && widths.length > 0 && widths.every(isCount),
    `The sheet "${name}" must have 1 to ${LIMITS.columns} columns, each with a width.`,
  );
  check(
    isList(cells, LIMITS.rows) && cells.length > 0 && cells.every(Array.isArray),
    `The sheet "${name}" must have 1 to ${LIMITS.rows} rows.`,
  );
  check(
    cells.length * widths.length <= LIMITS.cells,
    `The sheet "${name}" has more than ${LIMITS.cells} cells.`,
  );
  return { top: 1, left: 1, bottom: cells.length, right: widths.length };
}

function problemOfCell(cell: PlannedCell, { styles }: SheetPlan): string | undefined {
  const { value, formula, style, note } = cell;
  if (style != null && !styles[style]) return `a style "${style}" that is not described`;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a value that is not a number';
  if ([value, formula, note].some((text) => typeof text === 'string' && text.length > LIMITS.text)) {
    return `more than ${LIMITS.text} characters`;
  }
  if (formula == null) return undefined;
  if (value != null) return 'both a value and a formula';
  if (typeof formula !== 'string' || !/^=./.test(formula)) return 'a formula that does not begin with "="';
  // Sheets would show the text of the formula.
  if (styles[style ?? 'plain']?.numberFormat === '@') return 'a formula in a cell formatted as text';
  return undefined;
}

function checkList(
  { cell, items }: ListRule,
  { cells }: SheetPlan,
  { top, left }: Area,
  plan: WorkbookPlan,
  refuse: (problem: string) => never,
): void {
  if ('range' in items) {
    const source = parseSheetArea(items.range);
    const sheet = plan.sheets.find(({ name }) => name === source?.sheet);
    if (!source || (sheet && !isWithin(source.area, sheetArea(sheet)))) {
      refuse(`takes the list of ${cell} from ${items.range}, which is not a range.`);
    }
    return;
  }
  if (!isList(items, LIMITS.listItems) || items.length === 0) {
    refuse(`gives ${cell} a list that is empty or has more than ${LIMITS.listItems} items.`);
  }
  // Sheets refuses to write anything else into the cell.
  const planned = cells[top - 1]?.[left - 1];
  if (planned?.formula != null || (planned?.value != null && !items.includes(String(planned.value)))) {
    refuse(`gives ${cell} a value that is not in its list.`);
  }
}

function checkChart(
  { cell, ranges, width, height, series }: ChartPlan,
  plan: WorkbookPlan,
  refuse: (problem: string) => never,
): void {
  if (!isCount(width) || !isCount(height)) refuse(`has a chart at ${cell} without a width or a height.`);
  if (!isList(ranges, LIMITS.chartSeries) || !isList(series, LIMITS.chartSeries)) {
    refuse(`has a chart at ${cell} with more than ${LIMITS.chartSeries} ranges or series.`);
  }
  let columns = 0;
  for (const range of ranges) {
    columns +=
      columnsOf(String(range), plan) ??
      refuse(`has a chart at ${cell} of ${range}, which is not a range of a planned sheet.`);
  }
  if (columns !== series.length + 1) {
    refuse(
      `has a chart at ${cell} with ${columns} columns of data for ${series.length} series and the axis.`,
    );
  }
}

/** How many columns a range has; undefined when none of the planned sheets has it. */
function columnsOf(range: string, plan: WorkbookPlan): number | undefined {
  const source = parseSheetArea(range);
  const sheet = plan.sheets.find(({ name }) => name === source?.sheet);
  if (!source || !sheet || !isWithin(source.area, sheetArea(sheet))) return undefined;
  return source.area.right - source.area.left + 1;
}

function sheetArea({ cells, widths }: SheetPlan): Area {
  return { top: 1, left: 1, bottom: cells.length, right: widths.length };
}

function isWithin(inner: Area, outer: Area): boolean {
  return inner.bottom <= outer.bottom && inner.right <= outer.right;
}

function isList(value: unknown, most: number): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= most;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function check(holds: unknown, problem: string): asserts holds {
  if (!holds) refusePlan(problem);
}

function refusePlan(problem: string): never {
  throw new Refusal('plan_refused', `${problem} Nothing was written. Reload the sidebar and build it again.`);
}
