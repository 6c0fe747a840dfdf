import { periodCount, returnedShares, revenuePerCustomer } from '../analysis/cohorts.ts';
import { purchaseHistories } from '../analysis/purchase-history.ts';
import { isBlank } from '../cell.ts';
import type { CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import type { Grain } from '../period.ts';
import { refuseTooLarge } from '../refuse-too-large.ts';
import { choiceArgument } from '../table-functions/arguments.ts';
import { AMOUNTS, CUSTOMERS, DATES } from './parameters.ts';
import { readPurchases } from './read-purchases.ts';

const GRAINS: readonly [Grain, ...Grain[]] = ['month', 'day', 'week', 'quarter', 'year'];

export const kpiCohortsFunction: CustomFunction = {
  name: 'KPI_COHORTS',
  summary: 'The share of each cohort of customers who came back, or its revenue per customer so far.',
  parameters: [
    CUSTOMERS,
    DATES,
    {
      name: 'period',
      sample: '"month"',
      help: '(optional) "day", "week", "month", "quarter" or "year"; month if left out.',
    },
    { ...AMOUNTS, help: `(optional) ${AMOUNTS.help} With them the result is revenue per customer so far.` },
  ],
  returns: 'Array<Array<string|number|Date>>',
  run([customers, dates, period, amounts], context) {
    const grain = choiceArgument(period, 'period', GRAINS);
    const paid = isBlank(amounts) ? undefined : { cells: amounts };
    const histories = purchaseHistories(readPurchases(customers, dates, context, paid));
    if (histories.length === 0) fail({ code: 'no_rows', what: 'with a purchase' });
    const ages = periodCount(histories, grain);
    // A mistyped year makes millions of columns: refused before anything is computed.
    refuseTooLarge(2, ages + 2);
    const cohorts = (paid ? revenuePerCustomer : returnedShares)(histories, grain);
    refuseTooLarge(cohorts.length + 1, ages + 2);
    const name = `${grain.charAt(0).toUpperCase()}${grain.slice(1)}`;
    const numbers = Array.from({ length: ages }, (_, age) => age);
    return [
      ['Cohort', 'Customers', ...numbers.map((age) => `${name} ${age}`)],
      ...cohorts.map(({ start, customers: count, values }) => [
        context.dateOf(start),
        count,
        // Blank from where a cohort's future begins.
        ...numbers.map((age) => values[age] ?? ''),
      ]),
    ];
  },
};
