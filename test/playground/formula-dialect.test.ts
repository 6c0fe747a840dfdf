import { describe, expect, it } from 'vitest';
import { toUniverDialect } from '../../playground/univer/formula-dialect.ts';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { unknownFunction } from '../../playground/univer/unknown-function.ts';

describe('toUniverDialect', () => {
  it('turns semicolons between arguments into commas', () => {
    expect(toUniverDialect('=IF(A1;B1;C1)')).toBe('=IF(A1,B1,C1)');
  });

  it('leaves semicolons in texts, sheet names and array literals alone', () => {
    const formula = `=COUNTIF('a;b'!A1:A2,";")+SUM({1;2})`;
    expect(toUniverDialect(formula)).toBe(formula);
  });

  it('gives an open range a last row, but not in a text', () => {
    expect(toUniverDialect('=COUNTIF(B2:B;"B2:B")')).toBe('=COUNTIF(B2:B1000000,"B2:B")');
    expect(toUniverDialect('=SUM($B:$B;B2:C9)')).toBe('=SUM($B:$B,B2:C9)');
  });
});

it('names the function that does not exist', () => {
  const known = (name: string) => name === 'SUM' || name === 'KPI_CPL';
  expect(unknownFunction(`=Sum('KPI_A (b)'!A1;"KPI_B(";KPI_CPPL (1;KPI_CPL(2)))`, known)).toBe('KPI_CPPL');
  expect(unknownFunction('=SUM(kpi_cpl(A1);tax)', known)).toBeUndefined();
});

describe('formulas with semicolons', () => {
  it('follow inserted rows and renamed sheets, keep their results, and lose those of a deleted sheet', async () => {
    const workbook = openHeadlessWorkbook();
    workbook.setCells('Data', 'A1', [
      ['Channel', 'Cost'],
      ['Email', 10],
      ['Social', 30],
    ]);
    workbook.setCells('Sheet1', 'A1', [
      ['=SUMIFS(Data!$B:$B;Data!$A:$A;"Social")'],
      ['=SUM(Data!B2:B3;5)'],
      [`=Data!B1&" in ""Jon's data""; ok: """&""""`],
    ]);
    await workbook.calculate();
    expect([workbook.value('Sheet1', 'A1'), workbook.value('Sheet1', 'A2')]).toEqual([30, 45]);

    const data = workbook.google.SpreadsheetApp.getActive().getSheetByName('Data');
    data?.insertRowsAfter(1, 2);
    data?.setName("Jon's data");
    workbook.setCells("Jon's data", 'A2', [['Social', 4]]);
    await workbook.calculate();
    expect(workbook.formula('Sheet1', 'A2')).toBe("=SUM('Jon''s data'!B4:B5,5)");
    expect([workbook.value('Sheet1', 'A1'), workbook.value('Sheet1', 'A2')]).toEqual([34, 45]);
    expect(workbook.formula('Sheet1', 'A3')).toBe(`='Jon''s data'!B1&" in ""Jon's data""; ok: """&""""`);
    expect(workbook.value('Sheet1', 'A3')).toBe(`Cost in "Jon's data"; ok: ""`);

    if (data) workbook.google.SpreadsheetApp.getActive().deleteSheet(data);
    await workbook.calculate();
    expect(workbook.formula('Sheet1', 'A2')).toBe('=SUM(#REF!,5)');
    expect(workbook.value('Sheet1', 'A3')).toBe('#REF!');
    workbook.dispose();
  });
});
