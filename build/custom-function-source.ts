import { type CustomFunction, isRequired } from '../src/core/custom-function.ts';

/**
 * The declaration of a custom function as Sheets reads it: name, parameters and help come from the source text,
 * so it stands in the pushed file word for word, as a top-level function with its doc comment directly above.
 */
export function customFunctionSource(
  { name, summary, parameters, returns }: CustomFunction,
  isKpi: boolean,
): string {
  const names = parameters.map((parameter) => parameter.name);
  return [
    '/**',
    ` * ${commentText(summary, name)}`,
    ...parameters.map(
      (parameter) =>
        ` * @param {${commentText(parameter.sample, name)}} ${parameter.name} ${commentText(parameter.help, name)}`,
    ),
    ` * @return {${commentText(returns, name)}}`,
    ' * @customfunction',
    ' */',
    isKpi
      ? functionSource(name, names, 'kpi', `"${name.replace('KPI_', '')}",arguments`)
      : functionSource(
          name,
          names,
          'analysis',
          `"${name}",arguments,"${names.join(' ')}",${parameters.filter(isRequired).length}`,
        ),
  ].join('\n');
}

/** A top-level function that hands its arguments to a part of the script, at first with its own name. */
export function functionSource(
  name: string,
  parameters: readonly string[],
  part: string,
  handed: string = `"${name}",arguments`,
): string {
  return `function ${name}(${parameters.join(',')}){return KPI.${part}(${handed})}`;
}

/** Refuses a text that would end the comment, or the line that belongs to it. */
function commentText(text: string, name: string): string {
  if (/\*\/|[\r\n]/.test(text)) {
    throw new Error(
      `${name}: the text "${text}" holds a line break or "*/". Put it on one line without them.`,
    );
  }
  return text;
}
