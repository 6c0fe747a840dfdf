import type { FailureCode, Reply } from '../core/server.ts';

/** A failure that the server foresaw: the page shows its sentence and offers the way on. */
export class Refusal extends Error {
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
    const { code, message } = error instanceof Refusal ? error : unforeseen(error);
    return { ok: false, code, message };
  }
}

function unforeseen(error: unknown): Refusal {
  return new Refusal(
    codeOf(error),
    `Google Sheets answered: ${quoteError(error)} Wait a moment and try again.`,
  );
}

/** Whether Google refused for want of a permission, or something else went wrong. */
export function codeOf(error: unknown): FailureCode {
  return /permission|authori[sz]ation|protected/i.test(messageOf(error)) ? 'not_allowed' : 'failed';
}

/** What an error says, as a sentence. */
export function quoteError(error: unknown): string {
  const message = messageOf(error).trim();
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
