import {
  type ClassDeclaration,
  type ExportNamedDeclaration,
  type FunctionDeclaration,
  type ImportDeclaration,
  type Node,
  parse,
  type VariableDeclaration,
} from 'acorn';

/** A bundled part of the script: a file with its entry point, or one that several entry points share. */
export interface Part {
  /** The name of its entry point; undefined where it is shared. */
  readonly entry?: string;
  readonly module: string;
}

/**
 * The body of one function from all parts: what is shared, and each entry point in a function within it, which runs
 * when it is first called, with the arguments of that call. Google loads the whole file for every single cell: a KPI
 * in a cell takes a fifth less time than with all parts in one function, of which a cell needs the smallest part.
 */
export function nestedScript(parts: readonly Part[]): string {
  const shared = parts.filter(({ entry }) => entry === undefined).map(({ module }) => read(module));
  const entries = parts.flatMap(({ entry, module }) =>
    entry === undefined ? [] : [{ entry, ...read(module) }],
  );
  refuseTwoOfAName(shared.flatMap(({ declared }) => declared));
  return [
    ...shared.map(({ body }) => body),
    'function late(make) { let made; return (...args) => (made ??= make())(...args); }',
    ...entries.map(
      ({ entry, body, exported }) => `function ${entry}() {\n${body}\nreturn ${onlyOne(exported, entry)};\n}`,
    ),
    `return { ${entries.map(({ entry }) => `${entry}: late(${entry})`).join(', ')} };`,
  ].join('\n');
}

interface Module {
  readonly body: string;
  readonly exported: readonly string[];
  readonly declared: readonly string[];
}

/** A module without its imports and exports: nested functions see what they import under the same names. */
function read(module: string): Module {
  const program = parse(module, { ecmaVersion: 2022, sourceType: 'module' });
  const links = program.body.filter(isLink);
  return {
    body: links.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), module),
    exported: links.flatMap((link) => {
      const names = link.specifiers.map(nameOnBothSides);
      return link.type === 'ExportNamedDeclaration' ? names : [];
    }),
    declared: program.body.flatMap(declaredBy),
  };
}

function isLink(statement: Node): statement is ImportDeclaration | ExportNamedDeclaration {
  return statement.type === 'ImportDeclaration' || statement.type === 'ExportNamedDeclaration';
}

type Specifier = (ImportDeclaration | ExportNamedDeclaration)['specifiers'][number];

function nameOnBothSides(specifier: Specifier): string {
  const { local } = specifier;
  const other =
    specifier.type === 'ImportSpecifier'
      ? specifier.imported
      : specifier.type === 'ExportSpecifier'
        ? specifier.exported
        : undefined;
  if (local.type === 'Identifier' && other?.type === 'Identifier' && local.name === other.name)
    return local.name;
  throw new Error('Two parts give one thing two names, since one of these is taken. Rename the other thing.');
}

function onlyOne(exported: readonly string[], entry: string): string {
  const [name, ...others] = exported;
  if (name !== undefined && others.length === 0) return name;
  throw new Error(`The entry point "${entry}" must export one function, the one that its calls run.`);
}

function declaredBy(statement: Node): string[] {
  if (statement.type === 'VariableDeclaration') {
    const { declarations } = statement as VariableDeclaration;
    return declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  }
  return 'id' in statement ? [(statement as FunctionDeclaration | ClassDeclaration).id.name] : [];
}

function refuseTwoOfAName(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two shared parts declare "${twice}". Rename one of the two.`);
}
