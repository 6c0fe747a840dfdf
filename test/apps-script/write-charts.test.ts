import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import { openWorkbook } from './open-workbook.ts';
import { plannedWorkbook } from './planned-workbook.ts';

afterEach(() => vi.unstubAllGlobals());

function writtenChart() {
  const workbook = openWorkbook();
  expect(writeSheets(plannedWorkbook(3)).ok).toBe(true);
  const charts = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getCharts();
  const [chart] = charts;
  if (charts.length !== 1 || !chart) throw new Error(`There are ${charts.length} charts.`);
  return { workbook, chart };
}

describe('a planned chart', () => {
  it('lies at its cell, over a range whose first row names the series', () => {
    const { workbook, chart } = writtenChart();
    const place = chart.getContainerInfo();
    expect([place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()]).toEqual([
      4, 2, 0, 0,
    ]);
    expect(chart.getRanges().map((range) => [range.getSheet().getName(), range.getA1Notation()])).toEqual([
      ['Lead generation (calculation)', 'A1:B4'],
    ]);
    expect(chart.getNumHeaders()).toBe(1);
    expect(String(chart.modify().getChartType())).toBe('LINE');
    workbook.dispose();
  });

  it('shows figures of a hidden sheet, and leaves gaps where there are none', () => {
    const { workbook, chart } = writtenChart();
    expect(String(chart.getHiddenDimensionStrategy())).toBe('SHOW_BOTH');
    expect(chart.getOptions().get('interpolateNulls')).toBe(false);
    expect(chart.getOptions().get('useFirstColumnAsDomain')).toBe(true);
    workbook.dispose();
  });

  it('has its size, its title and the look of each line', () => {
    const { workbook, chart } = writtenChart();
    const options = chart.getOptions();
    expect(['width', 'height', 'title'].map((name) => options.get(name))).toEqual([320, 200, 'Totals']);
    expect(options.get('series')).toEqual({ 0: { color: '#1a73e8', lineWidth: 2, pointSize: 5 } });
    workbook.dispose();
  });

  it('takes one call that changes the sheet', () => {
    const { workbook } = writtenChart();
    const calls = workbook.callLog.filter(({ method, mutates }) => mutates && /Chart/.test(method));
    expect(calls.map(({ service, method }) => `${service}.${method}`)).toEqual(['Sheet.insertChart']);
    workbook.dispose();
  });
});
