import type { CustomFunction } from '../src/core/custom-function.ts';

/**
 * The declaration of a custom function as Sheets reads it: name, parameters and help come from the source text,
 * so it stands in the pushed file word for word, as a top-level function with its doc comment directly above.
 */
export function customFunctionSource(
  { name, summary, parameters, returns }: CustomFunction,
  isKpi: boolean,
): string {
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
    functionSource(
      name,
      parameters.map((parameter) => parameter.name),
      isKpi ? 'kpi' : 'analysis',
      isKpi ? name.replace('KPI_', '') : name,
    ),
  ].join('\n');
}

/** A top-level function that hands its arguments to a part of the script. */
export function functionSource(
  name: string,
  parameters: readonly string[],
  part: string,
  called: string = name,
): string {
  return `function ${name}(${parameters.join(',')}){return KpiNavigator.${part}("${called}",arguments)}`;
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
