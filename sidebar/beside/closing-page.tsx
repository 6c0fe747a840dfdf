import { findKpi } from '../../src/core/catalog/index.ts';
import { isoDate } from '../../src/core/period.ts';
import { hasEnded } from '../../src/core/scorecard/shown-period.ts';
import { STATUS } from '../../src/core/scorecard/status-words.ts';
import { type Closing, lessonKey } from '../beside.ts';
import { Notice } from '../controls/notice.tsx';
import { TextField } from '../controls/text-field.tsx';
import { notation } from '../prefilled.ts';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';
import { ResultFigures } from './result-figures.tsx';

/** Which results are to go into the history, or went there. */
export function ClosingLead({ model: { state } }: { readonly model: SidebarModel }) {
  const { closing: texts } = useTexts();
  const closing = state.beside?.closing;
  if (!closing) return null;
  const { period, scorecard, done } = closing;
  if (done) return <p class="intro">{texts.done(done.added, period.label, done.sheet)}</p>;
  if (period.segment !== null) return <Notice kind="warning">{texts.segment(period.segment)}</Notice>;
  return <p class="intro">{texts.intro(period.label, scorecard.name)}</p>;
}

/** The shown results with what was learned from each, on their way into the history. */
export function ClosingPage({ model }: { readonly model: SidebarModel }) {
  const texts = useTexts();
  const closing = model.state.beside?.closing;
  if (!closing) return null;
  const { period, done } = closing;
  if (done) return done.added === 0 ? <UnwrittenLessons model={model} closing={closing} /> : null;
  if (period.segment !== null) return null;
  return (
    <>
      {!hasEnded(period, model.state.workbook.value?.today ?? 0) && (
        <EarlyClosing model={model} closing={closing} />
      )}
      {period.results.some(({ status }) => status === STATUS.notStarted) && (
        <p class="intro">{texts.closing.notStarted}</p>
      )}
      <Lessons model={model} closing={closing} />
    </>
  );
}

interface ClosingProps {
  readonly model: SidebarModel;
  readonly closing: Closing;
}

/** What was typed for results that were in the history already. */
function UnwrittenLessons({ model: { state }, closing }: ClosingProps) {
  const texts = useTexts();
  const lessons = closing.period.results.flatMap(({ key, name }) => {
    const lesson = state.draft.lessons[lessonKey(closing, key)]?.trim();
    return lesson ? [{ key, name, lesson }] : [];
  });
  if (lessons.length === 0) return null;
  return (
    <>
      <p class="intro">{texts.closing.notWritten}</p>
      <ul class="plain-list">
        {lessons.map(({ key, name, lesson }) => (
          <li key={key}>
            <strong>{name}</strong>: {lesson}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Says that the period goes on, and asks whether to close it all the same. */
function EarlyClosing({ model: { dispatch }, closing: { period, early } }: ClosingProps) {
  const texts = useTexts();
  return (
    <Notice kind="warning" title={texts.closing.notEnded}>
      <p>{texts.closing.coverage(isoDate(period.coverageEnd - 1), isoDate(period.end - 1))}</p>
      <label class="check">
        <input
          id="early"
          type="checkbox"
          checked={early}
          onChange={(event) =>
            dispatch({ type: 'early_closing_checked', early: event.currentTarget.checked })
          }
        />
        <span>{texts.closing.early}</span>
      </label>
    </Notice>
  );
}

/** Each result with a field for what was learned from it. */
function Lessons({ model: { state, dispatch }, closing }: ClosingProps) {
  const texts = useTexts();
  const own = { ...notation(state), currency: closing.currency };
  return closing.period.results.map((result, index) => {
    const key = lessonKey(closing, result.key);
    return (
      <section key={result.key} class="summary" aria-labelledby={`result-${index}`}>
        <h2 id={`result-${index}`}>{result.name}</h2>
        <ResultFigures result={result} kpi={findKpi(result.kpi)} notation={own} />
        <TextField
          id={`lesson-${index}`}
          label={texts.closing.lesson}
          optional
          value={state.draft.lessons[key] ?? ''}
          onType={(text) => dispatch({ type: 'lesson_typed', key, text })}
        />
      </section>
    );
  });
}
