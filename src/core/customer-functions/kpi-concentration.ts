import { customerKey } from '../analysis/purchase-history.ts';
import { topShare } from '../analysis/top-share.ts';
import type { CallContext, CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { exceedsOne } from '../rounding.ts';
import { rateArgument } from '../table-functions/arguments.ts';
import { alignedRows } from './aligned-rows.ts';
import { AMOUNTS, CUSTOMERS } from './parameters.ts';
import { customerReader, readAmount } from './read-purchases.ts';

export const kpiConcentrationFunction: CustomFunction = {
  name: 'KPI_CONCENTRATION',
  summary: 'The share of revenue from the top customers, such as the best fifth of them.',
  parameters: [
    CUSTOMERS,
    AMOUNTS,
    {
      name: 'share',
      sample: '20%',
      help: '(optional) Which part of the customers is the top; 20 % if left out.',
    },
  ],
  returns: 'number',
  run([customers, amounts, top], context) {
    const share = rateArgument(top, 'share', context) ?? 0.2;
    if (share === 0)
      fail({
        code: 'out_of_bounds',
        parameter: 'share',
        found: share,
        wanted: 'a share above 0, such as 20 % or 0.2',
      });
    const totals = totalsByCustomer(customers, amounts, context);
    const total = totals.reduce((sum, amount) => sum + amount, 0);
    if (total <= 0)
      fail({
        code: 'out_of_bounds',
        parameter: 'the sum of amounts',
        found: total,
        wanted: 'amounts that add up to more than 0',
      });
    const result = topShare(totals, share);
    // Customers whose refunds exceed their purchases leave more than all to the others.
    if (exceedsOne(result))
      fail({
        code: 'outside_range',
        kpi: 'the share',
        value: result,
        parts: ["a customer's refunds", 'the purchases'],
      });
    return Math.min(1, result);
  },
};

function totalsByCustomer(customers: unknown, amounts: unknown, context: CallContext): number[] {
  const totals = new Map<string, number>();
  const readCustomer = customerReader(context);
  for (const { row, cells } of alignedRows(['customers', 'amounts'], [customers, amounts])) {
    const customer = customerKey(readCustomer(cells[0], row));
    totals.set(customer, (totals.get(customer) ?? 0) + readAmount(cells[1], row, context));
  }
  return [...totals.values()];
}
