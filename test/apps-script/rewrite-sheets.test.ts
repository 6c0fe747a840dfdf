import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ServiceCall } from '../../playground/google/service-gate.ts';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { rewriteSheets } from '../../src/apps-script/rewrite-sheets.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import type { WorkbookPlan } from '../../src/core/scorecard/sheet-plan.ts';
import type { Reply, RewriteRequest } from '../../src/core/server.ts';
import { openWorkbook } from './open-workbook.ts';
import { plannedWorkbook } from './planned-workbook.ts';

let opened: HeadlessWorkbook[] = [];
afterEach(() => {
  vi.unstubAllGlobals();
  for (const workbook of opened) workbook.dispose();
  opened = [];
});

const SCORECARD = 'Lead generation';
const CALCULATION = 'Lead generation (calculation)';

/** The same sheets with other contents, as a later version of the choices gives them. */
function changedPlan(kpis: number): WorkbookPlan {
  const plan = plannedWorkbook(kpis);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      ...(sheet.choices ? { choices: '{"goal":"sales"}' } : {}),
      cells: sheet.cells.map((row, index) =>
        index === 0 ? row.map((cell) => (cell ? { value: 'Rewritten', style: 'plain' } : null)) : row,
      ),
      styles: { ...sheet.styles, plain: { size: 10 } },
    })),
  };
}

function sheetsOf(workbook: HeadlessWorkbook) {
  return workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheets();
}

function sheetNamed(workbook: HeadlessWorkbook, name: string) {
  const sheet = sheetsOf(workbook).find((each) => each.getName() === name);
  if (!sheet) throw new Error(`No sheet ${name}.`);
  return sheet;
}

function requestFor(workbook: HeadlessWorkbook, plan: WorkbookPlan): RewriteRequest {
  return { plan, sheetIds: plan.sheets.map(({ name }) => sheetNamed(workbook, name).getSheetId()) };
}

/** All that a person would miss, read past the services. */
function contentsOf(workbook: HeadlessWorkbook): unknown {
  const { grid } = workbook;
  return grid.sheetIds().map((id) => {
    const used = { row: 0, column: 0, ...grid.usedSize(id) };
    if (used.rows === 0) return grid.sheetName(id);
    return {
      name: grid.sheetName(id),
      hidden: grid.isSheetHidden(id),
      cells: grid.readCells(id, used).map((row) => row.map(({ formula, value }) => formula || value)),
      styles: grid.readStyles(id, used),
      notes: grid.readNotes(id, used),
      merges: grid.mergedAreas(id),
      colors: grid.conditionalFormats(id),
      lists: grid.validation(id, 1, 2),
      charts: grid.charts(id).map(({ ranges, options }) => ({ ranges, options })),
    };
  });
}

/** A workbook with a scorecard, whose calls are watched once it is there. */
function scorecardOf(kpis: number): {
  workbook: HeadlessWorkbook;
  watch: (onCall: Watch | undefined) => void;
} {
  let watched: Watch | undefined;
  let number = 0;
  const workbook = openWorkbook({
    onCall: (call) => {
      if (!watched) return;
      number += 1;
      watched(call, number);
    },
  });
  opened.push(workbook);
  expect(writeSheets(plannedWorkbook(kpis))).toMatchObject({ ok: true });
  return {
    workbook,
    watch: (onCall) => {
      number = 0;
      watched = onCall;
    },
  };
}

type Watch = (call: ServiceCall, number: number) => void;

describe('rewriting sheets', () => {
  it('puts the new contents into the same sheets, so that references from elsewhere go on', async () => {
    const { workbook } = scorecardOf(3);
    workbook.setCells('Report', 'A1', [[`='${SCORECARD}'!A1`]]);
    const request = requestFor(workbook, changedPlan(5));
    expect(rewriteSheets(request)).toEqual({ ok: true, value: { shown: SCORECARD } });
    await workbook.calculate();
    expect(workbook.value('Report', 'A1')).toBe('Rewritten');
    expect(workbook.display(SCORECARD, 'B8')).toBe('5.00');
    expect(requestFor(workbook, changedPlan(5)).sheetIds).toEqual(request.sheetIds);
    expect(sheetsOf(workbook).map((sheet) => sheet.getName())).toEqual([
      'Sheet1',
      CALCULATION,
      SCORECARD,
      'Report',
    ]);
  });

  it('leaves nothing of a longer scorecard behind', () => {
    const { workbook } = scorecardOf(6);
    rewriteSheets(requestFor(workbook, changedPlan(2)));
    expect(workbook.value(SCORECARD, 'A6')).toBe('');
    expect(sheetNamed(workbook, SCORECARD).getRange('A6').getNote()).toBe('');
    expect(sheetNamed(workbook, SCORECARD).getLastRow()).toBe(5);
  });

  it('gives rows that were tall the height that they have on a new sheet', () => {
    const { workbook } = scorecardOf(6);
    const heights = (name: string) =>
      Array.from({ length: 9 }, (_, row) => sheetNamed(workbook, name).getRowHeight(row + 1));
    sheetNamed(workbook, SCORECARD).setRowHeights(2, 7, 64);
    expect(heights(SCORECARD)).toEqual([36, 64, 64, 64, 64, 64, 64, 64, 21]);
    rewriteSheets(requestFor(workbook, changedPlan(2)));
    expect(heights(SCORECARD)).toEqual([36, 21, 21, 21, 21, 21, 21, 21, 21]);
  });

  it('replaces its own rules and chart, and keeps those that people added', () => {
    const { workbook } = scorecardOf(3);
    const sheet = sheetNamed(workbook, SCORECARD);
    const { SpreadsheetApp } = workbook.google;
    const own = SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThan(100)
      .setBackground('#ffff00')
      .setRanges([sheet.getRange('B4:B6')])
      .build();
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), own]);
    workbook.setCells('Budget', 'A1', [
      ['Month', 'Budget'],
      [1, 100],
    ]);
    const chart = sheet
      .newChart()
      .addRange(sheetNamed(workbook, 'Budget').getRange('A1:B2'))
      .setPosition(1, 1, 0, 0)
      .build();
    sheet.insertChart(chart);
    for (let time = 0; time < 2; time += 1) rewriteSheets(requestFor(workbook, changedPlan(3)));
    const backgrounds = sheet
      .getConditionalFormatRules()
      .map((rule) => rule.getBooleanCondition()?.getBackground() ?? null);
    expect(backgrounds).toEqual(['#ffff00', '#fce8e6', null, null]);
    expect(sheet.getCharts()).toHaveLength(2);
  });

  it('keeps the new choices for editing, once', () => {
    const { workbook } = scorecardOf(3);
    rewriteSheets(requestFor(workbook, changedPlan(3)));
    const marks = sheetNamed(workbook, SCORECARD)
      .getDeveloperMetadata()
      .map((mark) => mark.getValue());
    expect(marks).toEqual(['scorecard', '{"goal":"sales"}']);
  });

  it('touches no sheet that is not ours', () => {
    const { workbook } = scorecardOf(3);
    const plan = changedPlan(3);
    const foreign = {
      plan,
      sheetIds: [
        ...requestFor(workbook, plan).sheetIds.slice(0, 1),
        sheetsOf(workbook)[0]?.getSheetId() ?? 0,
      ],
    };
    const before = contentsOf(workbook);
    expect(rewriteSheets(foreign)).toMatchObject({ ok: false, code: 'plan_refused' });
    expect(contentsOf(workbook)).toEqual(before);
  });

  it('refuses when the sheet was renamed meanwhile, since formulas would miss it', () => {
    const { workbook } = scorecardOf(3);
    const request = requestFor(workbook, changedPlan(3));
    sheetNamed(workbook, SCORECARD).setName('Leads');
    expect(rewriteSheets(request)).toMatchObject({ ok: false, code: 'plan_refused' });
    expect(workbook.value('Leads', 'A1')).toBe('Lead generation scorecard');
  });

  it('takes at most 80 calls that change the workbook, however many KPIs', () => {
    const changes = [3, 15].map((kpis) => {
      const { workbook } = scorecardOf(kpis);
      const before = workbook.callLog.length;
      rewriteSheets(requestFor(workbook, changedPlan(kpis)));
      return workbook.callLog.slice(before).filter(({ mutates }) => mutates).length;
    });
    expect(changes[0]).toBeLessThanOrEqual(80);
    expect(changes[1]).toBe(changes[0]);
  });
});

describe('a service call that fails while sheets are rewritten', () => {
  let calls: ServiceCall[] = [];

  beforeAll(() => {
    const { workbook } = scorecardOf(2);
    const request = requestFor(workbook, changedPlan(2));
    const before = workbook.callLog.length;
    rewriteSheets(request);
    calls = workbook.callLog.slice(before);
  });

  /** Rewrites the sheets while one of the calls fails. */
  function failAt({ workbook, watch }: ReturnType<typeof scorecardOf>, failing: number): Reply<unknown> {
    const request = requestFor(workbook, changedPlan(2));
    watch(({ method }, number) => {
      if (number === failing) throw new Error(`Service Spreadsheets failed while calling ${method}.`);
    });
    const answer = rewriteSheets(request);
    watch(undefined);
    return answer;
  }

  it('leaves what the sheets held before, at the first and the last call of each kind', () => {
    const flushed = calls.findIndex(({ method }) => method === 'flush');
    const kinds = calls.slice(0, flushed + 1).map(({ service, method }) => `${service}.${method}`);
    const places = kinds.flatMap((kind, index) =>
      kinds.indexOf(kind) === index || kinds.lastIndexOf(kind) === index ? [index] : [],
    );
    expect(places.length).toBeGreaterThan(20);
    const scorecard = scorecardOf(2);
    const before = contentsOf(scorecard.workbook);
    for (const index of places) {
      const answer = failAt(scorecard, index + 1);
      const place = `${kinds[index]}, call ${index + 1}`;
      expect([place, answer.ok]).toEqual([place, false]);
      expect([place, contentsOf(scorecard.workbook)]).toEqual([place, before]);
    }
  });

  it('says that the sheets hold what they held, and what to do', () => {
    const place = calls.findIndex(({ method }) => method === 'setValues') + 1;
    expect(failAt(scorecardOf(2), place)).toEqual({
      ok: false,
      code: 'failed',
      message: `"${SCORECARD}" could not be updated: Service Spreadsheets failed while calling setValues. The sheets hold what they held before. Wait a moment and try again.`,
    });
  });

  it('leaves the copy in view where nothing can be put back any more', () => {
    const { workbook, watch } = scorecardOf(2);
    const request = requestFor(workbook, changedPlan(2));
    watch(({ method }) => {
      if (method === 'setValues') throw new Error('Broken.');
      if (method === 'breakApart' && broken()) throw new Error('Broken.');
    });
    let seen = 0;
    const broken = (): boolean => {
      seen += 1;
      // The first two empty the sheets for the rewriting, the others for putting back.
      return seen > 2;
    };
    const answer = rewriteSheets(request);
    watch(undefined);
    expect(answer.ok || answer.message).toContain(
      `What "${SCORECARD}" held is in the sheet "Copy of ${SCORECARD}".`,
    );
    expect(workbook.value(`Copy of ${SCORECARD}`, 'A1')).toBe('Lead generation scorecard');
    expect(sheetNamed(workbook, `Copy of ${SCORECARD}`).isSheetHidden()).toBe(false);
  });
});
