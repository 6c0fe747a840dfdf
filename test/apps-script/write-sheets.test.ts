import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import type { SheetPlan } from '../../src/core/scorecard/sheet-plan.ts';
import { openWorkbook } from './open-workbook.ts';
import { plannedWorkbook } from './planned-workbook.ts';

afterEach(() => vi.unstubAllGlobals());

const CALCULATION = 'Lead generation (calculation)';
const SCORECARD = 'Lead generation';

describe('writing planned sheets', () => {
  it('puts them at the end in order, hides the calculation and shows the scorecard', () => {
    const { google } = openWorkbook();
    expect(writeSheets(plannedWorkbook(3))).toEqual({ ok: true, value: { shown: SCORECARD } });
    const spreadsheet = google.SpreadsheetApp.getActiveSpreadsheet();
    expect(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet.isSheetHidden()])).toEqual([
      ['Sheet1', false],
      [CALCULATION, true],
      [SCORECARD, false],
    ]);
    expect(spreadsheet.getActiveSheet().getName()).toBe(SCORECARD);
  });

  it('writes live formulas that see the other planned sheet', async () => {
    const workbook = openWorkbook();
    writeSheets(plannedWorkbook(3));
    await workbook.calculate();
    expect(workbook.formula(SCORECARD, 'B6')).toContain(CALCULATION);
    expect(workbook.display(SCORECARD, 'B6')).toBe('3.00');
    expect(workbook.value(SCORECARD, 'C4')).toBe('Off track');
    expect(workbook.value(SCORECARD, 'C5')).toBe('On track');
  });

  it('keeps text as text, whatever it looks like', () => {
    const texts = [
      '=1+1',
      '+39 02',
      '2026-10',
      '1-2',
      'TRUE',
      'October 2026',
      '@home',
      "'quoted",
      '#N/A',
      'Email',
      '',
    ];
    const sheet: SheetPlan = {
      name: 'Texts',
      role: 'sample',
      cells: texts.map((value) => [{ value }]),
      styles: {},
      widths: [100],
    };
    const workbook = openWorkbook();
    expect(writeSheets({ sheets: [sheet], show: 'Texts' }).ok).toBe(true);
    const range = workbook.google.SpreadsheetApp.getActiveSpreadsheet()
      .getActiveSheet()
      .getRange(1, 1, texts.length, 1);
    expect(range.getValues()).toEqual(texts.map((text) => [text]));
    expect(range.getFormulas()).toEqual(texts.map(() => ['']));
    expect(range.getNumberFormats()).toEqual(texts.map(() => [range.getNumberFormats()[0]?.[0]]));
  });

  it('gives each cell its style', () => {
    const { google } = openWorkbook();
    writeSheets(plannedWorkbook(2));
    const sheet = google.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    const range = sheet.getRange(1, 1, 5, 4);
    expect(range.getFontWeights().map((row) => row[0])).toEqual(['bold', 'normal', 'bold', 'bold', 'bold']);
    expect(range.getFontSizes().map((row) => row[0])).toEqual([16, 10, 10, 10, 10]);
    expect(range.getBackgrounds()[2]).toEqual(Array(4).fill('#174ea6'));
    expect(range.getFontColors()[2]).toEqual(Array(4).fill('#ffffff'));
    expect(range.getFontStyles()[3]).toEqual(['normal', 'normal', 'italic', 'normal']);
    expect(range.getNumberFormats()[3]?.[1]).toBe('#,##0.00');
    expect(range.getNumberFormats()[1]?.[1]).toBe('@');
    expect(range.getHorizontalAlignments()[2]?.[0]).toBe('center');
    expect(String(range.getWrapStrategies()[3]?.[0])).toBe('WRAP');
    expect(range.getNotes()[3]).toEqual(['What it costs to win one customer.', '', '', '']);
  });

  it('lays the sheet out: size, widths, heights, merges, frozen parts, tab', () => {
    const { google } = openWorkbook();
    writeSheets(plannedWorkbook(2));
    const sheet = google.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([5, 4]);
    expect([1, 2, 3, 4].map((column) => sheet.getColumnWidth(column))).toEqual([180, 90, 90, 120]);
    expect(sheet.getRowHeight(1)).toBe(36);
    expect(
      sheet
        .getRange('B1:D1')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['B1:D1']);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([3, 1]);
    expect(sheet.hasHiddenGridlines()).toBe(true);
    expect(sheet.getTabColor()).toBe('#174ea6');
  });

  it('leaves room to go on typing on a sheet of data', () => {
    const { google } = openWorkbook();
    const sheet: SheetPlan = {
      name: 'Sample',
      role: 'sample',
      cells: [[{ value: 1 }]],
      styles: {},
      widths: [80],
    };
    writeSheets({ sheets: [sheet], show: 'Sample' });
    const sample = google.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    expect([sample.getMaxRows(), sample.getMaxColumns()]).toEqual([1000, 26]);
  });

  it('offers the lists and colors the cells that the plan names', () => {
    const { google } = openWorkbook();
    writeSheets(plannedWorkbook(2));
    const sheet = google.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    const [period, grain] = ['B2', 'C2'].map((cell) => sheet.getRange(cell).getDataValidation());
    expect([String(period?.getCriteriaType()), period?.getAllowInvalid(), period?.getHelpText()]).toEqual([
      'VALUE_IN_RANGE',
      true,
      'Choose a period.',
    ]);
    expect([String(grain?.getCriteriaType()), grain?.getAllowInvalid()]).toEqual(['VALUE_IN_LIST', false]);
    expect(grain?.getCriteriaValues()[0]).toEqual(['Month', 'Quarter']);
    const rules = sheet.getConditionalFormatRules().map((rule) => {
      const condition = rule.getBooleanCondition();
      const ranges = rule.getRanges().map((range) => range.getA1Notation());
      return [ranges, String(condition?.getCriteriaType()), condition?.getCriteriaValues()];
    });
    expect(rules).toEqual([
      [['C4:C5'], 'TEXT_EQUAL_TO', ['Off track']],
      [['B4:B5'], 'NUMBER_GREATER_THAN', [2]],
      [['B4:B5'], 'NUMBER_LESS_THAN', [0]],
    ]);
  });

  it('marks the sheets as its own and keeps the choices', () => {
    const { google } = openWorkbook();
    writeSheets(plannedWorkbook(2));
    const marks = google.SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getDeveloperMetadata().map((mark) => [mark.getKey(), mark.getValue()]));
    expect(marks).toEqual([
      [],
      [['kpi_navigator_role', 'calculation']],
      [
        ['kpi_navigator_role', 'scorecard'],
        ['kpi_navigator_choices', '{"goal":"lead_generation"}'],
      ],
    ]);
  });

  it('takes as many calls for 15 KPIs as for 3, and at most 60', () => {
    const counts = [3, 15].map((kpis) => {
      const workbook = openWorkbook();
      expect(writeSheets(plannedWorkbook(kpis)).ok).toBe(true);
      return workbook.callLog.filter(({ mutates }) => mutates).length;
    });
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(60);
  });

  it('writes the cells after everything else about the sheets, and reads nothing afterwards', () => {
    const workbook = openWorkbook();
    writeSheets(plannedWorkbook(3));
    const calls = workbook.callLog
      .filter(({ service }) => service !== 'EmbeddedChartBuilder')
      .map(({ service, method }) => `${service}.${method}`);
    const after = calls.slice(calls.lastIndexOf('Range.setValues') + 1);
    expect(after).toEqual([
      'SpreadsheetApp.getActiveSpreadsheet',
      'Sheet.newChart',
      'Spreadsheet.getRange',
      'Sheet.insertChart',
      'SpreadsheetApp.flush',
      'Sheet.showSheet',
      'Sheet.activate',
      'Lock.releaseLock',
    ]);
    const formatting = calls
      .slice(calls.indexOf('Range.setValues'))
      .filter((call) => /Color|Format|Weight/.test(call));
    expect(formatting).toEqual([]);
  });
});

describe('a plan that cannot be written', () => {
  it('is refused before the spreadsheet is touched', () => {
    const workbook = openWorkbook();
    const plan = plannedWorkbook(3);
    expect(writeSheets({ ...plan, show: 'Nowhere' })).toMatchObject({ ok: false, code: 'plan_refused' });
    expect(workbook.callLog).toEqual([]);
  });

  it('never overwrites a sheet, whatever the case of its name', () => {
    const workbook = openWorkbook();
    workbook.setCells('LEAD generation', 'A1', [['mine']]);
    expect(writeSheets(plannedWorkbook(3))).toEqual({
      ok: false,
      code: 'sheet_exists',
      message:
        'There is already a sheet called "Lead generation", and nothing was written. Choose another name, or rename that sheet.',
    });
    expect(workbook.grid.sheetIds().map((id) => workbook.grid.sheetName(id))).toEqual([
      'Sheet1',
      'LEAD generation',
    ]);
    expect(workbook.callLog.filter(({ mutates }) => mutates)).toEqual([]);
  });

  it('waits its turn while another run writes', () => {
    const workbook = openWorkbook();
    vi.stubGlobal('LockService', { getDocumentLock: () => ({ tryLock: () => false }) });
    expect(writeSheets(plannedWorkbook(3))).toMatchObject({
      ok: false,
      code: 'busy',
      message: expect.stringMatching(/^Someone else is building a sheet.* try again\.$/),
    });
    expect(workbook.callLog).toEqual([]);
  });
});
