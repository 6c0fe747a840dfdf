import { BRAND, LINE } from '../scorecard/scorecard-styles.ts';
import { SheetBuilder } from '../scorecard/sheet-builder.ts';
import type { SheetPlan, WorkbookPlan } from '../scorecard/sheet-plan.ts';
import { COHORT_COLUMNS, writeCohorts } from './cohorts-table.ts';
import type { CustomerAnalysis } from './customer-analysis.ts';
import type { CustomersInput, WrittenBlock } from './customers-block.ts';
import { HEADING_END, writeHeading } from './customers-heading.ts';
import { type CustomersRequest, PurchaseFormulas } from './customers-request.ts';
import { customersStyles } from './customers-styles.ts';
import { writeCustomers, writeQuietCustomers } from './customers-table.ts';
import type { FormulaView } from './formula-view.ts';
import { writeGroups } from './groups-table.ts';
import type { LeavingReason } from './leaving-reasons.ts';
import { writeReasons } from './reasons-table.ts';

/** Pixels of the columns of names and groups, and of each other column. */
const [NAMES, GROUPS, FIGURES] = [200, 124, 82];

/**
 * Plans a sheet with the most valuable customers, the most promising groups, who came back, and why customers leave.
 * What formulas can do cheaply is live; scores, groups, cohorts and predictions are values, with the day of computing.
 */
export function planCustomersSheet(
  request: CustomersRequest,
  analysis: CustomerAnalysis,
  view: FormulaView,
  reasons: readonly LeavingReason[] = [],
): WorkbookPlan {
  const visible = new SheetBuilder();
  const input: CustomersInput = { request, analysis, view, formulas: new PurchaseFormulas(request.source) };
  writeHeading(visible, input);
  const blocks: WrittenBlock[] = [];
  const below = (): number => (blocks.at(-1)?.lastRow ?? HEADING_END) + 2;
  blocks.push(writeCustomers(visible, HEADING_END + 1, input));
  const quiet = writeQuietCustomers(visible, below(), input);
  if (quiet) blocks.push(quiet);
  blocks.push(writeGroups(visible, below(), input));
  const cohorts = writeCohorts(visible, below(), input);
  if (cohorts) blocks.push(cohorts);
  const { sheet, reason } = request.source;
  if (reason !== undefined && reasons.length > 0) {
    blocks.push(writeReasons(visible, below(), reasons, { sheet, column: reason }));
  }
  const plan: SheetPlan = {
    name: request.name,
    role: 'customers',
    cells: visible.cells(COHORT_COLUMNS),
    styles: customersStyles(request.currency),
    widths: [NAMES, GROUPS, ...Array.from({ length: COHORT_COLUMNS - 2 }, () => FIGURES)],
    heights: [
      { row: 1, count: 1, pixels: 34 },
      ...blocks.map(({ headRow }) => ({ row: headRow, count: 1, pixels: 40 })),
    ],
    lines: { ranges: blocks.map(({ lines }) => lines), color: LINE },
    gridlines: false,
    tabColor: BRAND,
  };
  return { sheets: [plan], show: plan.name };
}
