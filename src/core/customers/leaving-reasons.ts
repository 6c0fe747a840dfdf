import { customerKey } from '../analysis/purchase-history.ts';
import { isBlank, isErrorText } from '../cell.ts';
import type { Table } from '../table.ts';
import { canBeCriterion } from './formula-view.ts';

/** Why customers left, and how many gave this reason. */
export interface LeavingReason {
  readonly reason: string;
  readonly customers: number;
  /** Whether counting the rows with this reason gives the same number. */
  readonly isRowCount: boolean;
}

/** What people write where there is no reason. */
const NO_REASON = /^([-–—]|n\/?a|none|no|nessuno|ei|ingen)?$/i;

/** The reasons in a column, most frequent first: each customer counts once for each. */
export function leavingReasons(table: Table, customer: number, column: number): readonly LeavingReason[] {
  const found = new Map<string, { reason: string; customers: Set<string> }>();
  for (const row of table.rows) {
    const [who, why] = [table.cells[row]?.[customer], table.cells[row]?.[column]];
    if (isBlank(who) || isBlank(why) || isErrorText(why) || NO_REASON.test(String(why).trim())) continue;
    const reason = String(why);
    const known = found.get(reasonKey(why)) ?? { reason, customers: new Set() };
    known.customers.add(customerKey(String(who)));
    found.set(reasonKey(why), known);
  }
  const cells = cellsByReason(table, column);
  return [...found]
    .map(([key, { reason, customers }]) => ({
      reason,
      customers: customers.size,
      isRowCount: cells.get(key) === customers.size && canBeCriterion(reason),
    }))
    .sort((a, b) => b.customers - a.customers || (a.reason < b.reason ? -1 : 1));
}

/** How often a formula over the whole column finds each text, also in rows without a customer. */
function cellsByReason({ cells }: Table, column: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of cells) {
    const key = reasonKey(line[column]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Upper and lower case are alike, as in COUNTIFS. */
function reasonKey(cell: unknown): string {
  return String(cell).toLowerCase();
}
