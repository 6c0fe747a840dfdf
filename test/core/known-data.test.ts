import { describe, expect, it } from 'vitest';
import { type Purchase, purchaseHistories } from '../../src/core/analysis/purchase-history.ts';
import { call, column } from './call.ts';

/**
 * Totals of published data sets, added up from their files, and what is known of them:
 * CDNOW (CamDavidsonPilon/lifetimes, MIT), Telco customer churn (IBM, Apache-2.0), the simulated weeks of Robyn
 * (facebookexperimental/Robyn, MIT).
 */
describe('the purchases of CDNOW', () => {
  // 69,659 purchases by 23,570 customers, January 1997 to June 1998, for 2,500,315.63 dollars.
  it('have an average order of 35.8936', () => {
    expect(call('KPI_AOV', 2_500_315.63, 69_659)).toBeCloseTo(35.8936, 4);
  });

  it('are 2.9554 per customer', () => {
    expect(call('KPI_PURCHASE_FREQUENCY', 69_659, 23_570)).toBeCloseTo(2.9554, 4);
  });

  it('fell by 63.672 % from March to April 1997', () => {
    expect(call('KPI_GROWTH', 393_155.27, 142_824.49)).toBeCloseTo(-0.63672, 5);
  });

  it('were repeated by 48.859 % of the customers, those of a day taken as one', () => {
    // 11,908 customers are in one row, 146 in several of one day, 11,516 in rows of several days.
    const purchases = [
      ...customersWith(11_908, [35_431]),
      ...customersWith(146, [35_431, 35_431]),
      ...customersWith(11_516, [35_431, 35_461]),
    ];
    const histories = purchaseHistories(purchases);
    expect(histories.length).toBe(23_570);
    const repeaters = histories.filter(({ days }) => days.length > 1).length;
    expect(call('KPI_REPEAT_RATE', repeaters, histories.length)).toBeCloseTo(0.48859, 5);
  });

  it('brought 67.777 % of the revenue from the top 20 % of the customers', () => {
    // The 4,714 best of them spent 1,694,648.50 dollars, nobody less than 133.95; nobody else spent more.
    const amounts = [
      ...Array<number>(4714).fill(1_694_648.5 / 4714),
      ...Array<number>(23_570 - 4714).fill((2_500_315.63 - 1_694_648.5) / (23_570 - 4714)),
    ];
    const customers = amounts.map((_, index) => index + 1);
    expect(call('KPI_CONCENTRATION', column(...customers), column(...amounts), 0.2)).toBeCloseTo(0.67777, 5);
  });
});

describe('the customers of Telco', () => {
  const contracts = [
    ['Contract', 'Lost customers', 'Customers at start', 'Date'],
    ['Month-to-month', 1655, 3875, 46_000],
    ['One year', 166, 1473, 46_000],
    ['Two year', 48, 1695, 46_000],
  ];

  it('left at a rate of 26.537 %', () => {
    expect(call('KPI_CHURN', column(1655, 166, 48), 7043)).toBeCloseTo(0.26537, 5);
    expect(call('KPI_VALUE', 'CHURN', contracts)).toBeCloseTo(0.26537, 5);
  });

  it('left least with contracts of two years', () => {
    const rows = call('KPI_BY', 'CHURN', contracts, 'Contract') as unknown[][];
    expect(rows.slice(1).map(([contract]) => contract)).toEqual([
      'Two year',
      'One year',
      'Month-to-month',
      'All',
    ]);
    // 48 of 1,695, who are 24.1 % of all.
    expect(rows[1]?.[1]).toBeCloseTo(0.0283, 4);
    expect(rows[1]?.[2]).toBeCloseTo(0.2407, 4);
  });

  it('took 30.503 % of the monthly revenue with them', () => {
    expect(call('KPI_MRR_CHURN', 139_130.85, 0, 456_116.6)).toBeCloseTo(0.30503, 5);
  });

  it('paid 64.7617 a month on average', () => {
    expect(call('KPI_ARPA', 456_116.6, 7043)).toBeCloseTo(64.7617, 4);
  });
});

describe('the weeks of Robyn', () => {
  it('returned 26.08597 of revenue for each unit of media spend', () => {
    expect(call('KPI_MER', 379_005_696.666_666_5, 14_529_098.512_313_9)).toBeCloseTo(26.08597, 5);
  });
});

/** As many customers as asked for, each with a purchase on each of the days. */
function customersWith(count: number, days: readonly number[]): Purchase[] {
  return Array.from({ length: count }, (_, index) => `${days.join(' ')} ${index}`).flatMap((customer) =>
    days.map((day) => ({ customer, day, amount: 35 })),
  );
}
