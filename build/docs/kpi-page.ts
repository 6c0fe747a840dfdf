import { benchmarksOf } from '../../src/core/benchmarks.ts';
import type { CustomFunction } from '../../src/core/custom-function.ts';
import { formatValue } from '../../src/core/format-value.ts';
import { contexts, goals } from '../../src/core/goal.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { kpiBounds } from '../../src/core/kpi-bounds.ts';
import { kpiFunction } from '../../src/core/kpi-function.ts';
import type { Total } from '../../src/core/measure.ts';
import { isoDate } from '../../src/core/period.ts';
import { sheetsFormula } from '../../src/core/sheets-formula.ts';
import { inputsInDatabase, kpiSql } from '../../src/core/sql.ts';
import { directionInWords, unitInWords, units } from '../../src/core/unit.ts';
import { formulaInWords, measureNamed } from '../../src/core/words.ts';
import { code, codeBlock, markdownTable, page, section } from './markdown.ts';
import { relatedKpis } from './related-kpis.ts';
import { statedErrors } from './stated-errors.ts';

/** The page of a KPI, printed from its definition. */
export function kpiPage(kpi: Kpi): string {
  const fn = kpiFunction(kpi);
  return page(
    `# ${kpi.name}`,
    `${kpi.summary} ${kpi.why}`,
    codeBlock(sampleCall(fn), ''),
    section('Formula', formulaSection(kpi, fn)),
    section('Parameters', parameterTable(kpi, fn)),
    section('Example', exampleText(kpi)),
    section('What to watch', kpi.note),
    section('Related, but not the same', relatedTable(kpi)),
    section('Benchmarks', benchmarkTable(kpi)),
    section(
      'In BigQuery',
      `One row per month of a table whose columns are named by the parameters; ${code(`=KPI_SQL("${kpi.id}"; …)`)} prints it for your table.`,
      codeBlock(kpiSql(inputsInDatabase(kpi), { table: 'project.dataset.table', dateColumn: 'date' }), 'sql'),
    ),
    section('Source', `[${kpi.source.title}](${kpi.source.url})`),
  );
}

/** A call with the sample of each parameter, such as `=KPI_CAC(B2:B13; C2:C13)`. */
export function sampleCall({ name, parameters }: CustomFunction): string {
  return `=${name}(${parameters.map(({ sample }) => sample).join('; ')})`;
}

function formulaSection(kpi: Kpi, fn: CustomFunction): string {
  const samples = new Map(fn.parameters.map(({ name, sample }) => [name, sample]));
  const native = sheetsFormula(kpi, (id) => samples.get(id) ?? '');
  const errors = statedErrors(kpi);
  const range = rangeInWords(kpi);
  const suits = kpi.contexts.map((id) => (id === '*' ? 'everyone' : contexts[id].name));
  return markdownTable(
    ['', ''],
    [
      ['In words', formulaInWords(kpi.formula)],
      ['As native formula', code(native)],
      ['Unit', unitInWords(kpi.unit)],
      ['Better', directionInWords(kpi.better)],
      ...(range ? [['Range', range]] : []),
      ...(errors.length > 0 ? [['An error where', errors.join('; ')]] : []),
      ['Goals', kpi.goals.map((id) => goals[id].name).join(', ')],
      ['Suits', suits.join(', ')],
    ],
  );
}

/** What a value lies between; that most are 0 or more goes without saying. */
function rangeInWords(kpi: Kpi): string | undefined {
  const [lowest, highest] = kpiBounds(kpi);
  const [least, most] = [lowest, highest].map((end) =>
    units[kpi.unit].isRate ? `${100 * end} %` : String(end),
  );
  if (Number.isFinite(highest) && Number.isFinite(lowest))
    return `${least} to ${most}${kpi.share ? '; anything else is an error' : ''}`;
  if (kpi.share) return `${least} or more, mostly up to 100 %; below ${least} is an error`;
  if (Number.isFinite(highest)) return `${most} or less`;
  return lowest > 0 ? `${least} or more` : undefined;
}

function parameterTable(kpi: Kpi, fn: CustomFunction): string {
  return markdownTable(
    ['Parameter', 'Sample', 'What it is', 'Several cells', 'In a table'],
    fn.parameters.map(({ name, sample, help }) => {
      const { label, total } = measureNamed(name);
      return [code(name), code(sample), `${label}: ${help}`, ...totalInWords(total, kpi)];
    }),
  );
}

/** How a range is reduced, and how a column of a table is. */
function totalInWords(total: Total, kpi: Kpi): readonly [string, string] {
  switch (total.kind) {
    case 'sum':
      return [
        'added up',
        total.orProduct ? `added up; or ${total.orProduct.join(' × ')}, row by row` : 'added up',
      ];
    case 'average':
      return ['averaged', 'averaged'];
    case 'answers':
      return ['counted', 'counted'];
    case 'weighted_average':
      return [`averaged, weighted by ${total.weight}`, `averaged, weighted by ${total.weight}`];
    case 'average_days':
      return [`days since ${total.since}, averaged`, `days since ${total.since}, averaged`];
    case 'date':
      return ['row by row', 'row by row'];
    case 'opening':
      return ['exactly one number', 'value on the first date'];
    case 'closing':
      return ['exactly one number', 'value on the last date'];
    case 'mean_balance':
      return ['exactly one number', 'mean over the dates'];
    case 'unique':
      return ['exactly one number', 'added up over segments of one date'];
    case 'single': {
      const computed = (total.computedBy ?? []).filter((id) => id !== kpi.id).map(kpiLink);
      return ['exactly one number', ['the same in all rows', ...computed].join(', or ')];
    }
  }
}

function kpiLink(id: string): string {
  return `[${id}](${id}.md)`;
}

function exampleText(kpi: Kpi): string {
  const given = kpi.measures.map((id) => {
    const { kind } = measureNamed(id).total;
    const isDate = kind === 'date' || kind === 'average_days';
    return [code(id), (kpi.example.given[id] ?? []).map(isDate ? isoDate : String).join('; ')];
  });
  const shown = formatValue(kpi.example.result, kpi, { currency: '€' });
  return `${markdownTable(['Given', 'Cells'], given)}\n\nResult: **${Number(kpi.example.result.toPrecision(10))}**, shown as ${shown}.`;
}

function relatedTable(kpi: Kpi): string {
  const related = relatedKpis(kpi);
  if (related.length === 0) return '';
  return markdownTable(
    ['KPI', 'Formula', 'What it tells'],
    related.map((other) => [`[${other.name}](${other.id}.md)`, formulaInWords(other.formula), other.summary]),
  );
}

function benchmarkTable(kpi: Kpi): string {
  const known = benchmarksOf(kpi.id);
  if (known.length === 0) return '';
  const shown = (value: number): string =>
    units[kpi.unit].isRate ? `${Number((value * 100).toPrecision(6))} %` : String(value);
  return markdownTable(
    ['Value', 'Scope', 'Sample', 'Period', 'Publisher', 'Read at'],
    known.map(({ value, scope, sample, period, publisher, source, grade }) => [
      shown(value),
      scope,
      grade === 'C' ? 'rule of thumb' : sample,
      period,
      publisher,
      source,
    ]),
  );
}
