import { describe, expect, it } from 'vitest';
import { resize } from '../../src/apps-script/write-layout.ts';
import type { SheetPlan, SheetRole } from '../../src/core/scorecard/sheet-plan.ts';

/** A sheet of Google's standard size that notes how it is resized. */
function newSheet(): { sheet: GoogleAppsScript.Spreadsheet.Sheet; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const note =
    (method: string) =>
    (...args: number[]) =>
      calls.push([method, ...args]);
  const sheet = {
    getMaxRows: () => 1000,
    getMaxColumns: () => 26,
    insertRowsAfter: note('insertRowsAfter'),
    insertColumnsAfter: note('insertColumnsAfter'),
    deleteRows: note('deleteRows'),
    deleteColumns: note('deleteColumns'),
  };
  return { sheet: sheet as unknown as GoogleAppsScript.Spreadsheet.Sheet, calls };
}

function planOfSize(rows: number, columns: number, role: SheetRole): SheetPlan {
  const cells = Array.from({ length: rows }, () => Array<null>(columns).fill(null));
  return { name: 'Sheet', role, cells, styles: {}, widths: Array<number>(columns).fill(80) };
}

describe('the size of a new sheet', () => {
  it('grows to what the plan needs', () => {
    const { sheet, calls } = newSheet();
    resize(sheet, planOfSize(1200, 30, 'sample'));
    expect(calls).toEqual([
      ['insertRowsAfter', 1, 200],
      ['insertColumnsAfter', 1, 4],
    ]);
  });

  it.each(['scorecard', 'calculation'] as const)('is cut to the plan on a %s', (role) => {
    const { sheet, calls } = newSheet();
    resize(sheet, planOfSize(40, 13, role));
    expect(calls).toEqual([
      ['deleteRows', 41, 960],
      ['deleteColumns', 14, 13],
    ]);
  });

  it.each(['sample', 'template'] as const)('stays where people go on typing, on a %s', (role) => {
    const { sheet, calls } = newSheet();
    resize(sheet, planOfSize(40, 13, role));
    expect(calls).toEqual([]);
  });

  it('needs no call when it fits', () => {
    const { sheet, calls } = newSheet();
    resize(sheet, planOfSize(1000, 26, 'scorecard'));
    expect(calls).toEqual([]);
  });
});
