/** A custom function as Sheets shows it while one types. */
export interface CustomFunctionDeclaration {
  name: string;
  description: string;
  parameters: CustomFunctionParameter[];
}

export interface CustomFunctionParameter {
  name: string;
  /** What stands in braces, which Sheets shows as a sample: `B2:B13`. */
  sample: string;
  description: string;
}

// A comment directly above a declaration that begins in the first column, which is what Sheets reads.
const documentedFunction =
  /^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*^function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/gm;
const parameterTag = /^@param\s+(?:\{([^}]*)\}\s+)?\[?([\w$]+)\]?\s*-?\s*([\s\S]*)$/;

/** The custom functions that a script declares, found in its text as Sheets does. */
export function findCustomFunctions(source: string): CustomFunctionDeclaration[] {
  return [...source.matchAll(documentedFunction)].flatMap(([, comment = '', name = '', list = '']) => {
    const tags = splitTags(comment);
    if (!tags.some((tag) => /^@customfunction\b/.test(tag)) || name.endsWith('_')) return [];
    const described = new Map(
      tags.flatMap((tag): [string, CustomFunctionParameter][] => {
        const [, sample = '', parameter = '', description = ''] = parameterTag.exec(tag) ?? [];
        return parameter ? [[parameter, { name: parameter, sample, description }]] : [];
      }),
    );
    const parameters = list
      .split(',')
      .map((parameter) => parameter.trim())
      .filter((parameter) => parameter !== '')
      .map((parameter) => described.get(parameter) ?? { name: parameter, sample: '', description: '' });
    return [
      { name: name.toUpperCase(), description: tags[0]?.startsWith('@') ? '' : (tags[0] ?? ''), parameters },
    ];
  });
}

/** The text of a doc comment and its tags, each as one line. */
function splitTags(comment: string): string[] {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim());
  return lines
    .join('\n')
    .split(/\n(?=@)/)
    .map((tag) => tag.replace(/\s+/g, ' ').trim())
    .filter((tag) => tag !== '');
}
