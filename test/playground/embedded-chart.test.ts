import { afterAll, describe, expect, it } from 'vitest';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

const workbook = openHeadlessWorkbook();
const { SpreadsheetApp, Charts } = workbook.google;
const sheet = SpreadsheetApp.getActiveSheet();
afterAll(() => workbook.dispose());

/** Scripts are not compiled against types, so they can pass anything. */
const anything = (value: unknown) => value as never;

function lineChart() {
  return sheet
    .newChart()
    .setChartType(Charts.ChartType.LINE)
    .addRange(sheet.getRange('A1:B5'))
    .setPosition(7, 3, 10, 20);
}

function onlyChart() {
  const [chart] = sheet.getCharts();
  if (!chart) throw new Error('The sheet has no chart.');
  return chart;
}

describe('a chart on a sheet', () => {
  it('is there once it is inserted, with an id of its own', () => {
    const built = lineChart().build();
    expect([sheet.getCharts().length, built.getChartId()]).toEqual([0, null]);
    sheet.insertChart(built);
    expect([sheet.getCharts().length, onlyChart().getChartId()]).toEqual([1, 1]);
  });

  it('moves with the rows and columns above and left of it, and so does the range that it shows', () => {
    sheet.insertRowsBefore(1, 2);
    sheet.insertColumnsAfter(1, 1);
    const place = onlyChart().getContainerInfo();
    expect([place.getAnchorRow(), place.getAnchorColumn()]).toEqual([9, 4]);
    expect(onlyChart().getRanges()[0]?.getA1Notation()).toBe('A3:C7');
    sheet.insertRowsAfter(7, 1);
    expect(onlyChart().getRanges()[0]?.getA1Notation()).toBe('A3:C7');
    sheet.deleteRows(6, 2);
    expect(onlyChart().getRanges()[0]?.getA1Notation()).toBe('A3:C5');
    expect(onlyChart().getContainerInfo().getAnchorRow()).toBe(8);
  });

  it('changes only when it is updated', () => {
    const changed = onlyChart().modify().setOption('title', 'Leads').build();
    expect(onlyChart().getOptions().get('title')).toBeNull();
    sheet.updateChart(changed);
    expect(onlyChart().getOptions().get('title')).toBe('Leads');
  });

  it('is copied with its sheet, where it shows the copy', () => {
    const copy = sheet.copyTo(SpreadsheetApp.getActive());
    expect(copy.getCharts()[0]?.getRanges()[0]?.getSheet().getName()).toBe(copy.getName());
  });

  it('is gone once it is removed, and cannot be removed again', () => {
    const chart = onlyChart();
    sheet.removeChart(chart);
    expect(sheet.getCharts()).toEqual([]);
    expect(() => sheet.removeChart(chart)).toThrow('The chart is not on this sheet.');
  });
});

describe('what Google refuses of charts', () => {
  it.each<[string, () => unknown, string]>([
    [
      'a text in place of a type',
      () => sheet.newChart().setChartType(anything('LINE')),
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
    ],
    [
      'a range as text',
      () => sheet.newChart().addRange(anything('A1:B2')),
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.addRange.",
    ],
    [
      'a builder in place of the chart that it builds',
      () => sheet.insertChart(anything(lineChart())),
      "The parameters (EmbeddedChartBuilder) don't match the method signature for SpreadsheetApp.Sheet.insertChart.",
    ],
    [
      'a place beside the sheet',
      () => sheet.insertChart(lineChart().setPosition(7, 200, 0, 0).build()),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'hidden cells before it knows the type',
      () => sheet.newChart().setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH),
      'Service error: Spreadsheets',
    ],
  ])('is %s', (_what, act, message) => {
    expect(act).toThrow(expect.objectContaining({ name: 'Exception', message }));
  });

  it('is a title set on the builder of any chart, since only those of one type have it', () => {
    expect(() => Reflect.get(sheet.newChart(), 'setTitle').call(sheet, 'Leads')).toThrow(TypeError);
  });
});
