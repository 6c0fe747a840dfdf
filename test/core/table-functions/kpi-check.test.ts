import { describe, expect, it } from 'vitest';
import { call, complaint, date } from '../call.ts';

/** A clean month of two channels. */
function cleanMonth(): unknown[][] {
  const header = ['Date', 'Channel', 'Spend', 'Clicks', 'Impressions'];
  const rows = Array.from({ length: 30 }, (_, index) => {
    const day = date(`2026-11-${String(index + 1).padStart(2, '0')}`);
    return [
      [day, 'Google', 100 + index, 50, 1000 + index],
      [day, 'Meta', 90 + index, 40, 2000 + index],
    ];
  });
  return [header, ...rows.flat()];
}

function findings(change: (table: unknown[][]) => void): unknown[][] {
  const table = cleanMonth();
  change(table);
  const result = call('KPI_CHECK', table);
  if (!Array.isArray(result)) throw new Error(`Nothing was found: ${String(result)}`);
  expect(result[0]).toEqual(['Row', 'What to look at']);
  return result.slice(1);
}

/** What is said of a table, or that there is nothing to say. */
function sentences(table: unknown[][]): unknown {
  const result = call('KPI_CHECK', table);
  return Array.isArray(result) ? result.slice(1).map(([, sentence]) => sentence) : result;
}

function put(table: unknown[][], row: number, at: number, value: unknown): void {
  const line = table[row - 1];
  if (line) line[at] = value;
}

describe('KPI_CHECK', () => {
  it('finds nothing in a clean export', () => {
    expect(call('KPI_CHECK', cleanMonth())).toBe('No problems found');
  });

  it('finds cells that are not numbers, and says how to mend them', () => {
    const found = findings((table) => {
      put(table, 4, 2, '1,200');
      put(table, 6, 3, '#N/A');
      put(table, 7, 4, true);
    });
    expect(found).toContainEqual([
      4,
      'Spend, row 4, is "1,200", not a number. Clear the cell or enter a number.',
    ]);
    expect(found).toContainEqual([
      6,
      'Clicks, row 6, shows #N/A. Mend the formula in that cell or clear it.',
    ]);
    expect(found).toContainEqual([
      7,
      'Impressions, row 7, is TRUE, not a number. Clear the cell or enter 1 or 0.',
    ]);
    expect(found.length).toBe(3);
  });

  it('finds a column that ends before the others', () => {
    const found = findings((table) => {
      // Rows 32 to 61 are of 16 to 30 November.
      for (let row = 32; row <= 61; row++) put(table, row, 2, '');
    });
    expect(found).toEqual([
      [
        '',
        '"Spend" reaches to 2026-11-15 only, while "Clicks" reaches to 2026-11-30. Add what is missing, or 0 where there was nothing.',
      ],
    ]);
  });

  it('finds a column that begins after the others', () => {
    const found = findings((table) => {
      // Rows 2 to 31 are of 1 to 15 November.
      for (let row = 2; row <= 31; row++) put(table, row, 2, '');
    });
    expect(found).toEqual([
      [
        '',
        '"Spend" begins only on 2026-11-16, while "Clicks" begins on 2026-11-01. Trust no ratio of the two before the first whole period of both.',
      ],
    ]);
  });

  it('finds segments that end before the others, and names three of them', () => {
    const month = cleanMonth();
    const ending = (...lost: readonly string[]) =>
      sentences([
        ...month,
        ...['LinkedIn', 'Bing', 'TikTok', 'Reddit'].flatMap((channel) =>
          month
            .filter((row) => row[1] === 'Google')
            .slice(0, lost.includes(channel) ? 15 : 30)
            .map(([day, , ...figures]) => [day, channel, ...figures.map((figure) => 3 * Number(figure))]),
        ),
      ]);
    expect(ending()).toBe('No problems found');
    expect(ending('LinkedIn')).toEqual([
      'Rows end early for "LinkedIn" (2026-11-15) in "Channel", while others go on to 2026-11-30. Add what is missing, unless there was nothing any more.',
    ]);
    expect(ending('LinkedIn', 'Bing', 'TikTok', 'Reddit')).toEqual([
      'Rows end early for "LinkedIn" (2026-11-15), "Bing" (2026-11-15), "TikTok" (2026-11-15) and 1 more in "Channel", while others go on to 2026-11-30. Add what is missing, unless there was nothing any more.',
    ]);
  });

  it('takes no column for ended whose silence is usual for it, nor one whose plan lies further ahead', () => {
    const rare = cleanMonth().map((row, index) => [
      ...row,
      // A customer on each Monday, the last on the 23rd of a month that ends a week later.
      index === 0 ? 'New customers' : [2, 9, 16, 23].includes(Math.ceil(index / 2)) && index % 2 ? 1 : '',
      index === 0 ? 'Budget' : 100,
    ]);
    const ahead = [date('2026-12-31'), 'Google', '', '', '', '', 100];
    expect(sentences(rare)).toBe('No problems found');
    expect(sentences([...rare, ahead])).toEqual([
      'There are no rows from 2026-12-01 to 2026-12-30. Add them if something was left out of the export.',
    ]);
  });

  it('names the first three of many and counts the others', () => {
    const found = findings((table) => {
      for (let row = 2; row <= 11; row++) put(table, row, 2, 'n/a');
    });
    expect(found.length).toBe(4);
    expect(found[3]).toEqual(['', '7 more cells in "Spend" hold no number either.']);
  });

  it('finds dates that are text', () => {
    const found = findings((table) => put(table, 5, 0, '2026-11-02'));
    expect(found).toEqual([
      [5, 'Date is text, not a date, in row 5. Select the column and choose Format > Number > Date.'],
    ]);
    const ambiguous = findings((table) => put(table, 5, 0, '02/11/2026'));
    expect(ambiguous).toEqual([
      [5, 'Date, row 5, is "02/11/2026", not a date. Enter a date, or write it as 2026-10-31.'],
    ]);
  });

  it('finds rows without a date', () => {
    expect(findings((table) => put(table, 3, 0, ''))).toEqual([
      [3, 'Date is blank in row 3. Such rows count in no period: enter the date.'],
    ]);
  });

  it('finds two columns of one name', () => {
    const found = findings((table) => {
      table.forEach((row, index) => {
        row.push(index === 0 ? 'spend ' : 1);
      });
    });
    expect(found).toContainEqual([
      1,
      '"Spend" stands above columns 3 and 6. Rename those that are not to be used.',
    ]);
  });

  it('reports rows labelled as totals', () => {
    const found = findings((table) => {
      table.push(['Total', '', 6000, 3000, 90_000]);
    });
    expect(found).toEqual([[62, 'Totals are left out: row 62, labelled "Total".']]);
  });

  it('finds rows that stand twice', () => {
    const found = findings((table) => {
      table.push([...(table[1] ?? [])]);
    });
    expect(found).toEqual([
      [62, 'The same values stand twice: row 62. Delete them if the export was pasted twice.'],
    ]);
  });

  it('does not take repeated answers of a survey for doubled rows', () => {
    const survey = [
      ['Date', 'Channel', 'Score'],
      ...Array.from({ length: 8 }, () => [date('2026-11-30'), 'Email', 9]),
    ];
    expect(call('KPI_CHECK', survey)).toBe('No problems found');
  });

  it('finds parts larger than their whole', () => {
    const found = findings((table) => {
      put(table, 2, 3, 5000);
      put(table, 9, 3, 5000);
    });
    expect(found).toEqual([
      [
        2,
        'There are more clicks than impressions in rows 2 and 9. Check that the columns are the right ones.',
      ],
    ]);
  });

  it('finds orders above carts, which an abandonment rate takes from 1', () => {
    const table = [
      ['Orders', 'Carts'],
      [5, 10],
      [12, 10],
    ];
    expect(call('KPI_CHECK', table)).toContainEqual([
      3,
      'There are more orders than carts in row 3. Check that the columns are the right ones.',
    ]);
  });

  it('finds more promoters and detractors than answers', () => {
    const found = call('KPI_CHECK', [
      ['Date', 'Promoters', 'Detractors', 'Responses'],
      [date('2026-10-01'), 60, 50, 100],
      [date('2026-11-01'), 60, 40, 100],
    ]);
    expect(found).toContainEqual([
      2,
      'There are more promoters + detractors than responses in row 2. Check that the columns are the right ones.',
    ]);
    expect(found).toHaveLength(2);
  });

  it('says once that a column of words is no measure', () => {
    const customers = Array.from({ length: 40 }, (_, index) => [
      `C${index}`,
      10 + index,
      index % 3 ? 'No' : 'Yes',
    ]);
    expect(call('KPI_CHECK', [['Customer', 'Orders', 'Churn'], ...customers])).toEqual([
      ['Row', 'What to look at'],
      ['', '"Churn" holds words or codes, so no figures of "Churn rate". Rename it if it is something else.'],
    ]);
  });

  it('counts no balance on a column of names, whoever owns the rows', () => {
    const owners = ['Ingrid Berg', 'Lars Vik', 'Anna Lund'];
    const deals = Array.from({ length: 60 }, (_, index) => [
      date(`2026-${10 + Math.floor(index / 30)}-${String(1 + (index % 30)).padStart(2, '0')}`),
      owners[(index * index) % 3],
      1000 + index,
      'Sales Pipeline',
    ]);
    const found = sentences([['Close date', 'Deal owner', 'Amount', 'Pipeline'], ...deals]);
    expect(found).toContain(
      '"Pipeline" holds words or codes, so no figures of "Pipeline value". Rename it if it is something else.',
    );
    expect(JSON.stringify(found)).not.toContain('balances');
  });

  it('doubts a column of a last resort beside one called almost as the best are', () => {
    const check = (...headers: readonly string[]) =>
      sentences([
        ['Dag', 'Visninger', ...headers],
        ...Array.from({ length: 30 }, (_, index) => [
          date(`2026-11-${String(index + 1).padStart(2, '0')}`),
          1000 + index,
          ...headers.map((_, column) => 40 + 10 * column + index),
        ]),
      ]);
    expect(check('Klikk (alle)', 'Klikk på lenker')).toEqual([
      '"Clicks" is read from "Klikk (alle)", but may be in "Klikk på lenker". Rename that to "Clicks" if so.',
    ]);
    // The best name that there is, a header of something else, and nothing else at all.
    expect(check('Klikk (alle)', 'Klikk på lenke')).toBe('No problems found');
    expect(check('Klikk (alle)', 'Klikkfrekvens')).toBe('No problems found');
    expect(check('Klikk (alle)')).toBe('No problems found');
  });

  it('takes codes with zeros in front for no figures, and for what their header says', () => {
    const purchases = Array.from({ length: 40 }, (_, index) => [
      `0000${index % 7}`,
      date(`2026-01-${String(1 + (index % 28)).padStart(2, '0')}`),
      10 + index,
    ]);
    const check = (header: string) => {
      const found = call('KPI_CHECK', [[header, 'Date', 'Revenue'], ...purchases]) as unknown[][];
      return found.slice(1).map(([, sentence]) => sentence);
    };
    const unfinished =
      'The last month is not finished: the data ends on 2026-01-28. Compare the month before it, or the same number of days.';
    expect(check('Customer ID')).toEqual([unfinished]);
    expect(check('Customers')).toEqual([
      '"Customers" holds words or codes, so no figures of "Customers". Rename it if it is something else.',
      unfinished,
    ]);
  });

  it('still reports figures that are text in every row', () => {
    const found = findings((table) => {
      for (let row = 2; row <= table.length; row++) put(table, row, 2, '1,200');
    });
    expect(found[0]).toEqual([
      2,
      'Spend, row 2, is "1,200", not a number. Clear the cell or enter a number.',
    ]);
    expect(found.length).toBe(4);
  });

  it('finds counts below 0', () => {
    expect(findings((table) => put(table, 8, 3, -40))).toEqual([
      [8, 'Clicks is below 0 in row 8. Correct the sign or clear the cells.'],
    ]);
  });

  it('finds answers off their scale', () => {
    const survey = [
      ['Date', 'Score'],
      [date('2026-11-30'), 9],
      [date('2026-11-30'), 11],
    ];
    expect(call('KPI_CHECK', survey)).toContainEqual([
      3,
      'Score leaves the scale from 0 to 10 in row 3. Correct the answers or clear the cells.',
    ]);
  });

  it('finds gaps in the dates', () => {
    const found = findings((table) => {
      table.splice(7, 4);
    });
    // Rows 8 to 11 held 4 and 5 November.
    expect(found).toEqual([
      [
        8,
        'There are no rows from 2026-11-04 to 2026-11-05. Add them if something was left out of the export.',
      ],
    ]);
  });

  it('finds a last month that is not finished', () => {
    const found = findings((table) => {
      table.splice(41);
    });
    expect(found).toEqual([
      [
        40,
        'The last month is not finished: the data ends on 2026-11-20. Compare the month before it, or the same number of days.',
      ],
    ]);
  });

  it('finds several currencies', () => {
    const found = findings((table) => {
      table.forEach((row, index) => {
        row.push(index === 0 ? 'Revenue (USD)' : 1 + index);
      });
      put(table, 1, 2, 'Spend (EUR)');
    });
    expect(found).toContainEqual([
      '',
      'The columns are in different currencies (EUR and USD). Convert them to one currency first.',
    ]);
  });

  it('finds segments that differ only by a space', () => {
    expect(findings((table) => put(table, 10, 1, 'google '))).toEqual([
      [
        10,
        '"google " in "Channel" differs from "google" only by a space. Make them the same, or they count as two.',
      ],
    ]);
  });

  it('finds weeks that lie in two months', () => {
    const weeks = [
      ['Week', 'Leads'],
      // 5, 12, 19 and 26 October 2026 are Mondays; the last week reaches into November.
      ...['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'].map((day) => [date(day), 10]),
    ];
    const found = call('KPI_CHECK', weeks) as unknown[][];
    expect(found[1]?.[0]).toBe(5);
    // A quarter begins within a week as well.
    expect(found[1]?.[1]).toBe(
      'Some weeks lie in two months. A week counts to the month in which it starts; choose weeks to compare exactly.',
    );
  });

  it('finds segments whose balance counts as 0 for want of a row', () => {
    const balances = [
      ['Month', 'Plan', 'Customers at start', 'Lost customers'],
      [date('2026-01-01'), 'Basic', 100, 1],
      [date('2026-01-01'), 'Pro', 50, 2],
      [date('2026-02-01'), 'Basic', 99, 3],
      [date('2026-03-01'), 'Basic', 96, 1],
      [date('2026-03-01'), 'Pro', 48, 2],
    ];
    expect(call('KPI_CHECK', balances)).toContainEqual([
      '',
      '"Pro" in "Plan" has no row on 2026-02-01, so balances count it as 0 there. Add the row if it is missing.',
    ]);
  });

  it('says of people by the day that months have no total of them', () => {
    const reached = (...days: string[]) => [
      ['Date', 'Channel', 'Impressions', 'Reach'],
      ...days.flatMap((day, index) => [
        [date(day), 'A', 400 + index, 100],
        [date(day), 'B', 300 + index, 90],
      ]),
    ];
    expect(sentences(reached('2026-01-30', '2026-01-31'))).toEqual([
      '"Reach" counts people, who would be counted again on each date: there is no total of several dates. For months, use a table with one row per month.',
    ]);
    expect(sentences(reached('2026-01-31'))).toBe('No problems found');
    expect(sentences(reached('2026-01-01', '2026-02-01'))).toBe('No problems found');
  });

  it('finds dates that are text in most rows, and in other columns of dates', () => {
    const leads = [
      ['Date', 'Due date', 'Leads'],
      ['13/01/2026', date('2026-02-01'), 1],
      ['14/01/2026', date('2026-02-02'), 1],
      [date('2026-02-01'), date('2026-03-01'), 1],
    ];
    expect(sentences(leads)).toContain(
      'Date, row 2, is "13/01/2026", not a date. Enter a date, or write it as 2026-10-31.',
    );
    const deals = [
      ['Opened', 'Closed', 'Won'],
      ['2/1/2026', date('2026-02-01'), 1],
      [date('2026-01-05'), date('2026-02-01'), 2],
    ];
    expect(sentences(deals)).toContain(
      'Opened, row 2, is "2/1/2026", not a date. Enter a date, or write it as 2026-10-31.',
    );
  });

  it('finds a row that is the sum of all others, however it is called', () => {
    const campaigns = (label: string, sum: readonly number[]) => [
      ['Campaign', 'Spend', 'Clicks'],
      ['Brand', 100, 10],
      ['Generic', 200, 30],
      [label, ...sum],
    ];
    const sentence =
      'Each figure in row 4 is the sum of all others in its column. Delete the row if it is their total.';
    for (const label of ['', 'All campaigns'])
      expect(sentences(campaigns(label, [300, 40]))).toEqual([sentence]);
    for (const label of ['', 'All campaigns']) expect(sentences(campaigns(label, [300]))).toEqual([sentence]);
    expect(sentences(campaigns('Retargeting', [300]))).toBe('No problems found');
    expect(
      sentences([
        ['Campaign', 'Spend'],
        ['Brand', 100],
        ['Search', 60],
        ['Shop', 30],
        ['Video', 10],
      ]),
    ).toBe('No problems found');
    expect(sentences(campaigns('Retargeting', [300, 41]))).toBe('No problems found');
    expect(sentences(campaigns('', [280, 41]))).toEqual([
      '"Campaign" is blank in row 4 alone. Delete the row if it is the sum of the others, or fill in the cell.',
    ]);
    expect(sentences(campaigns('Generic total', [200, 30]))).toEqual([
      '"Generic total" in "Campaign", row 4, reads like a sum of other rows. Call it "Total" to have it left out, or delete it.',
    ]);
  });

  it('does not take a month for the sum of those before', () => {
    const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((day) => date(day));
    const growing = [10, 20, 30, 60].map((leads, index) => [months[index], leads, leads * 3]);
    expect(sentences([['Month', 'Leads', 'Clicks'], ...growing])).toBe('No problems found');
  });

  it('finds rows in several currencies', () => {
    const costs = [
      ['Campaign', 'Currency code', 'Cost'],
      ['Brand', 'EUR', 100],
      ['Generic', 'SEK', 1000],
      ['Search', 'eur', 90],
    ];
    expect(call('KPI_CHECK', costs)).toEqual([
      ['Row', 'What to look at'],
      [
        3,
        'The rows, by their "Currency code", are in different currencies (EUR and SEK). Convert them to one currency first.',
      ],
    ]);
  });

  it.each([
    [
      ['Indexed pages', 'Submitted pages'],
      [120, 100],
      'There are more indexed pages (end of the period) than submitted pages (end of the period) in row 2. Check that the columns are the right ones.',
    ],
    [
      ['Customers at start', 'Customers at end', 'New customers'],
      [100, 150, 10],
      'There are more customers at end − new customers than customers at start in row 2. Check that the columns are the right ones.',
    ],
    [
      ['MRR at start', 'Contraction MRR', 'Churned MRR'],
      [100, 60, 50],
      'MRR at start − contraction MRR − churned MRR is below 0 in row 2. Check that the columns are the right ones.',
    ],
    [
      ['Customers', 'Monthly churn rate'],
      [20, 5],
      'Monthly churn rate is above 1, which means more than 100 %, in row 2. Enter rates as 5 % or 0.05.',
    ],
    [
      ['Revenue', 'Gross margin'],
      [20, 60],
      'Gross margin is above 1, which means more than 100 %, in row 2. Enter rates as 5 % or 0.05.',
    ],
  ])('finds the rows of %j in which a share cannot be', (headers, figures, sentence) => {
    expect(sentences([headers, figures])).toEqual([sentence]);
  });

  it('leaves out the residue of decimals that add up to their whole', () => {
    const mrr = [
      ['MRR at start', 'Contraction MRR', 'Churned MRR'],
      [499.7, 199.9, 299.8],
    ];
    expect(sentences(mrr)).toBe('No problems found');
  });

  it('looks at segments that seldom come again', () => {
    const balances = [
      ['Month', 'Plan', 'MRR'],
      [date('2026-01-01'), 'Basic', 100],
      [date('2026-01-01'), 'Pro', 50],
      [date('2026-01-01'), 'Team', 50],
      [date('2026-02-01'), 'Basic ', 110],
      [date('2026-02-01'), 'Pro', 55],
    ];
    expect(sentences(balances)).toContain(
      '"Basic " in "Plan" differs from "basic" only by a space. Make them the same, or they count as two.',
    );
    expect(sentences(balances.map((row) => row.map((cell) => (cell === 'Basic ' ? 'Basic' : cell))))).toEqual(
      [
        '"Team" in "Plan" has no row on 2026-02-01, so balances count it as 0 there. Add the row if it is missing.',
      ],
    );
  });

  it('finds errors that would be segments', () => {
    const found = findings((table) => put(table, 4, 1, '#N/A'));
    expect(found).toContainEqual([
      4,
      'Channel, row 4, shows #N/A. Mend the formula in that cell or clear it.',
    ]);
  });

  it('knows plans of customers from planned figures, and a week by its last day', () => {
    const plans = [
      ['Month', 'Plan', 'Revenue'],
      [date('2026-01-01'), 'Basic', 100],
      [date('2026-01-01'), 'Pro', 150],
    ];
    expect(sentences(plans)).toBe('No problems found');
    const weeks = (...days: string[]) => [['Week ending', 'Leads'], ...days.map((day) => [date(day), 10])];
    // 31 January 2027 is a Sunday: the month is over, and no week lies in two months.
    expect(sentences(weeks('2027-01-17', '2027-01-24', '2027-01-31'))).toBe('No problems found');
    expect(sentences(weeks('2027-01-17', '2027-01-24'))).toEqual([
      'The last month is not finished: the data ends on 2027-01-24. Compare the month before it, or the same number of days.',
    ]);
  });

  it('counts rows within the cells handed over, below report titles', () => {
    const table = [
      ['Ad report', ''],
      ['', ''],
      ['Clicks', 'Impressions'],
      [5, 100],
      ['n/a', 100],
    ];
    expect(call('KPI_CHECK', table)).toContainEqual([
      5,
      'Clicks, row 5, is "n/a", not a number. Clear the cell or enter a number.',
    ]);
  });

  it('says when it was given no table', () => {
    expect(complaint('KPI_CHECK', 5)).toContain('KPI_CHECK: table is one cell.');
  });
});
