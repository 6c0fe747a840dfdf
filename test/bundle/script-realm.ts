import { readFileSync } from 'node:fs';
import { type Context, createContext, runInContext } from 'node:vm';

/** The script as it is pushed. */
export const code = readFileSync(new URL('../../dist/Code.js', import.meta.url), 'utf8');

/** Names of services that a script finds as globals at Google. */
const services = [
  'SpreadsheetApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'CacheService',
  'Utilities',
  'Session',
  'Logger',
  'UrlFetchApp',
  'ScriptApp',
];

/** Loads the script into a realm without anything of Node or the web, with the given services of Google. */
export function loadScript(google: Readonly<Record<string, object>> = {}): Context {
  const untouchable = services.map((name) => [name, untouchableService(name)] as const);
  const realm = createContext({ ...Object.fromEntries(untouchable), ...google });
  runInContext(code, realm, { filename: 'Code.js' });
  return realm;
}

/** Evaluates an expression as a cell or a trigger would. */
export function evaluate(realm: Context, expression: string): unknown {
  return runInContext(expression, realm);
}

function untouchableService(name: string): object {
  return new Proxy(
    {},
    {
      get: (_, property) => {
        throw new Error(`${name}.${String(property)} was touched.`);
      },
    },
  );
}
