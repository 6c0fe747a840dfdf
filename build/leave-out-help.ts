import { readFile } from 'node:fs/promises';
import { type Node, type ObjectExpression, type Property, parse } from 'acorn';
import { type Plugin, transform } from 'esbuild';

/** Objects known by some of their keys, and the keys that one part of the product does not read. */
export interface Unread {
  readonly keys: readonly string[];
  readonly unread: readonly string[];
}

/** A custom function in the script: Sheets has its help from the doc comment. */
const HELP: Unread = { keys: ['run', 'parameters'], unread: ['summary', 'parameters', 'returns'] };

/** A KPI in the page: its example is for tests and docs. */
const EXAMPLE: Unread = { keys: ['formula', 'measures'], unread: ['example'] };

/** Fields set by assignment, as the constructors do anyway: defining them takes a call for each, and a helper. */
export const assignedFields = { compilerOptions: { useDefineForClassFields: false } };

/**
 * Leaves out of the script what only the docs and autocomplete read of a custom function:
 * Google loads the whole file for every single cell that calls a function.
 */
export const leaveOutHelp = leaveOut('leave-out-help', HELP);

/** Leaves out of the page what only tests and docs read. */
export const leaveOutExamples = leaveOut('leave-out-examples', EXAMPLE);

function leaveOut(name: string, what: Unread): Plugin {
  return {
    name,
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), {
          loader: 'ts',
          target: 'es2022',
          tsconfigRaw: assignedFields,
        });
        return { contents: withoutUnreadProperties(code, what), loader: 'js' };
      });
    },
  };
}

/** The module without the properties that its objects have for other readers. */
export function withoutUnreadProperties(module: string, { keys, unread }: Unread = HELP): string {
  const cuts: { start: number; end: number }[] = [];
  visit(parse(module, { ecmaVersion: 2022, sourceType: 'module' }), (object) => {
    const properties = object.properties.filter((each): each is Property => each.type === 'Property');
    const names = properties.map(nameOf);
    if (!keys.every((key) => names.includes(key))) return;
    for (const property of properties) if (unread.includes(nameOf(property))) cuts.push(property);
  });
  const outermost = cuts.filter(
    ({ start, end }) => !cuts.some((other) => other.start < start && end <= other.end),
  );
  outermost.sort((a, b) => b.start - a.start);
  return outermost.reduce(cut, module);
}

function cut(text: string, { start, end }: { start: number; end: number }): string {
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  return text.slice(0, start) + text.slice(end + comma);
}

function nameOf({ key }: Property): string {
  return key.type === 'Identifier' ? key.name : '';
}

function visit(node: Node, onObject: (object: ObjectExpression) => void): void {
  if (isObjectExpression(node)) onObject(node);
  for (const child of Object.values(node).flat()) {
    if (isNode(child)) visit(child, onObject);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function isObjectExpression(node: Node): node is ObjectExpression {
  return node.type === 'ObjectExpression';
}
