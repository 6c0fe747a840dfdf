import type { FailureCode, Reply, Server } from '../src/core/server.ts';
import { clientEn } from './texts/client-en.ts';

/** Why the server did not do what was asked; the page words it by its code. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

/** The server's functions as promises. They never reject: every failure is an answer. */
export type Client = {
  readonly [Name in keyof Server]: (...args: Parameters<Server[Name]>) => Promise<ReturnType<Server[Name]>>;
};

/** The part of `google.script.run` that the page uses. */
export interface ScriptRun extends Readonly<Record<keyof Server, (argument?: unknown) => void>> {
  withSuccessHandler(handler: (reply: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
}

/** `run` is asked for at each call, so that a page opened outside a spreadsheet says so instead of breaking. */
export function createClient(run: () => ScriptRun | undefined): Client {
  const ask = <Name extends keyof Server>(
    name: Name,
    argument?: unknown,
  ): Promise<ReturnType<Server[Name]>> =>
    new Promise((resolve) => {
      // The server is ours and compiled against the same types; only what the transport can lose is checked.
      const answer = (reply: Reply<unknown>): void => resolve(reply as ReturnType<Server[Name]>);
      try {
        const runner = run();
        if (!runner) {
          answer(failed(clientEn.outside));
          return;
        }
        const chain = runner
          .withSuccessHandler((reply) => answer(isReply(reply) ? reply : failed(clientEn.lost)))
          .withFailureHandler((error) => answer(failureOf(error)));
        if (argument === undefined) chain[name]();
        else chain[name](argument);
      } catch (error) {
        answer(failureOf(error));
      }
    });
  return {
    describeWorkbook: () => ask('describeWorkbook'),
    readColumns: (request) => ask('readColumns', request),
    writeSheets: (plan) => ask('writeSheets', plan),
    listScorecards: () => ask('listScorecards'),
    readCells: (request) => ask('readCells', request),
    rewriteSheets: (request) => ask('rewriteSheets', request),
    appendRows: (request) => ask('appendRows', request),
  };
}

// What Google answers when several accounts are signed in and the page runs as another one than the sheet.
const ACCOUNT_TROUBLE = /PERMISSION_DENIED|authori[sz]ation is required|do not have permission/i;

function failureOf(error: unknown): Reply<never> {
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, code: ACCOUNT_TROUBLE.test(message) ? 'not_allowed' : 'failed', message };
}

function failed(message: string): Reply<never> {
  return { ok: false, code: 'failed', message };
}

function isReply(reply: unknown): reply is Reply<unknown> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
