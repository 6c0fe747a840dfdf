import type { Browser, Page } from 'playwright-core';
import type { FakeServer } from './fake-server.ts';

const ADDRESS = 'https://sidebar.test/';

/** Opens the built page in a frame of a sidebar's size, before a fake server. */
export async function openSidebar(browser: Browser, html: string, server: FakeServer): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 300, height: 640 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.exposeFunction('askServer', (name: keyof FakeServer & string, argument: string) => {
    const input = JSON.parse(argument);
    if (name === 'describeWorkbook') return JSON.stringify(server.describeWorkbook());
    if (name === 'readColumns') return JSON.stringify(server.readColumns(input));
    if (name === 'listScorecards') return JSON.stringify(server.listScorecards());
    if (name === 'readCells') return JSON.stringify(server.readCells(input));
    if (name === 'rewriteSheets') return JSON.stringify(server.rewriteSheets(input));
    if (name === 'appendRows') return JSON.stringify(server.appendRows(input));
    return JSON.stringify(server.writeSheets(input));
  });
  await page.addInitScript(fakeScriptRun);
  await page.goto(ADDRESS);
  return page;
}

/** Runs in the page: a `google.script.run` that refuses what Google refuses and answers later. */
function fakeScriptRun(): void {
  type Handler = (value: unknown) => void;
  const ask = (globalThis as unknown as { askServer: (name: string, argument: string) => Promise<string> })
    .askServer;

  const refuseUnlawful = (value: unknown): void => {
    const plain = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
    if (plain) return;
    const isPlainObject =
      typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    if (!Array.isArray(value) && !isPlainObject)
      throw new Error('Failed due to illegal value in property: 0');
    for (const part of Object.values(value as object)) refuseUnlawful(part);
  };

  const runner = (succeed: Handler, fail: Handler): object => {
    const call =
      (name: string) =>
      (argument: unknown = null) => {
        refuseUnlawful(argument);
        ask(name, JSON.stringify(argument)).then((reply) => succeed(JSON.parse(reply)), fail);
      };
    return {
      withSuccessHandler: (handler: Handler) => runner(handler, fail),
      withFailureHandler: (handler: Handler) => runner(succeed, handler),
      describeWorkbook: call('describeWorkbook'),
      readColumns: call('readColumns'),
      writeSheets: call('writeSheets'),
      listScorecards: call('listScorecards'),
      readCells: call('readCells'),
      rewriteSheets: call('rewriteSheets'),
      appendRows: call('appendRows'),
    };
  };
  const google = {
    script: {
      run: runner(
        () => undefined,
        () => undefined,
      ),
    },
  };
  Object.assign(globalThis, { google });
}
