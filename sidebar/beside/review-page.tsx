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
  const review = state.beside?.review;
  if (!review) return null;
  const found = review.retrospective;
  if (!found) return <p class="intro">{texts.review.nothing}</p>;
  const currency = review.currency ?? currencySign(state);
  return (
    <>
      <p class="intro">{texts.review.intro(found.period, found.scorecard)}</p>
      <Results title={texts.review.hits(found.hits.length)} results={found.hits} currency={currency} />
      <Results title={texts.review.misses(found.misses.length)} results={found.misses} currency={currency} />
      {found.others.length > 0 && (
        <Results
          title={texts.review.others}
          help={texts.review.othersHelp}
          results={found.others}
          currency={currency}
        />
      )}
      {review.scorecard && <p class="closing-help">{texts.review.planHelp}</p>}
    </>
  );
}

interface ResultsProps {
  readonly title: string;
  readonly help?: string;
  readonly results: readonly ClosedResult[];
  readonly currency: string;
}

function Results({ title, help, results, currency }: ResultsProps) {
  const texts = useTexts();
  return (
    <section class="summary">
      <h2>{title}</h2>
      {help && <p class="help">{help}</p>}
      <ul class="results-list">
        {results.map((result) => (
          <li key={`${result.kpi} ${result.target}`}>
            <strong>{result.kpi}</strong>
            <p>
              {figure(result, result.actual, currency)}
              {result.target !== null &&
                ` · ${texts.closing.target(figure(result, result.target, currency))}`}
              {result.status !== '' && result.status !== '–' && ` · ${result.status}`}
            </p>
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

/** The history names a row as the scorecard does: the KPI, and the segment it is fixed to. */
function figure({ kpi }: ClosedResult, value: number | string | null, currency: string): string {
  const known = catalog.find(({ name }) => name === kpi || kpi.startsWith(`${name} · `));
  if (value === null) return '–';
  return typeof value === 'number' && known ? formatValue(value, known, currency) : String(value);
}
