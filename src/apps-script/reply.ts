import type { FailureCode, Reply } from '../core/server.ts';

/** A failure that the server foresaw: the page shows its sentence and offers the way on. */
export class ServerError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Runs a server function for the page, which gets an answer whatever happens. */
export function reply<T>(answer: () => T): Reply<T> {
  try {
    return { ok: true, value: answer() };
  } catch (error) {
    const { code, message } = error instanceof ServerError ? error : unforeseen(error);
    return { ok: false, code, message };
  }
}

function unforeseen(error: unknown): ServerError {
  return failure(error, `Google Sheets answered: ${quoteError(error)}`);
}

/** A failure of a service call, told in the given words, with what to do about it. */
export function failure(error: unknown, words: string): ServerError {
  return /permission|authori[sz]ation|protected/i.test(messageOf(error))
    ? new ServerError(
        'not_allowed',
        `${words} Ask for the right to edit, sign in with one Google account only, and try again.`,
      )
    : new ServerError('failed', `${words} Wait a moment and try again.`);
}

/** What an error says, as a sentence. */
export function quoteError(error: unknown): string {
  const message = messageOf(error).trim();
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
