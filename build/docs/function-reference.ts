import { families } from '../../src/core/catalog/index.ts';
import type { CustomFunction } from '../../src/core/custom-function.ts';
import { customFunctions } from '../../src/core/custom-functions.ts';
import { kpiFunction } from '../../src/core/kpi-function.ts';
import { sampleCall } from './kpi-page.ts';
import { code, codeBlock, markdownTable, page, section } from './markdown.ts';

/** Every custom function with its parameters, a sample call and what it returns. */
export function functionReference(): string {
  const kpis = families.map((family) => ({ name: family.name, functions: family.kpis.map(kpiFunction) }));
  const ofKpis = new Set(kpis.flatMap(({ functions }) => functions.map(({ name }) => name)));
  const others = customFunctions.filter(({ name }) => !ofKpis.has(name));
  return page(
    '# Functions',
    'Type a function in a cell as any other. Between arguments stands a semicolon, which every locale reads; optional arguments may be left out or left blank.',
    `There are two kinds: ${others.length} functions that work on whole exports, series and customers, and one function for each of the ${ofKpis.size} KPIs.`,
    'Columns of an export are found by their headers: the id of a measure, its label in English, Italian, Finnish or Norwegian, or what the ad and analytics platforms call it. One word for two measures, such as "Cost" or "Costo", serves the one that the KPI asks for; two columns that fit equally well are an error that names both. A column of words or codes holds no measure, whatever it is called. Rows labelled as totals are left out.',
    'Customers whose names differ only in upper and lower case are one, as in SUMIFS; a space at the end makes another. The ranges of customer functions have no headers to tell what a row is, so a customer called "Total" is an error.',
    ...others.map(functionSection),
    section(
      'KPI functions',
      'Each returns one number: the ratio of totals, never a mean of ratios. A percent KPI is a fraction, to be formatted as percent. The page of a KPI explains its parameters.',
      'Counts, people, times and most rates cannot be below 0, nor may a part exceed its whole or a denominator be 0 or below: such totals are an error, which the page of the KPI lists. Single cells may have a minus, such as a cancelled order, and so may the total of money where refunds or losses make it so.',
    ),
    ...kpis.map(
      ({ name, functions }) =>
        `### ${name}\n\n${markdownTable(['Sample call', 'What it returns'], functions.map(kpiRow))}`,
    ),
  );
}

function functionSection(fn: CustomFunction): string {
  return section(
    fn.name,
    fn.summary,
    codeBlock(sampleCall(fn), ''),
    fn.parameters.length === 0
      ? ''
      : markdownTable(
          ['Parameter', 'Sample', 'What it is'],
          fn.parameters.map(({ name, sample, help }) => [code(name), code(sample), help]),
        ),
    `Returns ${resultInWords(fn.returns)}.`,
  );
}

function kpiRow(fn: CustomFunction): readonly string[] {
  const [name = '', ...rest] = fn.summary.split(': ');
  return [code(sampleCall(fn)), `[${name}](kpis/${fn.name.replace('KPI_', '')}.md): ${rest.join(': ')}`];
}

const SINGLE: Readonly<Record<string, string>> = { number: 'a number', string: 'a text' };

/** The type of a result as a reader of the docs sees it: a value, or rows that fill the cells below. */
function resultInWords(returns: string): string {
  const cells = /^Array<Array<(.+)>>$/.exec(returns)?.[1];
  if (cells === undefined) return SINGLE[returns] ?? returns;
  const kinds = cells.split('|').map((kind) => CELLS[kind] ?? kind);
  const listed = [kinds.slice(0, -1).join(', '), kinds[kinds.length - 1]].filter(Boolean).join(' and ');
  return `rows of ${listed} that fill the cells below and to the right`;
}

const CELLS: Readonly<Record<string, string>> = {
  string: 'texts',
  number: 'numbers',
  boolean: 'TRUE or FALSE',
  Date: 'dates',
};
