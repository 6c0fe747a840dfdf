import type { ScorecardSummary } from '../../src/core/server.ts';
import { isBusy } from '../state.ts';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';

/** The scorecards of this spreadsheet, and what can be done with each. */
export function ScorecardsPage({ model: { state, commands } }: { readonly model: SidebarModel }) {
  const texts = useTexts();
  const { scorecards } = state.beside ?? {};
  const sheets = state.workbook.value?.sheets ?? [];
  const has = (role: string): boolean => sheets.some((sheet) => sheet.role === role);
  const button = (scorecard: ScorecardSummary, label: string, action: () => Promise<void>) => (
    <button
      type="button"
      class="text-button"
      aria-disabled={isBusy(state)}
      aria-label={`${label}: ${scorecard.name}`}
      onClick={() => !isBusy(state) && void action()}
    >
      {label}
    </button>
  );
  if (scorecards?.length === 0) return <p class="intro">{texts.beside.none}</p>;
  return (
    <>
      {scorecards?.map((scorecard) => (
        <section key={scorecard.id} class="summary" aria-labelledby={`scorecard-${scorecard.id}`}>
          <h2 id={`scorecard-${scorecard.id}`}>{scorecard.name}</h2>
          {scorecard.calculation === null && <p class="help">{texts.beside.copied}</p>}
          <p>
            {button(scorecard, texts.beside.edit, () => commands.openScorecard(scorecard))}
            {scorecard.calculation &&
              button(scorecard, texts.beside.close, () => commands.readPeriod(scorecard))}
            {!has('actions') &&
              button(scorecard, texts.beside.startLog, () => commands.startActionLog(scorecard))}
          </p>
        </section>
      ))}
      {has('history') && (
        <p>
          <button
            type="button"
            class="text-button"
            aria-disabled={isBusy(state)}
            onClick={() => !isBusy(state) && void commands.readReview()}
          >
            {texts.beside.review}
          </button>
        </p>
      )}
    </>
  );
}
