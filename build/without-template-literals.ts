import { type Node, parse, type TemplateLiteral } from 'acorn';

/**
 * A script with sums of strings for its template literals, inside which Google removes what follows "//":
 * https://github.com/enuchi/React-Google-Apps-Script/issues/157. esbuild would write them as calls of `concat`,
 * which make the page longer by 12 kB.
 */
export function withoutTemplateLiterals(script: string): string {
  const edits = templateLiterals(parse(script, { ecmaVersion: 2022, sourceType: 'module' })).flatMap(editsOf);
  edits.sort((a, b) => a.start - b.start);
  let end = 0;
  const kept = edits.map((edit) => {
    const before = script.slice(end, edit.start);
    end = edit.end;
    return before + edit.text;
  });
  return kept.join('') + script.slice(end);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The literal's texts as strings; what stands between them stays, in parentheses. */
function editsOf({ start, end, quasis, expressions }: TemplateLiteral): Edit[] {
  const texts = quasis.map(({ value }) => value.cooked ?? '');
  return texts.map((text, index) => {
    const [before, after] = [expressions[index - 1], expressions[index]];
    // A sum is a string once one of its first two terms is.
    const isNeeded = text !== '' || (index === 0 && !texts[1]);
    const terms = [before && ')', isNeeded && JSON.stringify(text), after && '('];
    return {
      start: before?.end ?? start,
      end: after?.start ?? end,
      text: `${before ? '' : '('}${terms.filter(Boolean).join('+')}${after ? '' : ')'}`,
    };
  });
}

/** All but those with a tag, which gets more than a string. */
function templateLiterals(node: Node): TemplateLiteral[] {
  const inner = Object.values(node)
    .flat()
    .filter(isNode)
    .flatMap(templateLiterals)
    .filter((literal) => !('quasi' in node && node.quasi === literal));
  return node.type === 'TemplateLiteral' ? [node as TemplateLiteral, ...inner] : inner;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
