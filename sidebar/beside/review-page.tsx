import type { Notation } from '../../src/core/format-number.ts';
import { isoDate } from '../../src/core/period.ts';
import { ACTION_HEADS } from '../../src/core/scorecard/action-log.ts';
import type { LoggedAction } from '../../src/core/scorecard/logged-actions.ts';
import type { ClosedResult, Retrospective } from '../../src/core/scorecard/retrospectives.ts';
import { parseChoices } from '../../src/core/scorecard/scorecard-choices.ts';
import { kpiOfRow } from '../../src/core/scorecard/scorecard-row.ts';
import { reviewedScorecard } from '../beside.ts';
import { Field } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import { notation } from '../prefilled.ts';
import { type Texts, useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';
import { ResultFigures } from './result-figures.tsx';

/** Which closed period is in view. */
export function ReviewLead({ model: { state } }: { readonly model: SidebarModel }) {
  const { review: texts } = useTexts();
  const review = state.beside?.review;
  if (!review) return null;
  const shown = review.retrospectives[review.shown];
  return <p class="intro">{shown ? texts.intro(shown.period, shown.scorecard) : texts.nothing}</p>;
}

/** Hits and misses of a closed period, each with what had been done about it: the one closed last, or another. */
export function ReviewPage({ model: { state, dispatch } }: { readonly model: SidebarModel }) {
  const texts = useTexts();
  const review = state.beside?.review;
  if (!review) return null;
  const { retrospectives, shown, logIsUnreadable } = review;
  const found = retrospectives[shown];
  if (!found) return null;
  const scorecard = reviewedScorecard(review);
  const sheets = notation(state);
  const currency = parseChoices(scorecard?.choices ?? null)?.currency ?? sheets.currency;
  const own = { ...sheets, currency };
  return (
    <>
      {retrospectives.length > 1 && (
        <Field id="closed-period" label={texts.review.closedPeriod}>
          {(control) => (
            <Select
              control={control}
              options={retrospectives.map(({ period, scorecard: name }, index) => ({
                value: String(index),
                label: texts.review.closedPeriodName(period, name),
              }))}
              value={String(shown)}
              onChoose={(index) => dispatch({ type: 'closed_period_chosen', shown: Number(index) })}
            />
          )}
        </Field>
      )}
      {logIsUnreadable && <Notice kind="warning">{texts.review.logUnreadable(ACTION_HEADS)}</Notice>}
      <Results title={texts.review.hits(found.hits.length)} results={found.hits} notation={own} />
      <Results title={texts.review.misses(found.misses.length)} results={found.misses} notation={own} />
      {found.others.length > 0 && (
        <Results
          title={texts.review.others}
          help={texts.review.othersHelp}
          results={found.others}
          notation={own}
        />
      )}
      <OtherActions of={found} />
      {scorecard && <p class="closing-help">{texts.review.planHelp}</p>}
    </>
  );
}

interface ResultsProps {
  readonly title: string;
  readonly help?: string;
  readonly results: readonly ClosedResult[];
  readonly notation: Notation;
}

function Results({ title, help, results, notation }: ResultsProps) {
  const texts = useTexts();
  return (
    <section class="summary">
      <h2>{title}</h2>
      {help && <p class="help">{help}</p>}
      <ul class="results-list">
        {results.map((result) => (
          <li key={`${result.kpi} ${result.target}`}>
            <strong>{result.kpi}</strong>
            <ResultFigures result={result} kpi={kpiOfRow(result.kpi)} notation={notation} />
            {result.lesson !== '' && <p class="help">{texts.review.lesson(result.lesson)}</p>}
            {result.actions.map((action) => (
              <p class="help" key={`${action.date} ${action.action}`}>
                {inWords(action, texts)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was done but stands beside none of the results, so that nothing in the log is lost from view. */
function OtherActions({ of: { otherActions, furtherActions } }: { readonly of: Retrospective }) {
  const texts = useTexts();
  if (otherActions.length + furtherActions === 0) return null;
  return (
    <section class="summary">
      <h2>{texts.review.otherActions}</h2>
      {otherActions.length > 0 && (
        <>
          <p class="help">{texts.review.otherActionsHelp}</p>
          <ul class="results-list">
            {otherActions.map((action) => (
              <li key={`${action.date} ${action.kpi} ${action.action}`}>
                <strong>{action.kpi || texts.review.noKpi}</strong>
                <p class="help">{inWords(action, texts)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {furtherActions > 0 && <p class="help">{texts.review.furtherActions(furtherActions)}</p>}
    </section>
  );
}

function inWords({ date, action, expected, outcome }: LoggedAction, texts: Texts): string {
  return texts.review.action(date === null ? undefined : isoDate(date), action, expected, outcome);
}
