import { describe, expect, it } from 'vitest';
import { drawLineChart, type LineChart, ticksOf } from '../../playground/line-chart.ts';
import { readChart, sizeOfChart } from '../../playground/read-chart.ts';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

const size = { width: 400, height: 200 };
const line = { name: 'Leads', color: '#1a73e8', width: 2, isDashed: false, pointSize: 0 };

function drawn(values: readonly (number | undefined)[], changes: Partial<LineChart> = {}): string {
  return drawLineChart(
    {
      locale: 'en_US',
      title: '',
      labels: values.map((_, index) => `${index + 1}`),
      lines: [{ ...line, values }],
      ...changes,
    },
    size,
  );
}

describe('the picture of a line chart', () => {
  it('breaks the line where a value is missing', () => {
    expect(drawn([1, 2, undefined, 3, 4]).match(/<polyline/g)).toHaveLength(2);
  });

  it('writes the numbers along the axis as the cells do', () => {
    expect(drawn([20_000, 60_000])).toContain('>40,000<');
    expect(drawn([20_000, 60_000], { locale: 'it_IT' })).toContain('>40.000<');
    expect(drawn([0.5, 2], { locale: 'fi_FI' })).toContain('>1,5<');
  });

  it('dashes a line that asks for it', () => {
    const dashed = drawn([1, 2], { lines: [{ ...line, values: [1, 2], isDashed: true }] });
    expect(dashed).toContain('stroke-dasharray');
    expect(drawn([1, 2])).not.toContain('stroke-dasharray');
  });

  it('leaves out of the legend what has no values, and says so when nothing has', () => {
    const lines = [
      { ...line, values: [1, 2] },
      { ...line, name: 'Target', values: [undefined, undefined] },
    ];
    expect(drawn([1, 2], { lines })).not.toContain('Target');
    expect(drawn([undefined])).toContain('No data');
  });

  it('shows only as many labels as fit side by side', () => {
    const labels = Array.from({ length: 12 }, (_, month) => `September ${month}`);
    const shown = drawn(Array(12).fill(1), { labels }).match(/September/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThan(6);
  });

  it('leaves room for large amounts left of the lines, with their sign', () => {
    const ends = [
      ...drawn([-15_000_000, 15_000_000]).matchAll(/<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>([^<]+)/g),
    ];
    expect(ends.map(([, , label]) => label)).toContain('−20,000,000');
    // Eleven letters of 6.2 pixels each.
    for (const [, x] of ends) expect(Number(x)).toBeGreaterThanOrEqual(68);
  });

  it('never takes a text of a cell for markup', () => {
    const picture = drawn([1], { labels: ['<img onerror=x>'] });
    expect(picture).not.toContain('<img');
    expect(picture).toContain('&#60;img');
  });
});

describe('the ticks of an axis', () => {
  it.each<[readonly number[], readonly number[]]>([
    [
      [21.6, 40],
      [20, 25, 30, 35, 40],
    ],
    [
      [0.5, 2.5],
      [0.5, 1, 1.5, 2, 2.5],
    ],
    [
      [-3, 7],
      [-5, -2.5, 0, 2.5, 5, 7.5],
    ],
    [
      [10, 10],
      [10, 12.5],
    ],
    [
      [0, 0],
      [0, 0.25],
    ],
  ])('are round numbers around %j', (values, ticks) => {
    expect(ticksOf(values)).toEqual(ticks);
  });
});

describe('what a chart shows', () => {
  it('is read from its cells: labels first, then a line per column, and no value for what is no number', async () => {
    const workbook = openHeadlessWorkbook();
    const { SpreadsheetApp, Charts } = workbook.google;
    workbook.setCells('Sheet1', 'A1', [
      ['Month', 'Leads', 'Target'],
      ['Oct', 12, '–'],
      ['Nov', '=NA()', ''],
    ]);
    await workbook.calculate();
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.insertChart(
      sheet
        .newChart()
        .setChartType(Charts.ChartType.LINE)
        .addRange(sheet.getRange('A1:C3'))
        .setNumHeaders(1)
        .setOption('width', 300)
        .setOption('series', { 1: { color: '"><script>', lineDashStyle: [4, 4] } })
        .build(),
    );
    const [chart] = workbook.grid.charts(workbook.grid.activeSheetId());
    if (!chart) throw new Error('The sheet has no chart.');
    const shown = readChart(workbook.grid, chart);
    expect(shown.labels).toEqual(['Oct', 'Nov']);
    expect(shown.lines.map(({ name, values }) => [name, values])).toEqual([
      ['Leads', [12, undefined]],
      ['Target', [undefined, undefined]],
    ]);
    expect(shown.lines.map(({ color, isDashed }) => [color, isDashed])).toEqual([
      ['#4285f4', false],
      ['#ea4335', true],
    ]);
    expect(sizeOfChart(chart)).toEqual({ width: 300, height: 371 });
    workbook.dispose();
  });
});
