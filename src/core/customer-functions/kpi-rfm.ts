import { scoreRfm } from '../analysis/rfm.ts';
import type { CustomFunction } from '../custom-function.ts';
import { knownBy, refuseTooManyCustomers } from './known-by.ts';
import { AMOUNTS, AS_OF, CUSTOMERS, DATES } from './parameters.ts';
import { readPurchases } from './read-purchases.ts';

const HEADER = ['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Segment'];

export const kpiRfmFunction: CustomFunction = {
  name: 'KPI_RFM',
  summary: 'Customers by how lately, how often and for how much they bought, most valuable first.',
  parameters: [CUSTOMERS, DATES, AMOUNTS, AS_OF],
  returns: 'Array<Array<string|number>>',
  run([customers, dates, amounts, asOf], context) {
    const known = knownBy(asOf, readPurchases(customers, dates, context, { cells: amounts }), context);
    refuseTooManyCustomers(known, HEADER.length);
    const rows = scoreRfm(known.histories, known.asOf).map(
      ({ customer, recency, frequency, monetary, r, f, m, segment }) => [
        customer,
        recency,
        frequency,
        monetary,
        r,
        f,
        m,
        segment,
      ],
    );
    return [HEADER, ...rows];
  },
};
