import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import type { Reply } from '../../src/core/server.ts';
import { openWorkbook } from './open-workbook.ts';
import { plannedWorkbook } from './planned-workbook.ts';

afterEach(() => vi.unstubAllGlobals());

const plan = plannedWorkbook(3);

/** Writes the plan while some of the service calls fail, and tells what is left. */
function writeWithFaults(fails: (call: { service: string; method: string }, number: number) => boolean): {
  answer: Reply<{ readonly shown: string }>;
  sheets: string[];
  active: string;
  lockIsFree: boolean;
} {
  const workbook = openWorkbook({
    onCall: (call, number) => {
      if (fails(call, number)) throw new Error(`Service Spreadsheets failed while calling ${call.method}.`);
    },
  });
  const answer = writeSheets(plan);
  const { grid } = workbook;
  const result = {
    answer,
    sheets: grid.sheetIds().map((id) => grid.sheetName(id)),
    active: grid.sheetName(grid.activeSheetId()),
    lockIsFree: workbook.callLog.filter(({ method }) => method === 'releaseLock').length === 1,
  };
  workbook.dispose();
  return result;
}

describe('a service call that fails while sheets are written', () => {
  let calls: { service: string; method: string }[] = [];

  beforeAll(() => {
    const workbook = openWorkbook();
    writeSheets(plan);
    calls = [...workbook.callLog];
    workbook.dispose();
  });

  it('leaves no half-written sheet and is reported in a sentence, whichever call it is', () => {
    expect(calls.length).toBeGreaterThan(50);
    // Once the lock is released, all is written; a failure there changes nothing.
    const faulty = calls.slice(0, -1);
    for (const [index, { service, method }] of faulty.entries()) {
      const { answer, sheets, active } = writeWithFaults((_, number) => number === index + 1);
      const place = `${service}.${method}, call ${index + 1}`;
      expect([place, sheets, active]).toEqual([place, ['Sheet1'], 'Sheet1']);
      expect([place, answer]).toEqual([
        place,
        { ok: false, code: 'failed', message: expect.stringContaining(`failed while calling ${method}. `) },
      ]);
      expect([place, answer.ok || answer.message]).toEqual([place, expect.stringMatching(/ try again\.$/)]);
    }
  });

  it('changes nothing about a finished work when the lock cannot be released', () => {
    const { answer, sheets } = writeWithFaults(({ method }) => method === 'releaseLock');
    expect(answer).toEqual({ ok: true, value: { shown: plan.show } });
    expect(sheets).toHaveLength(3);
  });

  it('frees the document for the next attempt', () => {
    expect(writeWithFaults(({ method }) => method === 'setValues').lockIsFree).toBe(true);
  });

  it('names the sheets that could not be removed again', () => {
    const { answer, sheets } = writeWithFaults(
      ({ method }) => method === 'setValues' || method === 'deleteSheet',
    );
    expect(sheets).toHaveLength(3);
    expect(answer).toEqual({
      ok: false,
      code: 'failed',
      message:
        'The sheets could not be written: Service Spreadsheets failed while calling setValues. What was begun could ' +
        'not be removed: delete "Lead generation (calculation)" and "Lead generation", which may be hidden. Wait a moment and try again.',
    });
  });
});
