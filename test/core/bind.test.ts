import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { measures } from '../../src/core/catalog/measures.ts';
import type { Measure } from '../../src/core/measure.ts';
import { call, column, complaint, date } from './call.ts';

describe('what a KPI function takes', () => {
  it('takes single cells and typed numbers', () => {
    expect(call('KPI_CAC', 10_000, 200)).toBe(50);
  });

  it('takes columns, rows and blocks, in any mixture', () => {
    // 10,000 spent and 200 customers won, each time.
    expect(call('KPI_CAC', column(4000, 6000), column(120, 80))).toBe(50);
    expect(call('KPI_CAC', [[4000, 6000]], column(120, 80))).toBe(50);
    const block = [
      [1000, 2000],
      [3000, 4000],
    ];
    expect(call('KPI_CAC', block, [[50, 50, 50, 50]])).toBe(50);
  });

  it('divides totals and never averages ratios', () => {
    // (100 + 900) / (10 + 10) = 50; here the mean of 10 and 90 is the same.
    expect(call('KPI_CPL', column(100, 900), column(10, 10))).toBe(50);
    // (100 + 900) / (1 + 99) = 10, but the mean of 100 and 9.09 is 54.5.
    expect(call('KPI_CPL', column(100, 900), column(1, 99))).toBe(10);
  });

  it('does not need its ranges to be of one height when only totals count', () => {
    expect(call('KPI_CPL', column(100, 200, 300), column(12))).toBe(50);
  });

  it('skips blank cells, so that whole columns work', () => {
    const blanks = Array.from({ length: 990 }, () => '');
    expect(call('KPI_CAC', column('Cost', 5000, '', 5000, ...blanks), column('Won', 200, ...blanks))).toBe(
      50,
    );
    expect(call('KPI_CAC', column(null, 10_000, undefined), column(200))).toBe(50);
  });

  it('skips text in the first row of a range as a header', () => {
    expect(call('KPI_CAC', column('Cost', 10_000), column('New customers', 200))).toBe(50);
    const twoColumns = [
      ['Email', 'Search'],
      [4000, 6000],
    ];
    expect(call('KPI_CAC', twoColumns, 200)).toBe(50);
  });

  it.each(['Spend (EUR)', 'n/a', 'March 2026', 'Q1 2026', 'Top 10', '30 days', '%', 'CTR 2024', 'M1'])(
    'takes %s in the first row for a header',
    (header) => {
      expect(call('KPI_REVENUE', column(header, 100))).toBe(100);
    },
  );

  it.each([
    '1.234,56',
    '€ 5',
    '5 EUR',
    'kr 1 200,50',
    'R$ 5',
    '1.2M',
    '1.2E+05',
    '(1,200)',
    '5%',
    '100',
    '28/03/2026',
    '28 March 2026',
    '28. maaliskuuta 2026',
    'Mar 28, 2026 2:05 PM',
    '2026-03-28T14:05:00Z',
  ])('takes %s in the first row for a figure that is text, and no header', (figure) => {
    expect(complaint('KPI_REVENUE', column(figure, 100))).toBe(
      `KPI_REVENUE: revenue, row 1, is "${figure}", not a number. Clear the cell or enter a number.`,
    );
  });

  it('takes text for no header where another range has a value beside it', () => {
    expect(complaint('KPI_CAC', column('n/a', 100), column(5, 10))).toMatch(
      /^KPI_CAC: cost, row 1, is "n\/a", not a number\. /,
    );
    // 100 for 10 customers; a blank says nothing about the row, nor does a range of another height.
    expect(call('KPI_CAC', column('Cost', 100), column('', 10))).toBe(10);
    expect(call('KPI_CAC', column('Cost', 100), 10)).toBe(10);
    // The broken cell is the one to complain of.
    expect(complaint('KPI_CAC', column('Cost', 100), column('#REF!', 10))).toContain('new_customers, row 1,');
  });

  it('refuses dates and numbers as text in the first row of ranges that belong together row by row', () => {
    const starts = column('28/03/2026', '2026-03-28');
    const ends = column('2026-03-30', '2026-03-30');
    expect(complaint('KPI_SALES_CYCLE', starts, ends)).toContain('row 1, is "28/03/2026", not a date.');
    expect(complaint('KPI_AVERAGE_POSITION', column('3,5', 2), column(100, 100))).toContain(
      'row 1, is "3,5", not a number.',
    );
  });

  it('reads a header above a single number', () => {
    // 25 of 500 left.
    expect(call('KPI_CHURN', column('Lost', 25), column('Customers at start', 500, '', ''))).toBe(0.05);
  });

  it('takes a share at the end of its range for that end, whatever the last binary digits', () => {
    // 1000.3 - 100.1 - 900.2 is -1.1e-13 in binary arithmetic, 1.1 + 2.2 more than 3.3.
    expect(call('KPI_GRR', 1000.3, 100.1, 900.2)).toBe(0);
    expect(call('KPI_GRR', 499.7, 199.9, 299.8)).toBe(0);
    expect(call('KPI_MARKET_SHARE', column(1.1, 2.2), 3.3)).toBe(1);
    expect(call('KPI_PROGRESS', 'MARKET_SHARE', (1.1 + 2.2) / 3.3, 0.5)).toBe(2);
    // A breach is a breach, and shown with the digits that tell it.
    expect(complaint('KPI_CTR', 1_000_001, 1_000_000)).toContain('would be 100.0001 %, which cannot be');
  });

  it('gives 0 when the numerator is 0', () => {
    expect(call('KPI_CTR', 0, 1000)).toBe(0);
    expect(call('KPI_CPL', column(0, 0), 20)).toBe(0);
  });

  it('takes rates as fractions, which is what a cell with 5 % holds', () => {
    // 1 / 0.05
    expect(call('KPI_LIFESPAN', 0.05)).toBe(20);
    expect(call('KPI_LIFESPAN', 1)).toBe(1);
  });

  it('lets a share that is expected below 1 exceed it', () => {
    // Conversions of last month's clicks come late: 120 of 100.
    expect(call('KPI_CLICK_CONVERSION', 120, 100)).toBe(1.2);
  });
});

describe('cells that are no numbers', () => {
  it('refuses text and names its parameter, its row and the text', () => {
    expect(complaint('KPI_CAC', column(5000, 'n/a'), 200)).toBe(
      'KPI_CAC: cost, row 2, is "n/a", not a number. Clear the cell or enter a number.',
    );
  });

  it('refuses a number written as text', () => {
    expect(complaint('KPI_CAC', column('Cost', 5000, '1,200'), 200)).toBe(
      'KPI_CAC: cost, row 3, is "1,200", not a number. Clear the cell or enter a number.',
    );
  });

  it('refuses text where one cell stands for the whole range', () => {
    expect(complaint('KPI_CAC', '1,200', 200)).toBe(
      'KPI_CAC: cost, row 1, is "1,200", not a number. Clear the cell or enter a number.',
    );
    expect(complaint('KPI_CAC', [['cost', 1200]], 200)).toContain('cost, row 1, is "cost"');
  });

  it.each(['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!', 'Loading...'])(
    'refuses the error %s, also in the first row',
    (error) => {
      expect(complaint('KPI_CAC', column(5000, error), 200)).toBe(
        `KPI_CAC: cost, row 2, shows ${error}. Mend the formula in that cell or clear it.`,
      );
      expect(complaint('KPI_CAC', column(error, 5000), 200)).toContain(`cost, row 1, shows ${error}.`);
    },
  );

  it('refuses TRUE and FALSE, also in the first row', () => {
    expect(complaint('KPI_CAC', 5000, column(20, true))).toBe(
      'KPI_CAC: new_customers, row 2, is TRUE, not a number. Clear the cell or enter 1 or 0.',
    );
    expect(complaint('KPI_CAC', column(false, 5000), 20)).toContain('cost, row 1, is FALSE');
  });

  it('refuses a date where numbers belong', () => {
    expect(complaint('KPI_CAC', column(5000, date('2026-10-31')), 20)).toBe(
      'KPI_CAC: cost, row 2, is a date, not a number. Choose the column with numbers, or format the cell as a number.',
    );
  });

  it('reads durations as days, where a time is asked for', () => {
    // Half a day and a quarter of a day over 3 sessions.
    const durations = column(date('1899-12-30T12:00'), date('1899-12-30T06:00'));
    expect(call('KPI_TIME_ON_SITE', durations, 3)).toBeCloseTo(0.25, 12);
    // 6 and 18 hours: half a day on average.
    const times = column(date('1899-12-30T06:00'), date('1899-12-30T18:00'));
    expect(call('KPI_FIRST_RESPONSE_TIME', times)).toBeCloseTo(0.5, 12);
  });

  it('refuses a date of this century as a duration', () => {
    expect(complaint('KPI_TIME_ON_SITE', date('2026-10-31'), 3)).toContain(
      'time_on_site, row 1, is a date, not a number.',
    );
    expect(complaint('KPI_TIME_ON_SITE', 3, date('1899-12-30T12:00'))).toContain(
      'sessions, row 1, is a date',
    );
  });

  it('says when there are no numbers at all', () => {
    const expected = 'KPI_CAC: cost has no numbers. Choose cells that hold numbers.';
    expect(complaint('KPI_CAC', column('', ''), 200)).toBe(expected);
    expect(complaint('KPI_CAC', '', 200)).toBe(expected);
    expect(complaint('KPI_CAC', column('Cost', ''), 200)).toBe(expected);
  });

  it('cuts long texts to what a sentence bears', () => {
    const message = complaint('KPI_CAC', column(1, 'x'.repeat(500)), 200);
    expect(message.length).toBeLessThan(140);
    expect(message).toContain('…"');
  });
});

describe('parameters that take exactly one number', () => {
  it('shows how to get one result per row', () => {
    expect(complaint('KPI_CHURN', column(14, 11), column(500, 480))).toBe(
      'KPI_CHURN: start_customers needs exactly one number, but there are 2. Choose one cell. For one result per row use ' +
        '=MAP(B2:B13; C2:C13; LAMBDA(lost_customers; start_customers; KPI_CHURN(lost_customers; start_customers))).',
    );
  });

  it.each(
    catalog.flatMap((kpi) =>
      kpi.measures.filter(takesOneNumber).map((measure) => [`KPI_${kpi.id}`, measure, kpi] as const),
    ),
  )('%s refuses two numbers for %s', (name, measure, kpi) => {
    const args = kpi.measures.map((id) =>
      column(...(id === measure ? [0.5, 0.25] : (kpi.example.given[id] ?? []))),
    );
    expect(complaint(name, ...args)).toContain(
      `${name}: ${measure} needs exactly one number, but there are 2.`,
    );
  });

  it('refuses a rate above 1 and says what it means', () => {
    expect(complaint('KPI_LIFESPAN', 5)).toBe(
      'KPI_LIFESPAN: churn is 5, which means 500 %. Enter a rate as 5 % or 0.05.',
    );
    expect(complaint('KPI_LIFESPAN', 1.1)).toContain('which means 110 %. Enter a rate as 1.1 % or 0.011.');
    expect(complaint('KPI_ANNUAL_CHURN', 2)).toContain('monthly_churn is 2, which means 200 %.');
    expect(complaint('KPI_POAS', 1000, 40, 300)).toContain('gross_margin is 40, which means 4000 %.');
  });
});

describe('survey answers', () => {
  it('counts promoters and detractors of 0 to 10', () => {
    // 5 promoters and 3 detractors of 10.
    expect(call('KPI_NPS', column(10, 9, 9, 10, 9, 8, 7, 6, 3, 0))).toBe(20);
    expect(call('KPI_NPS', column('Score', 10, '', 0, ''))).toBe(0);
  });

  it.each([
    ['KPI_NPS', 'scores', 11, '0 to 10'],
    ['KPI_NPS', 'scores', -1, '0 to 10'],
    ['KPI_ENPS', 'scores', 10.5, '0 to 10'],
    ['KPI_CSAT', 'ratings', 0, '1 to 5'],
    ['KPI_CSAT', 'ratings', 6, '1 to 5'],
    ['KPI_CES', 'efforts', 8, '1 to 7'],
  ])('%s refuses %s of %d', (name, measure, answer, scale) => {
    expect(complaint(name, column(5, answer))).toBe(
      `${name}: ${measure}, row 2, is ${answer}, but answers go from ${scale}. Correct the answer or clear the cell.`,
    );
  });
});

describe('row by row', () => {
  it('weighs each position by its impressions', () => {
    // (2 x 300 + 6 x 100) / 400 = 3, where the plain mean is 4.
    expect(call('KPI_AVERAGE_POSITION', column(2, 6), column(300, 100))).toBe(3);
  });

  it('leaves out rows in which one of the two is blank', () => {
    expect(call('KPI_AVERAGE_POSITION', column('Pos', 2, '', 6), column('Impr.', 300, 900, 100))).toBe(3);
    expect(call('KPI_AVERAGE_POSITION', column(2, 50, 6), column(300, '', 100))).toBe(3);
  });

  it('takes two rows side by side as well', () => {
    expect(call('KPI_AVERAGE_POSITION', [[2, 6]], [[300, 100]])).toBe(3);
  });

  it('refuses ranges of different height or width', () => {
    expect(complaint('KPI_AVERAGE_POSITION', column(2, 6, 7), column(300))).toBe(
      'KPI_AVERAGE_POSITION: position and impressions have 3 and 1 rows. Choose ranges of the same size, so that each cell has its partner.',
    );
    expect(complaint('KPI_AVERAGE_POSITION', [[2, 6]], [[300]])).toBe(
      'KPI_AVERAGE_POSITION: position and impressions have 2 and 1 columns. Choose ranges of the same size, so that each cell has its partner.',
    );
    expect(complaint('KPI_SALES_CYCLE', column(1, 2), column(3))).toContain(
      'closed and opened have 1 and 2 rows.',
    );
  });

  it('refuses text in either column', () => {
    expect(complaint('KPI_AVERAGE_POSITION', column(2, 'first'), column(300, 100))).toContain(
      'position, row 2, is "first"',
    );
    expect(complaint('KPI_AVERAGE_POSITION', column(2, 3), column(300, '#N/A'))).toContain(
      'impressions, row 2, shows #N/A.',
    );
  });

  it('says when no row has both, or all weights are 0', () => {
    expect(complaint('KPI_AVERAGE_POSITION', column(2, ''), column('', 100))).toBe(
      'KPI_AVERAGE_POSITION: no row has both position and impressions. Choose ranges in which some rows have both.',
    );
    expect(complaint('KPI_AVERAGE_POSITION', column(2, 3), column(0, 0))).toContain('which is 0 here');
  });
});

describe('dates', () => {
  const opened = column('Opened', date('2026-10-01'), date('2026-10-05'), date('2026-10-07'));

  it('counts days, and leaves open deals out', () => {
    // 10 and 20 days; the third deal is open.
    const closed = column('Closed', date('2026-10-11'), date('2026-10-25'), '');
    expect(call('KPI_SALES_CYCLE', opened, closed)).toBe(15);
  });

  it('takes serial day numbers, ISO text and 20261031', () => {
    expect(call('KPI_SALES_CYCLE', 46_000, 46_030)).toBe(30);
    // October has 31 days.
    expect(call('KPI_SALES_CYCLE', '2026-10-01', '2026-11-01')).toBe(31);
    expect(call('KPI_SALES_CYCLE', 20_261_001, 20_261_101)).toBe(31);
    // From noon to noon, a day and a half with the evening.
    expect(call('KPI_SALES_CYCLE', '2026-10-01T12:00', '2026-10-03 00:00:00')).toBe(1.5);
  });

  it('refuses other text, since the month would be a guess', () => {
    expect(complaint('KPI_SALES_CYCLE', opened, column('Closed', '', '05/10/2026', ''))).toBe(
      'KPI_SALES_CYCLE: closed, row 3, is "05/10/2026", not a date. Enter a date, or write it as 2026-10-31.',
    );
    expect(complaint('KPI_SALES_CYCLE', 'soon', 46_000)).toContain('opened, row 1, is "soon", not a date.');
    expect(complaint('KPI_SALES_CYCLE', true, 46_000)).toContain('opened, row 1, is "true", not a date.');
    expect(complaint('KPI_SALES_CYCLE', '#N/A', 46_000)).toContain('opened, row 1, shows #N/A.');
  });

  it('refuses numbers that are no day of a calendar', () => {
    expect(complaint('KPI_SALES_CYCLE', 46_000, 1_790_000_000)).toContain(
      'closed, row 1, is "1790000000", not a date.',
    );
    expect(complaint('KPI_SALES_CYCLE', 46_000, 20_261_399)).toContain('closed, row 1, is "20261399"');
  });

  it('refuses a deal that was closed before it was opened', () => {
    const closed = column('Closed', date('2026-10-11'), date('2026-10-04'), '');
    expect(complaint('KPI_SALES_CYCLE', opened, closed)).toBe(
      'KPI_SALES_CYCLE: closed, row 3, lies before opened in the same row. Correct one of the two dates.',
    );
  });

  it('says when no deal is closed', () => {
    expect(complaint('KPI_SALES_CYCLE', opened, column('Closed', '', '', ''))).toContain(
      'no row has both opened and closed.',
    );
  });
});

describe('results that would be wrong', () => {
  it('do not come from fewer arguments than there are measures', () => {
    expect(complaint('KPI_CPL', column(10, 20))).toBe(
      'KPI_CPL: leads is missing. Enter it, or choose the cells that hold it, as in =KPI_CPL(spend; leads).',
    );
    expect(complaint('KPI_CHURN')).toBe(
      'KPI_CHURN: lost_customers is missing. Enter it, or choose the cells that hold it, as in =KPI_CHURN(lost_customers; start_customers).',
    );
  });

  it('do not come from a word without quotes, or from the name of a column', () => {
    const remedy = 'Enter words as "CPL", in quotes, and columns as C2:C13.';
    const table = [
      ['Channel', 'Spend', 'Leads'],
      ['Search', 10, 2],
    ];
    expect(complaint('KPI_BY', '#NAME?', table, 'Channel')).toBe(`KPI_BY: kpi is #NAME?. ${remedy}`);
    expect(complaint('KPI_CPL', column(10, 20), '#NAME?')).toBe(`KPI_CPL: leads is #NAME?. ${remedy}`);
    // A cell that shows it has a formula to mend.
    expect(complaint('KPI_CPL', column(10, '#NAME?'), column(1, 2))).toContain('spend, row 2, shows #NAME?.');
  });

  it('does not drop the part of a number that follows a decimal comma', () => {
    expect(complaint('KPI_CAC', 12, 2, 5)).toBe(
      'KPI_CAC: there are 3 arguments, but it takes no more than 2. Enter =KPI_CAC(cost; new_customers), and decimals as your spreadsheet shows them.',
    );
    expect(call('KPI_CAC', 12, 2, '')).toBe(6);
    // 12.5 of 100 at 95 %, where each decimal comma separates two arguments.
    expect(complaint('KPI_INTERVAL', 12, 5, 100, 0, 95)).toBe(
      'KPI_INTERVAL: there are 5 arguments, but it takes no more than 3. Enter =KPI_INTERVAL(successes; trials), and decimals as your spreadsheet shows them.',
    );
  });

  it('names a denominator of 0', () => {
    expect(complaint('KPI_CAC', 10_000, column(0, 0))).toBe(
      'KPI_CAC: Customer acquisition cost divides by new customers, which is 0 here. Choose a range or period where it is above 0.',
    );
    expect(complaint('KPI_WIN_RATE', 0, 0)).toContain('divides by deals won + deals lost, which is 0 here.');
    expect(complaint('KPI_CTR', 0, 0)).toContain('divides by impressions');
  });

  it('refuses more clicks than impressions', () => {
    expect(complaint('KPI_CTR', 120, 100)).toBe(
      'KPI_CTR: Click-through rate would be 120 %, which cannot be. Check the numbers: clicks may not exceed impressions.',
    );
  });

  it('refuses a share below 0', () => {
    expect(complaint('KPI_RETENTION', 10, 12, 20)).toBe(
      'KPI_RETENTION: Customer retention rate would be -10 %, which cannot be. Check the numbers for a mix-up or a negative value.',
    );
  });

  it.each([
    ['KPI_NPS_COUNTS', [300, 10, 100], 'promoters + detractors (310) is more than responses (100)'],
    ['KPI_NPS_COUNTS', [60, 50, 100], 'promoters + detractors (110) is more than responses (100)'],
    ['KPI_BRAND_LIFT', [300, 250, 60, 250], 'aware in exposed group (300) is more than exposed group res'],
    ['KPI_BRAND_LIFT', [60, 250, 251, 250], 'aware in control group (251) is more than control group res'],
    ['KPI_FREQUENCY', [500, 1000], 'reach (1000) is more than impressions (500)'],
  ])('%s refuses a part above its whole: %j', (name, totals, sentence) => {
    expect(complaint(name, ...totals)).toContain(`${name}: ${sentence}`);
  });

  it('takes a part that is all of its whole', () => {
    expect(call('KPI_NPS_COUNTS', 60, 40, 100)).toBe(20);
    expect(call('KPI_BRAND_LIFT', 250, 250, 0, 250)).toBe(1);
  });

  it.each([
    ['KPI_LIFESPAN', [-0.05], 'churn rate is -0.05'],
    ['KPI_CLV_DISCOUNTED', [10, -0.8, 0.1], 'retention rate is -0.8'],
    ['KPI_CLV_DISCOUNTED', [10, 0.8, -0.1], 'discount rate is -0.1'],
    ['KPI_EXCESS_SHARE_OF_VOICE', [0.2, -0.1], 'market share is -0.1'],
    ['KPI_CUSTOMER_VALUE', [100, -5], 'customers is -5'],
    ['KPI_CTR', [-5, -100], 'clicks is -5'],
    ['KPI_LEADS', [-1], 'leads is -1'],
    // Losses belong in as positive numbers: as negative ones they would raise what was kept.
    ['KPI_GRR', [100, 0, -10], 'churned MRR is -10'],
  ])('%s refuses a negative %j where there cannot be one', (name, totals, start) => {
    expect(complaint(name, ...totals)).toBe(
      `${name}: ${start}, but cannot be below 0. Correct the sign of the numbers, or choose other cells.`,
    );
  });

  it('adds corrections with a minus to what they correct', () => {
    expect(call('KPI_LEADS', column(12, -2))).toBe(10);
  });

  it('takes money below 0, but does not divide by it', () => {
    // Refunds of 50 in a month with 5 orders; a loss of 20 on goods sold for 80.
    expect(call('KPI_AOV', -50, 5)).toBe(-10);
    expect(call('KPI_GROSS_MARGIN', 80, 100)).toBe(-0.25);
    expect(complaint('KPI_ROAS', 100, -5)).toBe(
      'KPI_ROAS: Return on ad spend divides by spend, which is -5 here. Choose a range or period where it is above 0.',
    );
    expect(complaint('KPI_TARGET_ATTAINMENT', -50, -100)).toContain('divides by target, which is -100 here.');
    expect(complaint('KPI_AVERAGE_POSITION', column(2, 3), column(1, -4))).toContain('which is -3 here');
  });

  it.each([0, -100])('does not compute growth from %d', (previous) => {
    expect(complaint('KPI_GROWTH', previous, 50)).toBe(
      `KPI_GROWTH: Growth is not defined when previous period is ${previous}. Choose a value above 0.`,
    );
  });

  it('computes growth to 0 and below', () => {
    expect(call('KPI_GROWTH', 200, 0)).toBe(-1);
    expect(call('KPI_GROWTH', 200, -100)).toBe(-1.5);
  });

  it('refuses what is too large for a number', () => {
    expect(complaint('KPI_SPEND', column(1e308, 1e308))).toBe(
      'KPI_SPEND: Marketing spend is too large to compute. Check the numbers for a slip of the keyboard.',
    );
  });
});

describe.each(catalog.map((kpi) => [`KPI_${kpi.id}`, kpi] as const))('%s', (name, kpi) => {
  const cells = kpi.measures.map((id) => column(...(kpi.example.given[id] ?? [])));

  it('gives the result of its example', () => {
    expect(call(name, ...cells)).toBeCloseTo(kpi.example.result, 9);
  });

  it.each(kpi.measures.map((id, index) => [id, index] as const))(
    'complains about %s in one sentence that starts with the function and ends with what to do',
    (id, index) => {
      for (const bad of ['n/a', '#N/A', true]) {
        const spoiled = cells.map((range, at) => (at === index ? [...range, [bad]] : [...range, ['']]));
        const message = complaint(name, ...spoiled);
        expect(message.startsWith(`${name}: ${id}, row ${(cells[index] ?? []).length + 1}, `)).toBe(true);
        expect(message).toMatch(/\. (Clear|Mend|Enter|Choose)[^.]*(2026-10-31)?\.$/);
        expect(message).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    },
  );
});

function takesOneNumber(id: keyof typeof measures): boolean {
  const { total }: Measure = measures[id];
  return ['single', 'opening', 'closing', 'mean_balance', 'unique'].includes(total.kind);
}
