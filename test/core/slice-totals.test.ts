import { describe, expect, it } from 'vitest';
import { call, complaint, date } from './call.ts';

/** Two plans; the second has no row in February and one in March again. */
const subscriptions = [
  ['Month', 'Plan', 'Customers at start', 'Lost customers', 'New customers', 'Customers at end'],
  [date('2026-01-01'), 'Basic', 100, 10, 20, 110],
  [date('2026-01-01'), 'Pro', 50, 1, 5, 54],
  [date('2026-02-01'), 'Basic', 110, 11, 11, 110],
  [date('2026-03-01'), 'Basic', 110, 22, 0, 88],
  [date('2026-03-01'), 'Pro', 54, 4, 10, 60],
];

function rowsOf(result: unknown): readonly (readonly unknown[])[] {
  return (result as unknown[][]).slice(1);
}

describe('opening and closing balances', () => {
  it('are those of the first and last date of the period, added up over segments', () => {
    // 10 + 1 + 11 + 22 + 4 = 48 lost of the 100 + 50 at the start of January.
    expect(call('KPI_VALUE', 'CHURN', subscriptions)).toBeCloseTo(48 / 150, 12);
    // (88 + 60 at the end of March - 46 new) / 150
    expect(call('KPI_VALUE', 'RETENTION', subscriptions)).toBeCloseTo((148 - 46) / 150, 12);
  });

  it('are those of the date range when one is given', () => {
    // March: 22 + 4 lost of 110 + 54.
    expect(call('KPI_VALUE', 'CHURN', subscriptions, date('2026-03-01'), date('2026-03-31'))).toBeCloseTo(
      26 / 164,
      12,
    );
  });

  it('belong to each period of a trend', () => {
    const values = rowsOf(call('KPI_TREND', 'CHURN', subscriptions)).map(([, value]) => value);
    expect(values[0]).toBeCloseTo(11 / 150, 12);
    expect(values[1]).toBeCloseTo(11 / 110, 12);
    expect(values[2]).toBeCloseTo(26 / 164, 12);
  });

  it('are 0 for a segment without a row on that date', () => {
    // Pro has no row on the first date of the quarter's second month on.
    const message = complaint(
      'KPI_VALUE',
      'CHURN',
      subscriptions,
      date('2026-02-01'),
      date('2026-03-31'),
      'Plan',
      'Pro',
    );
    expect(message).toContain('divides by customers at start, which is 0 here.');
  });

  it('go by the dates of all rows, also when one segment is asked for', () => {
    // Pro alone would close February in January; but February is closed by Basic, so Pro has nothing there.
    const closing = [
      ['Date', 'Team', 'Pipeline value'],
      [date('2026-01-10'), 'North', 500],
      [date('2026-01-10'), 'South', 300],
      [date('2026-01-31'), 'North', 700],
    ];
    expect(call('KPI_VALUE', 'PIPELINE', closing, '', '', 'Team', 'South')).toBe(0);
    expect(call('KPI_VALUE', 'PIPELINE', closing)).toBe(700);
  });

  it('have no value where no row of that date has a number', () => {
    const prefilled = [
      ['Month', 'Monthly recurring revenue'],
      [date('2026-01-01'), 1000],
      [date('2026-02-01'), 1100],
      [date('2026-03-01'), ''],
    ];
    expect(complaint('KPI_VALUE', 'MRR', prefilled)).toBe(
      'KPI_VALUE: monthly recurring revenue has no numbers. Choose cells that hold numbers.',
    );
    expect(call('KPI_VALUE', 'MRR', prefilled, '', date('2026-02-28'))).toBe(1100);
  });

  it('need a date column where there are several rows', () => {
    const undated = [
      ['Plan', 'Customers at start', 'Lost customers'],
      ['Basic', 100, 10],
      ['Pro', 50, 1],
    ];
    expect(complaint('KPI_VALUE', 'CHURN', undated)).toContain('table has no dates.');
  });

  it('need none where there is one row', () => {
    const oneRow = [
      ['Plan', 'Customers at start', 'Lost customers'],
      ['Basic', 100, 10],
    ];
    expect(call('KPI_VALUE', 'CHURN', oneRow)).toBe(0.1);
  });
});

describe('mean balances', () => {
  const accounts = [
    ['Month', 'Plan', 'Revenue', 'Active customers'],
    [date('2026-01-01'), 'Basic', 1000, 90],
    [date('2026-01-01'), 'Pro', 1000, 10],
    [date('2026-02-01'), 'Basic', 1000, 140],
    [date('2026-02-01'), 'Pro', 3000, 60],
  ];

  it('add up over segments and average over dates', () => {
    // 6,000 over a mean of (100 + 200) / 2 = 150 accounts.
    expect(call('KPI_VALUE', 'ARPA', accounts)).toBe(40);
  });

  it('average a segment over the dates of all rows', () => {
    // Pro: 4,000 over (10 + 60) / 2 = 35.
    expect(call('KPI_VALUE', 'ARPA', accounts, '', '', 'Plan', 'Pro')).toBeCloseTo(4000 / 35, 12);
  });

  it('leave out rows without a date', () => {
    const withBlank = [...accounts, ['', 'Basic', '', 900]];
    expect(call('KPI_VALUE', 'ARPA', withBlank)).toBe(40);
  });
});

describe('people', () => {
  const reached = [
    ['Date', 'Channel', 'Impressions', 'Reach'],
    [date('2026-01-01'), 'Search', 300, 100],
    [date('2026-01-01'), 'Social', 900, 200],
    [date('2026-02-01'), 'Search', 400, 100],
  ];

  it('add up over the segments of one date', () => {
    // 1,200 impressions on 300 people.
    expect(call('KPI_VALUE', 'FREQUENCY', reached, date('2026-01-01'), date('2026-01-31'))).toBe(4);
  });

  it('are not added up over dates, and the sentence says why', () => {
    expect(complaint('KPI_VALUE', 'FREQUENCY', reached)).toBe(
      'KPI_VALUE: reach counts people, and the period has several dates, so that the same people would be counted twice. Use a table with one row per period.',
    );
  });

  it('leave a blank in a trend where a period has several dates', () => {
    const values = rowsOf(call('KPI_TREND', 'REACH', reached, 'month')).map(([, value]) => value);
    expect(values).toEqual([300, 100]);
    const later = [...reached, [date('2026-05-01'), 'Email', 1, 50]];
    expect(rowsOf(call('KPI_TREND', 'REACH', later, 'quarter')).map(([, value]) => value)).toEqual(['', 50]);
  });
});

describe('assumptions', () => {
  const campaign = (margins: readonly unknown[]): unknown[][] => [
    ['Channel', 'Attributed revenue', 'Spend', 'Gross margin'],
    ...margins.map((margin, index) => [index < 2 ? 'Search' : 'Social', 1000, 200, margin]),
  ];

  it('are taken from the rows where all are equal, blanks left aside', () => {
    // 3,000 x 0.4 / 600
    expect(call('KPI_VALUE', 'POAS', campaign([0.4, '', 0.4]))).toBeCloseTo(2, 12);
  });

  it('are an error where they differ and nothing can compute them', () => {
    expect(complaint('KPI_VALUE', 'POAS', campaign([0.4, 0.5, 0.4]))).toBe(
      'KPI_VALUE: gross margin differs between the rows of the period. It must be one number: make all rows equal or ask for one segment.',
    );
    expect(call('KPI_VALUE', 'POAS', campaign([0.4, 0.4, 0.5]), '', '', 'Channel', 'Social')).toBe(2.5);
  });

  it('are an error of its own where no row has one', () => {
    const typedOnce = campaign([0.4, '', '']);
    expect(complaint('KPI_VALUE', 'POAS', typedOnce, '', '', 'Channel', 'Social')).toBe(
      'KPI_VALUE: gross margin has no number in the rows of the period or segment. Fill the column down.',
    );
    // 3,000 x 0.4 / 600
    expect(call('KPI_VALUE', 'POAS', typedOnce)).toBeCloseTo(2, 12);
  });

  it('are computed by another KPI where they differ and its columns are there', () => {
    const table = [
      ['Attributed revenue', 'Spend', 'Gross margin', 'Revenue', 'Cost of goods sold'],
      [1000, 200, 0.4, 2000, 1500],
      [1000, 200, 0.6, 2000, 500],
    ];
    // The margin of both rows together is (4,000 - 2,000) / 4,000 = 0.5; 2,000 x 0.5 / 400.
    expect(call('KPI_VALUE', 'POAS', table)).toBe(2.5);
  });

  it('are computed from their own columns: lifetime value to acquisition cost', () => {
    const table = [
      ['Revenue per account', 'Gross margin', 'Churn rate', 'Cost', 'New customers'],
      [50, 0.8, 0.04, 6000, 12],
      [50, 0.8, 0.04, 4000, 28],
    ];
    // 50 x 0.8 / 0.04 = 1,000 earned, 10,000 / 40 = 250 spent.
    expect(call('KPI_VALUE', 'LTV_CAC', table)).toBeCloseTo(4, 12);
  });

  it('are refused where a rate is above 1', () => {
    expect(complaint('KPI_VALUE', 'POAS', campaign([40, 40, 40]))).toContain(
      'gross margin is 40, which means 4000 %. Enter a rate as 40 % or 0.4.',
    );
  });
});

describe('rates that belong to a month', () => {
  /** Six months; in each, 10 of 100 customers are lost and won again. */
  const months = [
    ['Month', 'Customers at start', 'Lost customers'],
    ...Array.from({ length: 6 }, (_, index) => [date(`2026-0${index + 1}-01`), 100, 10]),
  ];

  it('come from the months within the period: annual churn', () => {
    // 10 % a month, whether one month or six are looked at: 1 - 0.9^12.
    const expected = 1 - 0.9 ** 12;
    expect(call('KPI_VALUE', 'ANNUAL_CHURN', months)).toBeCloseTo(expected, 12);
    for (const period of ['month', 'quarter', 'year']) {
      for (const [, value] of rowsOf(call('KPI_TREND', 'ANNUAL_CHURN', months, period)))
        expect(value).toBeCloseTo(expected, 12);
    }
  });

  it('come from the months within the period: payback', () => {
    const table = [
      ['Month', 'CAC', 'Gross margin', 'Revenue', 'Active customers'],
      ...Array.from({ length: 6 }, (_, index) => [date(`2026-0${index + 1}-01`), 300, 0.5, 5000, 100]),
    ];
    // 50 a month per account, half of it margin: 300 / 25 = 12 months.
    expect(call('KPI_VALUE', 'CAC_PAYBACK', table)).toBeCloseTo(12, 12);
  });

  it('weigh each month by its customers', () => {
    const table = [
      ['Month', 'Customers at start', 'Lost customers'],
      [date('2026-01-01'), 100, 5],
      [date('2026-02-01'), 300, 15],
    ];
    expect(call('KPI_VALUE', 'ANNUAL_CHURN', table)).toBeCloseTo(1 - 0.95 ** 12, 12);
  });

  it('cannot come from quarters', () => {
    const quarters = [
      ['Date', 'Customers at start', 'Lost customers'],
      ...['01', '04', '07', '10'].map((month) => [date(`2026-${month}-01`), 100, 10]),
    ];
    expect(complaint('KPI_VALUE', 'ANNUAL_CHURN', quarters)).toBe(
      'KPI_VALUE: Customer churn rate is needed per month, but each row covers a quarter. Use a table with one row per month, or finer.',
    );
  });

  it('are refused above 1, which the even power would hide', () => {
    const table = [
      ['Month', 'Customers at start', 'Lost customers'],
      [date('2026-01-01'), 100, 120],
      [date('2026-02-01'), 100, 130],
    ];
    expect(complaint('KPI_VALUE', 'ANNUAL_CHURN', table)).toContain(
      'Customer churn rate would be 125 %, which cannot be.',
    );
  });
});

describe('averages in a table', () => {
  it('go over the rows that have an answer', () => {
    const answers = [
      ['Date', 'Team', 'Effort scores'],
      [date('2026-01-01'), 'A', 7],
      [date('2026-01-02'), 'A', ''],
      [date('2026-01-03'), 'B', 4],
    ];
    expect(call('KPI_VALUE', 'CES', answers)).toBe(5.5);
  });

  it('weigh a position by its impressions', () => {
    const queries = [
      ['Query', 'Clicks', 'Impressions', 'Position'],
      ['kpi', 3, 300, 2],
      ['cac', 1, 100, 6],
      ['new', 0, '', 90],
    ];
    expect(call('KPI_VALUE', 'AVERAGE_POSITION', queries)).toBe(3);
  });

  it('take the average time of exports, times the sessions, for the time on site', () => {
    const pages = [
      ['Page', 'Sessions', 'Average session duration'],
      ['/', 100, 60],
      ['/a', 300, 20],
    ];
    // (6,000 + 6,000) seconds over 400 sessions.
    expect(call('KPI_VALUE', 'TIME_ON_SITE', pages)).toBe(30);
  });

  it('count days between dates, leaving open deals out', () => {
    const deals = [
      ['Deal', 'Owner', 'Opened on', 'Closed on'],
      ['a', 'Ada', date('2026-01-01'), date('2026-01-11')],
      ['b', 'Bo', date('2026-01-01'), date('2026-01-31')],
      ['c', 'Bo', date('2026-01-05'), ''],
    ];
    expect(call('KPI_VALUE', 'SALES_CYCLE', deals)).toBe(20);
    // By the month in which a deal closes.
    expect(rowsOf(call('KPI_TREND', 'SALES_CYCLE', deals))).toEqual([[date('2026-01-01'), 20]]);
  });

  it('refuses a deal that closes before it opens, naming its row', () => {
    const deals = [
      ['Deal', 'Owner', 'Opened on', 'Closed on'],
      ['a', 'Ada', date('2026-01-11'), date('2026-01-01')],
    ];
    expect(complaint('KPI_VALUE', 'SALES_CYCLE', deals)).toBe(
      'KPI_VALUE: closed on, row 2, lies before opened on in the same row. Correct one of the two dates.',
    );
  });

  it('counts answers under a condition', () => {
    const survey = [
      ['Date', 'Score'],
      ...[10, 9, 9, 10, 9, 8, 7, 6, 3, 0].map((score) => [date('2026-01-01'), score]),
    ];
    expect(call('KPI_VALUE', 'NPS', survey)).toBe(20);
    expect(complaint('KPI_VALUE', 'NPS', [...survey, [date('2026-01-01'), 11]])).toBe(
      'KPI_VALUE: Score, row 12, is 11, but answers go from 0 to 10. Correct the answer or clear the cell.',
    );
  });
});

describe('tables of thousands of rows', () => {
  /** A day of each month by turns, two plans by turns, 1 lost of 10 customers in each row; every tenth row is blank. */
  const body = Array.from({ length: 5000 }, (_, index) =>
    index % 10 === 9
      ? ['', '', '', '']
      : [date(`2026-${String((index % 12) + 1).padStart(2, '0')}-01`), index % 2 ? 'Pro' : 'Basic', 10, 1],
  );
  const table = [['Month', 'Plan', 'Customers at start', 'Lost customers'], ...body, ['Total', '', 1, 1]];

  it('are added up like short ones', () => {
    const lost = rowsOf(call('KPI_TREND', 'CHURN', table)).map(([, value]) => value);
    expect(lost).toEqual(Array.from({ length: 12 }, () => expect.closeTo(0.1, 12)));
    // 4,500 lost in all; the opening balance is that of January, 10 in each of its rows.
    const inJanuary = body.filter(([day], index) => day !== '' && index % 12 === 0).length;
    const plans = rowsOf(call('KPI_BY', 'CHURN', table, 'Plan'));
    expect(plans.at(-1)).toEqual(['All', expect.closeTo(4500 / (10 * inJanuary), 12), 1]);
  });

  it('have their faults named by the row of the sheet', () => {
    const faulty = [...table.slice(0, 4001), [date('2026-01-01'), 'Pro', 10, 'one']];
    expect(complaint('KPI_TREND', 'CHURN', faulty)).toContain('Lost customers, row 4002, is "one"');
  });
});
