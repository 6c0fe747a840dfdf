import { describe, expect, it } from 'vitest';
import { readCsv } from '../../playground/read-csv.ts';

function read(text: string, fileName = 'report.csv') {
  return readBytes(new TextEncoder().encode(text), fileName);
}

function readBytes(bytes: Uint8Array, fileName = 'report.csv') {
  const result = readCsv(bytes, fileName);
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** The values under the header of a one-column file; the delimiter is told by a second column of words. */
function column(cells: readonly string[], { header = 'Value', delimiter = ';' } = {}) {
  const quoted = cells.map((cell) => `"${cell}"${delimiter}x`);
  const { values, formats } = read([`${header}${delimiter}Word`, ...quoted].join('\n'));
  return {
    values: values.slice(1).map(([value]) => value),
    formats: formats.slice(1).map(([format]) => format),
  };
}

function refusal(bytes: Uint8Array | string, fileName = 'report.csv'): string {
  const result = readCsv(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, fileName);
  return result.ok ? `read ${result.values.length} rows` : result.message;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, index) => {
    view.setUint16(index * 2, character.charCodeAt(0), littleEndian);
  });
  return bytes;
}

describe('the grammar of CSV', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a delimiter named by the first line', 'sep=;\r\na;b\r\n1;2\r\n'],
  ])('reads cells separated by %s', (_, text) => {
    expect(read(text).values).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
  });

  it('keeps delimiters, quotation marks and line breaks inside quotation marks', () => {
    expect(read('name,note\n"Smith, Ann","said ""yes""\nand left"\n').values[1]).toEqual([
      'Smith, Ann',
      'said "yes"\nand left',
    ]);
  });

  it('tells the delimiter from decimal commas that stand in every row', () => {
    const { values } = read('day;cost;rate;share\nMon;1,5;2,5;3,5\nTue;1,25;2,25;3,25\n');
    expect(values[1]).toEqual(['Mon', 1.5, 2.5, 3.5]);
  });

  it('pads short rows and drops blank rows at the end', () => {
    const { values, formats } = read('a,b,c\n1\n2,3,4\n\n\n');
    expect(values).toEqual([
      ['a', 'b', 'c'],
      [1, '', ''],
      [2, 3, 4],
    ]);
    expect(formats.map((row) => row.length)).toEqual([3, 3, 3]);
  });

  it('types the columns below a title that an advertising platform puts above the header', () => {
    const text = 'Campaign report\n"October 1, 2026 - October 31, 2026"\nCampaign,Clicks\nBrand,"1,234"\n';
    expect(read(text).values).toEqual([
      ['Campaign report', ''],
      ['October 1, 2026 - October 31, 2026', ''],
      ['Campaign', 'Clicks'],
      ['Brand', 1234],
    ]);
  });

  it('keeps a header of years as text, and has none where the first row holds no letter', () => {
    expect(read('Region,2025,2026\nNorth,1,2\n').values[0]).toEqual(['Region', '2025', '2026']);
    expect(read('1,2\n3,4\n').values[0]).toEqual([1, 2]);
  });
});

describe('encodings', () => {
  const text = 'Città\tKosten €\nMalmö\t5\n';
  const expected = [
    ['Città', 'Kosten €'],
    ['Malmö', 5],
  ];

  it('reads UTF-8 with and without a byte order mark', () => {
    expect(read(text).values).toEqual(expected);
    expect(read(`\ufeff${text}`).values).toEqual(expected);
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('reads UTF-16 with a byte order mark, %s end first', (_, littleEndian) => {
    expect(readBytes(utf16(`\ufeff${text}`, littleEndian)).values).toEqual(expected);
  });

  it('reads Windows-1252 where the bytes are not UTF-8', () => {
    // 0x80 is the euro sign, 0xe0 and 0xf6 are à and ö.
    const bytes = text.replace('à', '\xe0').replace('€', '\x80').replace('ö', '\xf6');
    expect(readBytes(Uint8Array.from(bytes, (character) => character.charCodeAt(0))).values).toEqual(
      expected,
    );
  });
});

describe('numbers', () => {
  it.each([
    [
      ['1.234,56', '7'],
      [1234.56, 7],
    ],
    [
      ['1,234.56', '7'],
      [1234.56, 7],
    ],
    [
      ['1 234,56', '7'],
      [1234.56, 7],
    ],
    [
      ['1\u00a0234,5', '1\u202f000'],
      [1234.5, 1000],
    ],
    [
      ["1'234.50", '2.5'],
      [1234.5, 2.5],
    ],
    [
      ['12,34,567', '1'],
      [1234567, 1],
    ],
    [
      ['-1,5', '(2,5)', '−3', '+4'],
      [-1.5, -2.5, -3, 4],
    ],
    [
      ['1.5E-05', '2.25'],
      [0.000015, 2.25],
    ],
  ])('reads %j', (cells, values) => {
    expect(column(cells).values).toEqual(values);
  });

  it('lets one cell decide what the point means in the others', () => {
    expect(column(['1.234', '1.234.567'], { delimiter: ',' }).values).toEqual([1234, 1234567]);
    expect(column(['1.234', '0.5']).values).toEqual([1.234, 0.5]);
  });

  it('lets another column decide where the column itself does not', () => {
    expect(read('a\tb\n1.234\t0,5\n').values[1]).toEqual([1234, 0.5]);
  });

  it('goes by the delimiter where no number decides: semicolons come with decimal commas', () => {
    expect(column(['1.234', '5.678'], { delimiter: ';' }).values).toEqual([1234, 5678]);
    expect(column(['1.234', '5.678'], { delimiter: ',' }).values).toEqual([1.234, 5.678]);
  });

  it('leaves numbers as text where nothing decides or the cells contradict each other', () => {
    const unclear = column(['1.234', '5.678'], { delimiter: '\t' });
    expect(unclear).toEqual({ values: ['1.234', '5.678'], formats: ['@', '@'] });
    expect(column(['1.234,5', '1,234.5']).values).toEqual(['1.234,5', '1,234.5']);
  });

  it('keeps a slip in one cell of a long column as text, and reads the others', () => {
    const cells = [...Array<string>(20).fill('1.5'), '2,5', '1.234'];
    const { values, formats } = column(cells);
    expect(values).toEqual([...Array<number>(20).fill(1.5), '2,5', 1.234]);
    expect(formats[20]).toBe('@');
  });

  it('shows separated thousands again', () => {
    expect(column(['1,234.50', '2']).formats).toEqual(['#,##0.00', '#,##0.00']);
    expect(column(['12,345,678', '2']).formats).toEqual(['#,##0', '#,##0']);
  });

  it('shows the decimals of a column below each other, as many as one of its cells has, and at most four', () => {
    expect(column(['61.45', '75.2', '8']).formats).toEqual(['0.00', '0.00', '0.00']);
    expect(column(['0.0147', '0.02']).formats).toEqual(['0.0000', '0.0000']);
    expect(column(['0.333333333333']).formats).toEqual(['0.0000']);
    expect(column(['5 %', '12 %']).formats).toEqual(['0%', '0%']);
  });

  it.each([
    ['€1.234,50', 1234.5, '"€"#,##0.00'],
    ['1.234,50 €', 1234.5, '#,##0.00" €"'],
    ['-$1,234.50', -1234.5, '"$"#,##0.00'],
    ['£-0.50', -0.5, '"£"#,##0.00'],
    ['1 234,50 kr', 1234.5, '#,##0.00" kr"'],
    ['EUR 99', 99, '"EUR "#,##0'],
    ['US$0.75', 0.75, '"US$"#,##0.00'],
  ])('reads the amount %s with its currency', (cell, value, format) => {
    expect(column([cell])).toEqual({ values: [value], formats: [format] });
  });

  it('reads percentages as fractions, rounded once', () => {
    // 1.1 / 100 is 0.011000000000000001.
    expect(column(['1.1%', '12,5 %', '0%'].slice(0, 1))).toEqual({ values: [0.011], formats: ['0.00%'] });
    expect(column(['12,5 %', '0%'])).toEqual({ values: [0.125, 0], formats: ['0.00%', '0.00%'] });
  });

  it.each(['--', 'n/a', 'na', '', ' ', 'NULL'])(
    'keeps the missing value "%s" in a column of numbers',
    (missing) => {
      expect(column(['1', missing, '2'])).toEqual({
        values: [1, missing, 2],
        formats: Array(3).fill('General'),
      });
    },
  );

  it('keeps what is no number visible as text among numbers', () => {
    expect(column(['10', '20', '12.50?'])).toEqual({
      values: [10, 20, '12.50?'],
      formats: ['General', 'General', '@'],
    });
    expect(column(['< 10%', '25.00%', '50.00%']).values).toEqual(['< 10%', 0.25, 0.5]);
  });

  it('leaves a column alone in which numbers are the exception', () => {
    expect(column(['Brand', '2024', 'Generic']).values).toEqual(['Brand', '2024', 'Generic']);
  });
});

describe('names written in digits', () => {
  it.each([
    ['leading zeros', ['00001', '00120', '7']],
    ['telephone numbers', ['+358 40 123 4567', '+47 22 33 44 55']],
    ['more digits than a number keeps', ['12345678901234567', '1']],
    ['versions and addresses', ['192.168.1.1', '10.0.0.1']],
    ['article numbers', ['12E4', '1203']],
    ['months', ['2026-10', '2026-11']],
    ['pairs', ['1-2', '3-4']],
    ['formulas', ['=1+1', '+A1']],
  ])('keeps %s as text', (_, cells) => {
    expect(column(cells)).toEqual({ values: cells, formats: cells.map(() => '@') });
  });

  it.each(['Campaign ID', 'customer_id', 'customerID', 'Phone', 'ZIP'])(
    'keeps digits under "%s" as text',
    (header) => {
      expect(column(['123', '456'], { header }).values).toEqual(['123', '456']);
    },
  );

  it.each(['Paid', 'Bid', 'Width'])('reads digits under "%s" as numbers', (header) => {
    expect(column(['123', '456'], { header }).values).toEqual([123, 456]);
  });
});

describe('dates', () => {
  // DATE(2026; 10; 31) is 46326, DATE(2026; 4; 3) is 46115, DATE(2026; 3; 4) is 46085.
  it.each([
    '2026-10-31',
    '2026/10/31',
    '31.10.2026',
    '31/10/2026',
    '10/31/2026',
    '31-10-2026',
    'Oct 31, 2026',
    'October 31, 2026',
    'Sat, Oct 31, 2026',
    '31 October 2026',
    '31 ott 2026',
    '31. oktober 2026',
  ])('reads %s', (cell) => {
    expect(column([cell])).toEqual({ values: [46326], formats: ['yyyy-mm-dd'] });
  });

  it.each([
    ['2026-10-31T18:00:00', 46326.75],
    ['2026-10-31 06:00', 46326.25],
    ['31.10.2026 18.00', 46326.75],
    ['10/31/2026 6:00 PM', 46326.75],
    ['Oct 31, 2026, 12:00:00 AM', 46326],
    ['2026-10-31 18:00:00 +0200', 46326.75],
  ])('reads %s with its time, as the clock of the exporter showed it', (cell, value) => {
    expect(column([cell])).toEqual({ values: [value], formats: ['yyyy-mm-dd hh:mm:ss'] });
  });

  it('lets a day above 12 decide for the whole column', () => {
    expect(column(['03/04/2026', '31/10/2026']).values).toEqual([46115, 46326]);
    expect(column(['03/04/2026', '10/31/2026']).values).toEqual([46085, 46326]);
  });

  it('lets another date column decide where the column itself does not', () => {
    expect(read('from,to\n03/04/2026,31/10/2026\n').values[1]).toEqual([46115, 46326]);
  });

  it('leaves dates as text while day and month could be exchanged', () => {
    expect(column(['03/04/2026', '05/06/2026'])).toEqual({
      values: ['03/04/2026', '05/06/2026'],
      formats: ['@', '@'],
    });
    expect(column(['31/10/2026', '10/31/2026']).values).toEqual(['31/10/2026', '10/31/2026']);
  });

  it('lets semicolons with decimal commas, else the country of the spreadsheet, decide between day and month', () => {
    // DATE(2026; 2; 1) is 46054, DATE(2026; 1; 2) is 46024.
    const firstDate = (text: string, locale?: string) => {
      const csv = readCsv(new TextEncoder().encode(text), 'report.csv', locale);
      return csv.ok ? [csv.values[1]?.[0], csv.openDateColumns] : csv.message;
    };
    const european = 'Data;Spesa\n01/02/2026;12,50\n';
    expect(firstDate(european)).toEqual([46054, []]);
    expect(firstDate(european, 'en_US')).toEqual([46054, []]);
    const open = 'Date,Leads\n01/02/2026,12\n';
    expect(firstDate(open, 'it_IT')).toEqual([46054, []]);
    expect(firstDate(open, 'en_US')).toEqual([46024, []]);
    // The day in front of the month decides before any country.
    expect(firstDate(`${open}31/12/2026,3\n`, 'en_US')).toEqual([46054, []]);
    for (const locale of [undefined, 'sv_SE', 'no such locale']) {
      expect(firstDate(open, locale)).toEqual(['01/02/2026', [0]]);
    }
  });

  it('reads 20261031 as a date only where the header says so', () => {
    expect(column(['20261031'], { header: 'Date' }).values).toEqual([46326]);
    expect(column(['20261031'], { header: 'Impressions' }).values).toEqual([20261031]);
  });

  it('does not take a day that no calendar has for a date', () => {
    expect(column(['2026-02-30', '31.04.2026']).values).toEqual(['2026-02-30', '31.04.2026']);
  });

  it('reads durations with seconds, and leaves 0:35 as text', () => {
    expect(column(['00:00:36', '24:00:00'])).toEqual({
      values: [36 / 86_400, 1],
      formats: ['[hh]:mm:ss', '[hh]:mm:ss'],
    });
    expect(column(['0:35', '1:10']).values).toEqual(['0:35', '1:10']);
  });
});

it('reads TRUE and FALSE as truth values only in a column of them', () => {
  expect(column(['TRUE', 'false', '']).values).toEqual([true, false, '']);
  expect(column(['TRUE', 'maybe'])).toEqual({ values: ['TRUE', 'maybe'], formats: ['@', '@'] });
});

describe('the name of the sheet', () => {
  it.each([
    ['ads.csv', 'ads'],
    ['Google Ads [2026/10]: cost?.tsv', 'Google Ads 2026 10 cost'],
    ["'quoted'.csv", 'quoted'],
    ['.csv', 'Data'],
    [`${'long '.repeat(20)}.csv`, 'long '.repeat(10).trim()],
  ])('of the file %j is %j', (fileName, name) => {
    expect(read('a,b\n1,2\n', fileName).name).toBe(name);
  });
});

describe('a file that is no CSV', () => {
  it.each([
    ['empty', new Uint8Array(), 'is empty. Export the report again'],
    ['blank', ' \n \n', 'is empty. Export the report again'],
    [
      'an .xlsx',
      'PK\x03\x04rest',
      'is an Excel workbook (.xlsx) or another zip archive, not a CSV file. Open it and save',
    ],
    [
      'an .xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'is an old Excel workbook (.xls), not a CSV file.',
    ],
    ['a PDF', '%PDF-1.7\n', 'is a PDF document, not a CSV file. Export the report again and choose CSV.'],
    ['a web page', '\n<!DOCTYPE html><html></html>', 'is a web page (HTML or XML), not a CSV file.'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'is a binary file, not a CSV file.'],
  ])('is refused with a sentence when it is %s', (_, bytes, sentence) => {
    expect(refusal(bytes, 'export')).toContain(`"export" ${sentence}`);
  });

  it('is refused where a quotation mark is left open, which would swallow the rest', () => {
    expect(refusal('a,b\n1,"2\n3,4\n')).toMatch(/^"report.csv", record 2, has a quotation mark/);
  });

  it('does not mistake a header that begins with PK for an archive', () => {
    expect(refusal('PK,name\n1,a\n')).toBe('read 2 rows');
  });
});
