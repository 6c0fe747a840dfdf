import { periodCount, returnedShares, revenuePerCustomer } from '../analysis/cohorts.ts';
import { purchaseHistories } from '../analysis/purchase-history.ts';
import { capitalized } from '../capitalized.ts';
import { isBlank } from '../cell.ts';
import type { CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { refuseTooLarge } from '../refuse-too-large.ts';
import { grainArgument } from '../table-functions/arguments.ts';
import { PERIOD } from '../table-functions/parameters.ts';
import { AMOUNTS, CUSTOMERS, DATES } from './parameters.ts';
import { readPurchases } from './read-purchases.ts';

export const kpiCohortsFunction: CustomFunction = {
  name: 'KPI_COHORTS',
  summary: 'The share of each cohort of customers who came back, or its revenue per customer so far.',
  parameters: [
    CUSTOMERS,
    { ...DATES, help: `${DATES.help} Without amounts, leave refund rows out.` },
    PERIOD,
    { ...AMOUNTS, help: `(optional) ${AMOUNTS.help} With them the result is revenue per customer so far.` },
  ],
  returns: 'Array<Array<string|number|Date>>',
  run([customers, dates, period, amounts], context) {
    const grain = grainArgument(period);
    const paid = isBlank(amounts) ? undefined : { cells: amounts };
    const histories = purchaseHistories(readPurchases(customers, dates, context, paid));
    if (histories.length === 0) fail({ code: 'no_rows', what: 'with a purchase' });
    const ages = periodCount(histories, grain);
    // A mistyped year makes millions of columns: refused before anything is computed.
    refuseTooLarge(2, ages + 2);
    const cohorts = (paid ? revenuePerCustomer : returnedShares)(histories, grain);
    refuseTooLarge(cohorts.length + 1, ages + 2);
    const numbers = Array.from({ length: ages }, (_, age) => age);
    return [
      ['Cohort', 'Customers', ...numbers.map((age) => `${capitalized(grain)} ${age}`)],
      ...cohorts.map(({ start, customers: count, values }) => [
        context.dateOf(start),
        count,
        // Blank from where a cohort's future begins.
        ...numbers.map((age) => values[age] ?? ''),
      ]),
    ];
  },
};
