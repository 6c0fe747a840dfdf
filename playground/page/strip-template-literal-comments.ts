/**
 * Does to the inline scripts of a page what HtmlService does: inside template literals, what stands after
 * `//` on a line or between the marks of a block comment is lost.
 * https://github.com/enuchi/React-Google-Apps-Script/issues/157
 */
export function stripTemplateLiteralComments(html: string): string {
  return html.replace(
    /(<script(?![^>]*\ssrc\s*=)[^>]*>)([\s\S]*?)(<\/script>)/gi,
    (_all, open: string, script: string, close: string) => open + stripScript(script) + close,
  );
}

/** A regular expression may begin where a value may begin: after these, or at the start. */
const beforeValue =
  /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|delete|void|throw|new|else|do))$/;

function stripScript(script: string): string {
  // A large script without any template literal is most of what a sidebar takes to open.
  if (!script.includes('`')) return script;
  let result = '';
  let position = 0;
  // One entry per template literal that is open; counts the braces of its current `${…}`.
  const literals: { braces: number }[] = [];

  const copyTo = (end: number) => {
    result += script.slice(position, end);
    position = end;
  };
  const inLiteral = () => literals.at(-1)?.braces === 0;

  while (position < script.length) {
    const character = script[position];
    const next = script[position + 1];
    if (inLiteral()) {
      if (character === '\\') copyTo(position + 2);
      else if (character === '`') {
        literals.pop();
        copyTo(position + 1);
      } else if (character === '$' && next === '{') {
        literals[literals.length - 1] = { braces: 1 };
        copyTo(position + 2);
      } else if (character === '/' && next === '/') {
        const rest = /^[^`\n]*/.exec(script.slice(position))?.[0] ?? '';
        position += rest.length;
      } else if (character === '/' && next === '*') {
        const end = script.indexOf('*/', position);
        position = end < 0 ? script.length : end + 2;
      } else copyTo(position + 1);
    } else if (character === '`') {
      literals.push({ braces: 0 });
      copyTo(position + 1);
    } else if (character === '"' || character === "'") {
      copyTo(endOfText(script, position, character));
    } else if (character === '/' && next === '/') {
      const end = script.indexOf('\n', position);
      copyTo(end < 0 ? script.length : end);
    } else if (character === '/' && next === '*') {
      const end = script.indexOf('*/', position + 2);
      copyTo(end < 0 ? script.length : end + 2);
    } else if (character === '/' && beforeValue.test(result.trimEnd().slice(-12))) {
      copyTo(endOfRegularExpression(script, position));
    } else {
      const literal = literals.at(-1);
      if (literal && character === '{') literal.braces += 1;
      if (literal && character === '}') literal.braces -= 1;
      copyTo(position + 1);
    }
  }
  return result;
}

function endOfText(script: string, start: number, quote: string): number {
  let position = start + 1;
  while (position < script.length && script[position] !== quote && script[position] !== '\n') {
    position += script[position] === '\\' ? 2 : 1;
  }
  return position + 1;
}

function endOfRegularExpression(script: string, start: number): number {
  let position = start + 1;
  let inClass = false;
  while (position < script.length && script[position] !== '\n') {
    const character = script[position];
    if (character === '\\') position += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return position + 1;
    position += 1;
  }
  return position;
}
