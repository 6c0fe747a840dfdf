import { describe, expect, it } from 'vitest';
import { createClient, type ScriptRun } from '../../sidebar/client.ts';

type Outcome = { readonly success: unknown } | { readonly failure: unknown } | { readonly thrown: Error };

/** A `google.script.run` that ends every call in one way and notes what it was called with. */
function scriptRun(outcome: Outcome, calls: unknown[][] = []): ScriptRun {
  const runner = (succeed: (reply: unknown) => void, fail: (error: unknown) => void): ScriptRun => {
    const call =
      (name: string) =>
      (...args: unknown[]): void => {
        calls.push([name, ...args]);
        if ('thrown' in outcome) throw outcome.thrown;
        if ('success' in outcome) succeed(outcome.success);
        else fail(outcome.failure);
      };
    return {
      withSuccessHandler: (handler) => runner(handler, fail),
      withFailureHandler: (handler) => runner(succeed, handler),
      describeWorkbook: call('describeWorkbook'),
      readColumns: call('readColumns'),
      writeSheets: call('writeSheets'),
      listScorecards: call('listScorecards'),
      readCells: call('readCells'),
      rewriteSheets: call('rewriteSheets'),
      appendRows: call('appendRows'),
    };
  };
  return runner(
    () => undefined,
    () => undefined,
  );
}

const request = { sheetId: 7, columns: [1, 3] };

describe('the client of the server', () => {
  it('hands the argument over and answers with what the server replied', async () => {
    const calls: unknown[][] = [];
    const reply = { ok: true, value: { rows: [['Day']] } };
    const client = createClient(() => scriptRun({ success: reply }, calls));
    expect(await client.readColumns(request)).toEqual(reply);
    expect(calls).toEqual([['readColumns', request]]);
  });

  it('passes no argument to a function without one', async () => {
    const calls: unknown[][] = [];
    await createClient(() => scriptRun({ success: { ok: true, value: null } }, calls)).describeWorkbook();
    expect(calls).toEqual([['describeWorkbook']]);
  });

  it('answers with an expected failure as the server worded it', async () => {
    const reply = { ok: false, code: 'busy', message: 'Someone else is writing.' };
    expect(await createClient(() => scriptRun({ success: reply })).readColumns(request)).toEqual(reply);
  });

  it.each([
    new Error('ScriptError: Error code PERMISSION_DENIED'),
    new Error('Authorization is required to perform that action.'),
    'You do not have permission to call readColumns',
  ])('takes "%s" for the trouble with several accounts', async (failure) => {
    const reply = await createClient(() => scriptRun({ failure })).readColumns(request);
    expect(reply).toMatchObject({ ok: false, code: 'not_allowed' });
  });

  it('turns any other error of the transport into a failure that keeps its message', async () => {
    const reply = await createClient(() =>
      scriptRun({ failure: new Error('Exceeded maximum execution time') }),
    ).readColumns(request);
    expect(reply).toEqual({ ok: false, code: 'failed', message: 'Exceeded maximum execution time' });
  });

  it('turns a payload that Google refuses at once into a failure', async () => {
    const thrown = new Error('Failed due to illegal value in property: 0');
    const reply = await createClient(() => scriptRun({ thrown })).readColumns(request);
    expect(reply).toMatchObject({ ok: false, code: 'failed' });
  });

  it.each([null, undefined, 'text'])('says that the answer was lost when %s arrives', async (success) => {
    const reply = await createClient(() => scriptRun({ success })).readColumns(request);
    expect(reply).toMatchObject({ ok: false, code: 'failed', message: expect.stringContaining('lost') });
  });

  it('says so when the page is not inside a spreadsheet', async () => {
    const reply = await createClient(() => undefined).describeWorkbook();
    expect(reply).toMatchObject({ ok: false, message: expect.stringContaining('spreadsheet') });
  });
});
