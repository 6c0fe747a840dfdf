import { readFile } from 'node:fs/promises';
import { type Node, type ObjectExpression, type Property, parse } from 'acorn';
import { type Plugin, transform } from 'esbuild';

/** A custom function is known by these keys; Sheets has its help from the doc comment. */
const KEYS = ['run', 'parameters'];
const UNREAD = ['summary', 'parameters', 'returns'];

/** Fields set by assignment, as the constructors do anyway: defining them takes a call for each, and a helper. */
export const assignedFields = { compilerOptions: { useDefineForClassFields: false } };

/**
 * Leaves out of the script what only the docs and autocomplete read of a custom function, 9 kB: it stands in the
 * doc comments of the same file.
 */
export const leaveOutHelp: Plugin = {
  name: 'leave-out-help',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'ts',
        target: 'es2022',
        tsconfigRaw: assignedFields,
      });
      return { contents: withoutHelp(code), loader: 'js' };
    });
  },
};

/** The module without the properties that its custom functions have for other readers. */
export function withoutHelp(module: string): string {
  const cuts: Property[] = [];
  visit(parse(module, { ecmaVersion: 2022, sourceType: 'module' }), ({ properties }) => {
    const named = properties.filter((each): each is Property => each.type === 'Property');
    const names = named.map(nameOf);
    if (!KEYS.every((key) => names.includes(key))) return;
    cuts.push(...named.filter((property) => UNREAD.includes(nameOf(property))));
  });
  return cuts.reduceRight(cut, module);
}

function cut(text: string, { start, end }: Property): string {
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
