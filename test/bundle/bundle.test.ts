import { type Comment, type FunctionDeclaration, parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { customFunctions } from '../../src/core/custom-functions.ts';
import { call } from '../core/call.ts';
import { code, evaluate, loadScript } from './script-realm.ts';

const scriptFunctions = [
  'onOpen',
  'onInstall',
  'showSidebar',
  'enableFunctions',
  'describeWorkbook',
  'readColumns',
  'writeSheets',
  'listScorecards',
  'readCells',
  'rewriteSheets',
  'appendRows',
];

const comments: Comment[] = [];
// Apps Script refuses newer syntax, such as class fields.
const program = parse(code, { ecmaVersion: 2020, sourceType: 'script', onComment: comments });
const declarations = program.body.filter(
  (statement): statement is FunctionDeclaration => statement.type === 'FunctionDeclaration',
);

describe('the pushed script', () => {
  it('asks for the current document only, before anything else', () => {
    expect(code.startsWith('/** @OnlyCurrentDoc */\n')).toBe(true);
  });

  it('declares one variable and exactly the functions that Google may call', () => {
    const others = program.body.filter(({ type }) => type !== 'FunctionDeclaration');
    expect(others.map((statement) => statement.type)).toEqual(['ExpressionStatement', 'VariableDeclaration']);
    expect(declarations.map(({ id }) => id.name)).toEqual([
      ...scriptFunctions,
      ...customFunctions.map(({ name }) => name),
    ]);
  });

  it.each(customFunctions.map((fn) => [fn.name, fn] as const))(
    'gives %s its help directly above it, one line per parameter in order',
    (name, fn) => {
      const declaration = declarations.find(({ id }) => id.name === name);
      const names = fn.parameters.map((parameter) => parameter.name);
      expect(
        declaration?.params.map((parameter) => parameter.type === 'Identifier' && parameter.name),
      ).toEqual(names);

      const help = comments.find(({ end }) => declaration && code.slice(end, declaration.start) === '\n');
      const lines = (help?.value ?? '').split('\n').map((line) => line.replace(/^\s*\*\s?/, ''));
      expect(help?.type).toBe('Block');
      expect(lines[1]).toBe(fn.summary);
      const documented = lines.flatMap((line) => /^@param \{[^{}]+\} (\w+) \S/.exec(line)?.[1] ?? []);
      expect(documented).toEqual(names);
      expect(lines).toContain(`@return {${fn.returns}}`);
      expect(lines).toContain('@customfunction');
    },
  );

  it('has no other comment that Sheets could take for a function', () => {
    expect(comments.filter(({ value }) => value.includes('@customfunction'))).toHaveLength(
      customFunctions.length,
    );
  });

  it('touches no service while it loads', () => {
    expect(() => loadScript()).not.toThrow();
  });

  it('adds no global beyond its own', () => {
    const realm = loadScript();
    const own = ['KPI', ...scriptFunctions, ...customFunctions.map(({ name }) => name)];
    const globals = evaluate(realm, 'Object.keys(globalThis)') as string[];
    expect(globals.filter((name) => !/(App|Service|Utilities|Session|Logger)$/.test(name)).sort()).toEqual(
      own.sort(),
    );
  });
});

describe('a custom function in its cell', () => {
  const realm = loadScript();

  it.each(customFunctions.map(({ name }) => [name]))('is the %s that the other tests call', (name) => {
    const ofScript = outcome(() => evaluate(realm, `${name}()`));
    expect(ofScript).toBeDefined();
    expect(ofScript).toEqual(outcome(() => call(name)));
  });

  it('computes from ranges without touching a service', () => {
    // 10,000 spent, 200 customers won.
    expect(evaluate(realm, 'KPI_CAC([[5000],[5000]], [[120],[80]])')).toBe(50);
  });

  it('fails with a sentence that begins with its name and says what to do', () => {
    expect(() => evaluate(realm, 'KPI_CAC([[5000],["n/a"]], [[120],[80]])')).toThrow(
      /^KPI_CAC: .*row 2.*"n\/a".* Clear the cell or enter a number\.$/,
    );
  });

  it('says what of its arguments is missing, and when there are too many of them', () => {
    expect(() => evaluate(realm, 'KPI_CPL([[10],[20]])')).toThrow(
      'KPI_CPL: leads is missing. Enter it, or choose the cells that hold it, as in =KPI_CPL(spend; leads).',
    );
    expect(() => evaluate(realm, 'KPI_INTERVAL(12)')).toThrow(
      'KPI_INTERVAL: trials is missing. Enter it, or choose the cells that hold it, as in =KPI_INTERVAL(successes; trials).',
    );
    expect(() => evaluate(realm, 'KPI_INTERVAL(12, 5, 100, 0.95)')).toThrow(
      'KPI_INTERVAL: there are 4 arguments, but it takes no more than 3.',
    );
  });

  it('reads dates in the time zone of the spreadsheet, asked for once', () => {
    let asked = 0;
    const spreadsheet = {
      getSpreadsheetTimeZone: () => {
        asked += 1;
        return 'Pacific/Auckland';
      },
    };
    const auckland = loadScript({ SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet } });
    // Midnight in Auckland on 1 and 2 November 2026 (summer time, 13 hours ahead), as cells with dates arrive.
    const table =
      "[['Date', 'Cost', 'New customers'], [new Date(Date.UTC(2026, 9, 31, 11)), 100, 4], [new Date(Date.UTC(2026, 10, 1, 11)), 200, 2]]";
    const trend = evaluate(auckland, `JSON.stringify(KPI_TREND('CAC', ${table}, 'month'))`);
    // November alone, given as its first midnight; read in UTC there would be an October as well.
    expect(JSON.parse(String(trend)).slice(1)).toEqual([['2026-10-31T11:00:00.000Z', 50]]);
    expect(asked).toBe(1);
  });
});

/** What a cell would show: a value or a table as JSON, or the sentence of an error. */
function outcome(run: () => unknown): string | undefined {
  try {
    return JSON.stringify(run());
  } catch (error) {
    return String(error);
  }
}
