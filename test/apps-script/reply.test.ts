import { describe, expect, it } from 'vitest';
import { reply, ServerError } from '../../src/apps-script/reply.ts';

function replyTo(error: unknown): unknown {
  return reply(() => {
    throw error;
  });
}

describe('the reply to the page', () => {
  it('carries the value when all went well', () => {
    expect(reply(() => 42)).toEqual({ ok: true, value: 42 });
  });

  it('carries a foreseen failure with its code and sentence', () => {
    expect(
      replyTo(new ServerError('sheet_empty', 'The sheet "Ads" is empty. Paste your data there.')),
    ).toEqual({
      ok: false,
      code: 'sheet_empty',
      message: 'The sheet "Ads" is empty. Paste your data there.',
    });
  });

  it.each([
    'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet',
    'Authorization is required to perform that action.',
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection.',
  ])('says what to do where Google does not allow it: %s', (message) => {
    expect(replyTo(new Error(message))).toMatchObject({
      ok: false,
      code: 'not_allowed',
      message: expect.stringMatching(/\. Ask for the right to edit, .* and try again\.$/),
    });
  });

  it.each([new Error('Service Spreadsheets timed out'), 'Service Spreadsheets timed out.'])(
    'makes a sentence of anything that is thrown',
    (error) => {
      expect(replyTo(error)).toEqual({
        ok: false,
        code: 'failed',
        message: 'Google Sheets answered: Service Spreadsheets timed out. Wait a moment and try again.',
      });
    },
  );
});
