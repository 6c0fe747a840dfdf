import { beforeEach, describe, expect, it } from 'vitest';
import { type HeadlessWorkbook, openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

let workbook: HeadlessWorkbook;
let app: HeadlessWorkbook['google']['SpreadsheetApp'];
let sheet: GoogleAppsScript.Spreadsheet.Sheet;

beforeEach(() => {
  workbook = openHeadlessWorkbook();
  app = workbook.google.SpreadsheetApp;
  sheet = app.getActiveSheet();
  return () => workbook.dispose();
});

describe('sheets', () => {
  it('are inserted where asked, become active and keep their number when renamed', () => {
    const inserted = app.getActive().insertSheet('Scorecard', 0);
    const id = inserted.getSheetId();
    expect(
      app
        .getActive()
        .getSheets()
        .map((each) => each.getName()),
    ).toEqual(['Scorecard', 'Sheet1']);
    expect(app.getActiveSheet().getName()).toBe('Scorecard');
    inserted.setName('Results');
    expect(app.getActive().getSheetById(id)?.getName()).toBe('Results');
    expect(app.getActive().getSheetByName('Scorecard')).toBeNull();
  });

  it('move, hide and show', () => {
    const spreadsheet = app.getActive();
    const second = spreadsheet.insertSheet('Second');
    spreadsheet.moveActiveSheet(1);
    expect(second.getIndex()).toBe(1);
    second.hideSheet();
    expect([second.isSheetHidden(), app.getActiveSheet().getName()]).toEqual([true, 'Sheet1']);
    second.showSheet().activate();
    expect(app.getActiveSheet().getName()).toBe('Second');
  });

  it('count rows and columns up to the last content and not the last format', () => {
    sheet.getRange('Z900').setBackground('#ff0000');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    sheet.getRange('C4').setValue('x');
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
      4,
      3,
      'A1:C4',
    ]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
  });

  it('grow at their end and in their middle, and whole columns reach all rows', async () => {
    sheet.insertRowsAfter(1000, 200);
    sheet.insertColumnsAfter(26, 4);
    sheet.insertRowsBefore(1, 1);
    sheet.insertColumnsBefore(2, 1);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1201, 31]);
    sheet.getRange('A1201').setValue(7);
    sheet.getRange('C1:C3').setFormulas([['=SUM(A:A)'], ['=SUM(A2:A)'], ['=SUMIFS($A:$A;$A:$A;">0")']]);
    await workbook.calculate();
    expect(sheet.getRange('C1:C3').getValues().flat()).toEqual([7, 7, 7]);
    sheet.deleteRows(2, 1199);
    expect([sheet.getMaxRows(), sheet.getRange('A2').getValue()]).toEqual([2, 7]);
  });

  it('lose rows and columns without harm to the formulas of the sheet that is shown', async () => {
    const spreadsheet = app.getActive();
    const hidden = spreadsheet.insertSheet('Calculation');
    sheet.activate();
    hidden.getRange('B2').setValue(5);
    sheet.getRange('A900:B901').setFormulas([
      ["='Calculation'!B2", '=A900*2'],
      ['=A900+1', '=A901*2'],
    ]);
    hidden.getRange('D1:E1').setValues([[7, 8]]);
    sheet.getRange('D900:E900').setFormulas([["=SUM('Calculation'!$D:$D)", "=SUM('Calculation'!$E1:$E)"]]);
    hidden.deleteRows(10, 991);
    hidden.deleteColumns(6, 20);
    hidden.deleteColumns(3, 1);
    await Promise.all([workbook.calculate(), workbook.calculate()]);
    expect(sheet.getRange('A900:B901').getValues()).toEqual([
      [5, 10],
      [6, 12],
    ]);
    expect(sheet.getRange('D900:E900').getValues()).toEqual([[7, 8]]);
    hidden.deleteColumns(4, 1);
    await workbook.calculate();
    expect(sheet.getRange('D900:E900').getValues()).toEqual([[7, '#REF!']]);
    expect(app.getActiveSheet().getName()).toBe('Sheet1');
  });

  it('lose contents, formats, rules and merges with clear, and can be written again', () => {
    const range = sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    range.setBackground('#ff0000').merge();
    sheet.setConditionalFormatRules([
      app.newConditionalFormatRule().whenNumberLessThan(0).setRanges([range]).build(),
    ]);
    sheet.clear();
    expect([sheet.getLastRow(), range.getBackgrounds().flat(), range.getMergedRanges().length]).toEqual([
      0,
      ['#ffffff', '#ffffff', '#ffffff', '#ffffff'],
      0,
    ]);
    expect(sheet.getConditionalFormatRules()).toEqual([]);
    expect(sheet.getRange('A1').setValue(5).getValue()).toBe(5);
  });

  it('keep developer metadata through a renaming and lose it when deleted', () => {
    const marked = app.getActive().insertSheet('Marked');
    marked.addDeveloperMetadata('kpi', '{}').setName('Renamed');
    expect(marked.getDeveloperMetadata().map((each) => [each.getKey(), each.getValue()])).toEqual([
      ['kpi', '{}'],
    ]);
    marked.getDeveloperMetadata()[0]?.setValue('{"a":1}');
    expect(marked.getDeveloperMetadata()[0]?.getValue()).toBe('{"a":1}');
    marked.getDeveloperMetadata()[0]?.remove();
    expect(marked.getDeveloperMetadata()).toEqual([]);
  });

  it('take widths, heights, frozen rows, gridlines and a tab colour', () => {
    sheet.setColumnWidths(2, 2, 77);
    sheet.setRowHeightsForced(3, 1, 33);
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    sheet.setHiddenGridlines(true).setTabColor('#112233');
    expect([sheet.getColumnWidth(3), sheet.getRowHeight(3)]).toEqual([77, 33]);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([2, 1]);
    expect(sheet.hasHiddenGridlines()).toBe(true);
  });
});

describe('ranges', () => {
  it('keep a formula when its cell is formatted afterwards', async () => {
    sheet
      .getRange('A1')
      .setFormula('=1/4')
      .setNumberFormat('0.0%')
      .setFontWeight('bold')
      .setBackground('#eeeeee');
    await workbook.calculate();
    expect(sheet.getRange('A1').getDisplayValue()).toBe('25.0%');
  });

  it('read back the styles they were given, cell by cell', () => {
    const range = sheet.getRange('A1:B1');
    range
      .setBackgrounds([['#ff0000', null]])
      .setFontWeights([['bold', 'normal']])
      .setFontSizes([[14, 9]])
      .setHorizontalAlignments([['center', 'right']])
      .setWrapStrategies([[app.WrapStrategy.WRAP, app.WrapStrategy.CLIP]])
      .setNumberFormats([['0.0%', '@']]);
    expect(range.getBackgrounds()).toEqual([['#ff0000', '#ffffff']]);
    expect(range.getFontWeights()).toEqual([['bold', 'normal']]);
    expect(range.getFontSizes()).toEqual([[14, 9]]);
    expect(range.getHorizontalAlignments()).toEqual([['center', 'right']]);
    expect(range.getWrapStrategies()).toEqual([[app.WrapStrategy.WRAP, app.WrapStrategy.CLIP]]);
    expect(range.getNumberFormats()).toEqual([['0.0%', '@']]);
  });

  it('write, replace and remove notes', () => {
    const range = sheet.getRange('A1:B1').setNotes([['one', null]]);
    expect(range.getNotes()).toEqual([['one', '']]);
    range.setNote('both');
    range.offset(0, 1, 1, 1).clearNote();
    expect(range.getNotes()).toEqual([['both', '']]);
  });

  it('take one style for many in a range list', () => {
    sheet.getRangeList(['A1', 'C3:D4']).setFontWeight('bold').setNumberFormat('0.00');
    expect(sheet.getRange('C3:D4').getFontWeights().flat()).toEqual(['bold', 'bold', 'bold', 'bold']);
    expect(sheet.getRange('B2').getFontWeight()).toBe('normal');
  });

  it('show values in the notation of the spreadsheet’s locale', () => {
    const italian = openHeadlessWorkbook({ locale: 'it_IT' });
    italian.google.SpreadsheetApp.getActiveSheet()
      .getRange('A1')
      .setValue(6950.5)
      .setNumberFormat('€#,##0.00');
    expect(italian.display('Sheet1', 'A1')).toBe('€6.950,50');
    italian.dispose();
  });
});

describe('rules', () => {
  it('keep conditional formats that stood there before, in their order', () => {
    const rule = (a1: string) =>
      app
        .newConditionalFormatRule()
        .whenNumberGreaterThan(3)
        .setBackground('#00ff00')
        .setRanges([sheet.getRange(a1)])
        .build();
    sheet.setConditionalFormatRules([rule('A2:A5')]);
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule('B2:B5')]);
    const ranges = sheet.getConditionalFormatRules().map((each) => each.getRanges()[0]?.getA1Notation());
    expect(ranges).toEqual(['A2:A5', 'B2:B5']);
    const condition = sheet.getConditionalFormatRules()[0]?.getBooleanCondition();
    expect([String(condition?.getCriteriaType()), condition?.getCriteriaValues()]).toEqual([
      'NUMBER_GREATER_THAN',
      [3],
    ]);
  });

  it('read back a validation list, commas in its items included', () => {
    const rule = app
      .newDataValidation()
      .requireValueInList(['a, b', 'c'], true)
      .setAllowInvalid(false)
      .build();
    const cells = sheet.getRange('A1:A2').setDataValidations([[rule], [null]]);
    const [[first], [second]] = cells.getDataValidations() as [
      [GoogleAppsScript.Spreadsheet.DataValidation],
      [null],
    ];
    expect([first.getCriteriaValues(), first.getAllowInvalid(), second]).toEqual([
      [['a, b', 'c'], true],
      false,
      null,
    ]);
    cells.clearDataValidations();
    expect(sheet.getRange('A1').getDataValidation()).toBeNull();
  });
});
