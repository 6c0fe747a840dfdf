import { LEAST_REPEAT_CUSTOMERS, predictLifetimeValues, repeatSpending } from '../analysis/lifetime-value.ts';
import type { CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { numberArgument, rateArgument } from '../table-functions/arguments.ts';
import { type KnownCustomers, knownBy, refuseTooManyCustomers } from './known-by.ts';
import { AMOUNTS, AS_OF, CUSTOMERS, DATES } from './parameters.ts';
import { readPurchases } from './read-purchases.ts';

const HEADER = ['Customer', 'P(alive)', 'Expected purchases', 'Expected value'];

export const kpiClvPredictFunction: CustomFunction = {
  name: 'KPI_CLV_PREDICT',
  summary: 'What each customer will probably buy within a number of days, most valuable first.',
  parameters: [
    CUSTOMERS,
    DATES,
    AMOUNTS,
    { name: 'horizon_days', sample: '365', help: 'How many days to look ahead.' },
    {
      name: 'discount_rate',
      sample: '10%',
      help: '(optional) What money loses per year, such as 10 %; 0 if left out.',
    },
    AS_OF,
  ],
  returns: 'Array<Array<string|number>>',
  run([customers, dates, amounts, horizon, discount, asOf], context) {
    const horizonDays = numberArgument(horizon, 'horizon_days', context);
    if (horizonDays <= 0)
      fail({
        code: 'out_of_bounds',
        parameter: 'horizon_days',
        found: horizonDays,
        wanted: 'a number above 0',
      });
    const discountRate = rateArgument(discount, 'discount_rate', context) ?? 0;
    const known = knownBy(asOf, readPurchases(customers, dates, context, { cells: amounts }), context);
    refuseTooManyCustomers(known, HEADER.length);
    refuseTooFewRepeats(known);
    const values = predictLifetimeValues(known.histories, { asOf: known.asOf, horizonDays, discountRate });
    return [
      HEADER,
      ...values.map(({ customer, chanceAlive, purchases, value }) => [
        customer,
        chanceAlive ?? '',
        purchases,
        value,
      ]),
    ];
  },
};

function refuseTooFewRepeats({ histories }: KnownCustomers): void {
  const count = histories.filter(({ days }) => days.length > 1).length;
  if (count < LEAST_REPEAT_CUSTOMERS)
    fail({
      code: 'too_few',
      what: 'customers who bought on more than one day',
      count,
      needed: LEAST_REPEAT_CUSTOMERS,
      remedy: 'Choose a longer period or more customers.',
    });
  if (!histories.some((history) => repeatSpending(history).repeats > 0))
    fail({
      code: 'out_of_bounds',
      parameter: 'the sum of all repeat purchases',
      found: 0,
      wanted: 'amounts above 0',
    });
}
