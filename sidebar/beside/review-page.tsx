import { catalog } from '../../src/core/catalog/index.ts';
import { formatValue } from '../../src/core/format-value.ts';
import { isoDate } from '../../src/core/period.ts';
import type { ClosedResult } from '../../src/core/scorecard/retrospective.ts';
import { currencySign } from '../prefilled.ts';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';

/** Hits and misses of the period closed last, each with what had been done about it. */
export function ReviewPage({ model: { state } }: { readonly model: SidebarModel }) {
  const texts = useTexts();
  const { beside } = state;
  const found = beside?.retrospective;
  if (!found) return beside?.loading ? null : <p class="intro">{texts.review.nothing}</p>;
  const currency = currencySign(state);
  return (
    <>
      <p class="intro">{texts.review.intro(found.period, found.scorecard)}</p>
      <Results title={texts.review.hits(found.hits.length)} results={found.hits} currency={currency} />
      <Results title={texts.review.misses(found.misses.length)} results={found.misses} currency={currency} />
      {found.others.length > 0 && (
        <Results title={texts.review.others} results={found.others} currency={currency} />
      )}
    </>
  );
}

interface ResultsProps {
  readonly title: string;
  readonly results: readonly ClosedResult[];
  readonly currency: string;
}

function Results({ title, results, currency }: ResultsProps) {
  const texts = useTexts();
  return (
    <section class="summary">
      <h2>{title}</h2>
      <ul class="plain-list">
        {results.map((result) => (
          <li key={result.kpi}>
            <strong>{result.kpi}</strong>: {figure(result, result.actual, currency)}
            {result.target !== null && ` · ${texts.closing.target(figure(result, result.target, currency))}`}
            {result.status !== '' && ` · ${result.status}`}
            {result.lesson !== '' && <p class="help">{texts.review.lesson(result.lesson)}</p>}
            {result.actions.map((action) => (
              <p class="help" key={`${action.date} ${action.action}`}>
                {texts.review.action(isoDate(action.date), action.action, action.expected, action.outcome)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function figure({ kpi }: ClosedResult, value: number | string | null, currency: string): string {
  const known = catalog.find(({ name }) => name === kpi);
  if (value === null) return '–';
  return typeof value === 'number' && known ? formatValue(value, known, currency) : String(value);
}
