import type { CustomFunction } from '../src/core/custom-function.ts';

/**
 * The declaration of a custom function as Sheets reads it: name, parameters and help come from the source text,
 * so it stands in the pushed file word for word, as a top-level function with its doc comment directly above.
 */
export function customFunctionSource(
  { name, summary, parameters, returns }: CustomFunction,
  isKpi: boolean,
): string {
  const names = parameters.map((parameter) => parameter.name).join(', ');
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
    `function ${name}(${names}) { return ${callOf(name, isKpi)}; }`,
  ].join('\n');
}

function callOf(name: string, isKpi: boolean): string {
  return isKpi
    ? `KpiNavigator.kpis().callKpi('${name.replace('KPI_', '')}', arguments)`
    : `KpiNavigator.analysis().callAnalysis('${name}', arguments)`;
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
