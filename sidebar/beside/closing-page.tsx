import { findKpi } from '../../src/core/catalog/index.ts';
import { formatValue } from '../../src/core/format-value.ts';
import { isoDate } from '../../src/core/period.ts';
import { hasEnded, type ShownResult } from '../../src/core/scorecard/shown-period.ts';
import { STATUS } from '../../src/core/scorecard/status-words.ts';
import { lessonKey } from '../beside.ts';
import { Notice } from '../controls/notice.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';

/** The shown results with what was learned from each, on their way into the history. */
export function ClosingPage({ model: { state, dispatch } }: { readonly model: SidebarModel }) {
  const texts = useTexts();
  const closing = state.beside?.closing;
  if (!closing) return null;
  const { period, scorecard, currency, done } = closing;
  if (done) {
    const typed = period.results.flatMap(({ key, name }) => {
      const lesson = state.draft.lessons[lessonKey(closing, key)]?.trim();
      return done.added === 0 && lesson ? [{ key, name, lesson }] : [];
    });
    return (
      <>
        <p class="intro">
          {done.added > 0
            ? texts.closing.done(done.added, period.label, done.sheet)
            : texts.closing.already(period.label, done.sheet)}
        </p>
        {typed.length > 0 && (
          <>
            <p class="intro">{texts.closing.notWritten}</p>
            <ul class="plain-list">
              {typed.map(({ key, name, lesson }) => (
                <li key={key}>
                  <strong>{name}</strong>: {lesson}
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    );
  }
  if (period.segment !== null) {
    return <Notice kind="warning">{texts.closing.segment(period.segment)}</Notice>;
  }
  const ended = hasEnded(period, state.workbook.value?.today ?? 0);
  return (
    <>
      <p class="intro">{texts.closing.intro(period.label, scorecard.name)}</p>
      {!ended && (
        <Notice kind="warning" title={texts.closing.notEnded}>
          <p>{texts.closing.coverage(isoDate(period.coverageEnd - 1), isoDate(period.end - 1))}</p>
          <label class="check">
            <input
              id="early"
              type="checkbox"
              checked={closing.early}
              onChange={(event) =>
                dispatch({ type: 'early_closing_checked', early: event.currentTarget.checked })
              }
            />
            <span>{texts.closing.early}</span>
          </label>
        </Notice>
      )}
      {period.results.some(({ status }) => status === STATUS.notStarted) && (
        <p class="intro">{texts.closing.notStarted}</p>
      )}
      {period.results.map((result, index) => (
        <section key={result.key} class="summary" aria-labelledby={`result-${index}`}>
          <h2 id={`result-${index}`}>{result.name}</h2>
          <p>
            {figure(result, result.actual, currency)}
            {result.target !== null && ` · ${texts.closing.target(figure(result, result.target, currency))}`}
            {result.status !== '' && result.status !== '–' && ` · ${result.status}`}
          </p>
          <TextField
            id={`lesson-${index}`}
            label={texts.closing.lesson}
            optional
            value={state.draft.lessons[lessonKey(closing, result.key)] ?? ''}
            onType={(text) => dispatch({ type: 'lesson_typed', key: lessonKey(closing, result.key), text })}
          />
        </section>
      ))}
    </>
  );
}

function figure({ kpi }: ShownResult, value: number | string | null, currency: string): string {
  const known = findKpi(kpi);
  if (value === null) return '–';
  return typeof value === 'number' && known ? formatValue(value, known, currency) : String(value);
}
