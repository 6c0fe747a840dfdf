import { afterAll, describe, expect, it } from 'vitest';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';

const workbook = openHeadlessWorkbook();
const { SpreadsheetApp, LockService } = workbook.google;
const sheet = SpreadsheetApp.getActiveSheet();
afterAll(() => workbook.dispose());

/** Scripts are not compiled against types, so they can pass anything. */
const anything = (value: unknown) => value as never;

describe('what Google refuses', () => {
  it.each<[string, () => unknown, string]>([
    [
      'rows that do not fit the range',
      () => sheet.getRange('A1:B2').setValues([[1, 2]]),
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'columns that do not fit the range',
      () => sheet.getRange('A1:B1').setBackgrounds([['#fff']]),
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'the name of another sheet',
      () => SpreadsheetApp.getActive().insertSheet('Sheet1'),
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [
      'arguments of another type',
      () => sheet.setColumnWidth(anything('A'), 5),
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.setColumnWidth.",
    ],
    [
      'a text in place of a constant',
      () => sheet.getRange('A1').setWrapStrategy(anything('WRAP')),
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setWrapStrategy.",
    ],
    ['row 0', () => sheet.getRange(0, 1), 'The starting row of the range is too small.'],
    [
      'a range beyond the sheet',
      () => sheet.getRange(1000, 1, 2, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['a name that is no range', () => sheet.getRange('nowhere'), 'Range not found'],
    [
      'deleting the only sheet',
      () => SpreadsheetApp.getActive().deleteSheet(sheet),
      "You can't remove all the sheets in a document.",
    ],
    ['hiding the only sheet', () => sheet.hideSheet(), "You can't hide all the sheets in a document."],
    [
      'too much developer metadata on a sheet',
      () => sheet.addDeveloperMetadata('key', 'x'.repeat(30_000)),
      'The developer metadata of one sheet may hold 30000 characters, not 30003.',
    ],
  ])('is %s', (_what, act, message) => {
    expect(act).toThrow(expect.objectContaining({ name: 'Exception', message }));
  });

  it('is a method that does not exist', () => {
    expect(() => Reflect.get(sheet, 'nothing').call(sheet)).toThrow(TypeError);
  });
});

describe('onOpen before the add-on is enabled', () => {
  const closed = openHeadlessWorkbook({ authMode: 'NONE' });
  afterAll(() => closed.dispose());

  it('may add a menu', () => {
    closed.google.SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'open').addSeparator().addToUi();
    expect(closed.menus).toEqual([
      {
        caption: 'KPI Navigator',
        entries: [{ kind: 'item', caption: 'Open', functionName: 'open' }, { kind: 'separator' }],
      },
    ]);
  });

  it('may not touch the spreadsheet or the properties', () => {
    expect(() => closed.google.SpreadsheetApp.getActive()).toThrow(
      'You do not have permission to call SpreadsheetApp.getActive',
    );
    expect(() => closed.google.PropertiesService.getDocumentProperties()).toThrow(
      'You do not have permission to call PropertiesService.getDocumentProperties',
    );
  });
});

describe('the document lock', () => {
  it('is held until it is released', () => {
    const lock = LockService.getDocumentLock();
    expect([lock.hasLock(), lock.tryLock(10), lock.hasLock()]).toEqual([false, true, true]);
    lock.releaseLock();
    expect(lock.hasLock()).toBe(false);
  });
});

describe('the call log', () => {
  it('names every call, tells which change the spreadsheet, and can let one fail', () => {
    const failing = openHeadlessWorkbook({
      onCall: ({ method }) => {
        if (method === 'setNote') throw new Error('Service error: Spreadsheets');
      },
    });
    const cell = failing.google.SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
    expect(() => cell.setNote('x')).toThrow('Service error: Spreadsheets');
    expect(failing.callLog).toEqual([
      { service: 'SpreadsheetApp', method: 'getActiveSheet', mutates: false },
      { service: 'Sheet', method: 'getRange', mutates: false },
      { service: 'Range', method: 'setValue', mutates: true },
      { service: 'Range', method: 'setNote', mutates: true },
    ]);
    failing.dispose();
  });
});
