import { type Benchmark, benchmarksOf } from '../benchmarks.ts';
import type { Notation } from '../format-number.ts';
import { formatValue } from '../format-value.ts';
import type { ContextId } from '../goal.ts';
import type { Kpi } from '../kpi.ts';
import type { JsonCell } from '../server.ts';
import { UNDEFINED } from './picker-words.ts';
import type { ScorecardRequest } from './scorecard-request.ts';
import type { PlannedCell } from './sheet-plan.ts';

/** Words in the scope of a benchmark that fit a kind of business or campaign; others would compare the unlike. */
const SCOPES: Readonly<Record<ContextId, readonly string[]>> = {
  ecommerce: ['online shops'],
  b2b: ['b2b'],
  saas: ['saas', 'subscriptions, monthly, b2b', 'subscriptions'],
  content_site: [],
  email_programme: ['email'],
  search_campaign: ['search ads, all'],
  display_campaign: ['display ads, all'],
  social_campaign: ['facebook', 'instagram', 'tiktok'],
  traditional: [],
  internal: [],
};

/** What others reach, with its period; the note says where it comes from. People may type their own over it. */
export function benchmarkCell(
  kpi: Kpi,
  { context, locale }: Pick<ScorecardRequest, 'context' | 'locale'>,
): PlannedCell {
  const found = benchmarkFor(kpi, context);
  if (!found) return { value: UNDEFINED, style: 'soft' };
  return {
    value: inWords(kpi, found, locale),
    style: 'benchmark',
    note: origin(found),
  };
}

/** What a benchmark cell holds where somebody typed over it, such as the figure of their own sector; undefined elsewhere. */
export function ownBenchmark(
  kpi: Kpi,
  cell: JsonCell | undefined,
  locale: Notation['locale'],
): string | number | undefined {
  if (typeof cell !== 'string' && typeof cell !== 'number') return undefined;
  const published = benchmarksOf(kpi.id).map((each) => inWords(kpi, each, locale));
  return ['', UNDEFINED, ...published].includes(String(cell)) ? undefined : cell;
}

function inWords(kpi: Kpi, benchmark: Benchmark, locale: Notation['locale']): string {
  return `${benchmarkFigure(kpi, benchmark, locale)} (${benchmark.period})`;
}

/** The newest published figure for the same kind of business or campaign. */
export function benchmarkFor(kpi: Kpi, context: ContextId): Benchmark | undefined {
  return SCOPES[context].flatMap((scope) => benchmarksOf(kpi.id, scope))[0];
}

/** The figure in its own currency. */
export function benchmarkFigure(kpi: Kpi, { value, scope }: Benchmark, locale: Notation['locale']): string {
  const currency = /, USD$/.test(scope) ? 'USD' : '';
  return formatValue(value, kpi, { currency, locale });
}

function origin({ scope, sample, period, publisher, source, grade }: Benchmark): string {
  const kind = grade === 'C' ? 'A rule of thumb, not a measurement.' : `Sample: ${sample}.`;
  return `${scope}. ${kind}\n\n${publisher}, ${period}; read at ${source}. Others may count differently: compare with care.`;
}
