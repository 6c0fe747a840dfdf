import { describe, expect, it } from 'vitest';
import { evaluate, loadScript } from './script-realm.ts';

/** A user interface that notes what is done to it; there is no other service in reach. */
function noteUi(): { SpreadsheetApp: object; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const noted = (methods: readonly string[]): object => {
    const service: Record<string, unknown> = {};
    for (const method of methods) {
      service[method] = (...args: unknown[]) => {
        calls.push([method, ...args]);
        return method === 'createAddonMenu' ? noted(['addItem', 'addToUi']) : service;
      };
    }
    return service;
  };
  const ui = noted(['createAddonMenu', 'alert', 'showSidebar']);
  return { SpreadsheetApp: { getUi: () => ui }, calls };
}

const menu = [
  ['createAddonMenu'],
  ['addItem', 'Open sidebar', 'showSidebar'],
  ['addItem', 'Use KPI functions in this spreadsheet', 'enableFunctions'],
  ['addToUi'],
];

describe('the menu', () => {
  it.each(['onOpen', 'onInstall'])('is all that %s touches', (trigger) => {
    const { SpreadsheetApp, calls } = noteUi();
    evaluate(loadScript({ SpreadsheetApp }), `${trigger}()`);
    expect(calls).toEqual(menu);
  });

  it('calls functions that exist', () => {
    const realm = loadScript();
    for (const name of ['showSidebar', 'enableFunctions']) {
      expect(evaluate(realm, `typeof ${name}`)).toBe('function');
    }
  });

  it('opens the page of the sidebar under the name of the add-on', () => {
    const { SpreadsheetApp, calls } = noteUi();
    const page = { setTitle: (title: string) => ({ title }) };
    const HtmlService = {
      createHtmlOutputFromFile: (file: string) => (file === 'sidebar' ? page : undefined),
    };
    evaluate(loadScript({ SpreadsheetApp, HtmlService }), 'showSidebar()');
    expect(calls).toEqual([['showSidebar', { title: 'KPI Navigator' }]]);
  });

  it('confirms in one message that the functions are enabled', () => {
    const { SpreadsheetApp, calls } = noteUi();
    evaluate(loadScript({ SpreadsheetApp }), 'enableFunctions()');
    expect(calls).toEqual([
      ['alert', expect.stringMatching(/^The KPI functions now work in this spreadsheet\./)],
    ]);
  });
});
