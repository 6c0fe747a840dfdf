import { expect, vi } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import type { ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import { readTable } from '../../src/core/table.ts';
import { openWorkbook } from '../apps-script/open-workbook.ts';

let opened: HeadlessWorkbook | undefined;

/** To be called after the tests of a file: two open workbooks of one process keep each other from calculating. */
export function disposeScorecard(): void {
  opened?.dispose();
  opened = undefined;
}

/** Builds a scorecard in the playground's engine; the figures are read from its calculation sheet. */
export async function buildScorecard(cells: unknown[][], request: ScorecardRequest) {
  disposeScorecard();
  // Dates of the page carry their UTC clock; the workbook of the test keeps the same clock.
  const workbook = openWorkbook({ timeZone: 'Etc/UTC' });
  opened = workbook;
  workbook.setCells('Data', 'A1', cells);
  const plan = planScorecard(request, readTable(cells), { sheetNames: ['Data'], today: 46_347 });
  expect(writeSheets(plan)).toMatchObject({ ok: true });
  vi.unstubAllGlobals();
  await workbook.calculate();
  return { workbook, plan };
}
