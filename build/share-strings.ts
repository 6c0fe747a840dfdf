import { type Node, parse } from 'acorn';

/** A text that stands in several places, and where. */
interface Repeated {
  readonly text: string;
  readonly places: readonly Node[];
}

/**
 * Writes each text that stands in several places once, in a variable at the start of the module, where that is
 * shorter: the ids, units and directions of the catalog repeat hundreds of times.
 */
export function shareStrings(module: string): string {
  const places = new Map<string, Node[]>();
  visit(parse(module, { ecmaVersion: 2022, sourceType: 'module' }), (literal, text) => {
    places.set(text, [...(places.get(text) ?? []), literal]);
  });
  const shared = [...places].map(([text, at]) => ({ text, places: at })).filter(isShorterShared);
  const cuts = shared.flatMap((repeated, index) => repeated.places.map((place) => ({ place, index })));
  cuts.sort((a, b) => b.place.start - a.place.start);
  const rest = cuts.reduce(
    (text, { place, index }) => text.slice(0, place.start) + nameOf(index) + text.slice(place.end),
    module,
  );
  const variables = shared.map(({ text }, index) => `var ${nameOf(index)} = ${JSON.stringify(text)};`);
  return [...variables, rest].join('\n');
}

function nameOf(index: number): string {
  return `sharedString${index}`;
}

/** Counts on names of two characters, as minifying leaves them. */
function isShorterShared({ text, places }: Repeated): boolean {
  const literal = text.length + 2;
  return places.length * literal > literal + '=,aa'.length + places.length * 'aa'.length;
}

function visit(node: Node, onText: (literal: Node, text: string) => void): void {
  for (const [key, child] of Object.entries(node)) {
    if (!mayHoldVariable(node, key)) continue;
    for (const each of [child].flat()) {
      if (!isNode(each)) continue;
      const text = textOf(each);
      if (text !== undefined) onText(each, text);
      else visit(each, onText);
    }
  }
}

/** Not for keys, directives, what is imported, and beside `typeof`, which engines compare faster with a literal. */
function mayHoldVariable(node: Node, key: string): boolean {
  if (node.type === 'ExpressionStatement') return !('directive' in node);
  if (node.type === 'BinaryExpression') return !isTypeof(node);
  return key !== 'key' && key !== 'source';
}

function isTypeof(node: Node): boolean {
  return 'left' in node && isNode(node.left) && 'operator' in node.left && node.left.operator === 'typeof';
}

function textOf(node: Node): string | undefined {
  return node.type === 'Literal' && 'value' in node && typeof node.value === 'string'
    ? node.value
    : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
