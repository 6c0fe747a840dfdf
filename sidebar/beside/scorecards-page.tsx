import type { ScorecardSummary } from '../../src/core/server.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { isBusy } from '../state.ts';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';

/** How many scorecards there are, or what was just made for one. */
export function ScorecardsLead({ model: { state } }: { readonly model: SidebarModel }) {
  const { beside: texts } = useTexts();
  const { scorecards, startedLog } = state.beside ?? {};
  if (startedLog) {
    return (
      <Notice kind="plain">
        <p>{texts.logStarted(startedLog)}</p>
      </Notice>
    );
  }
  if (!scorecards) return null;
  return <p class="intro">{scorecards.length === 0 ? texts.none : texts.intro(scorecards.length)}</p>;
}

/** The scorecards of this spreadsheet, and what can be done with each. */
export function ScorecardsPage({ model: { state, commands } }: { readonly model: SidebarModel }) {
  const texts = useTexts();
  const { scorecards } = state.beside ?? {};
  const sheets = state.workbook.value?.sheets ?? [];
  const has = (role: string): boolean => sheets.some((sheet) => sheet.role === role);
  const button = (scorecard: ScorecardSummary, label: string, action: () => Promise<void>) => (
    <Button
      look="outlined-button"
      blocked={isBusy(state)}
      label={`${label}: ${scorecard.name}`}
      onPress={action}
    >
      {label}
    </Button>
  );
  if (scorecards?.length === 0) return null;
  return (
    <>
      {scorecards?.map((scorecard) => (
        <section key={scorecard.id} class="entry" aria-labelledby={`scorecard-${scorecard.id}`}>
          <h2 id={`scorecard-${scorecard.id}`}>{scorecard.name}</h2>
          {scorecard.calculation === null ? (
            <p class="help">{texts.beside.copied}</p>
          ) : (
            scorecard.dataSheet === null && <p class="help">{texts.beside.lost}</p>
          )}
          <div class="entry-buttons">
            {scorecard.calculation &&
              button(scorecard, texts.beside.close, () => commands.readPeriod(scorecard))}
            {button(scorecard, texts.beside.edit, () => commands.openScorecard(scorecard))}
            {!has('actions') &&
              button(scorecard, texts.beside.startLog, () => commands.startActionLog(scorecard))}
          </div>
        </section>
      ))}
      {has('history') && (
        <p class="entry-buttons">
          <Button look="outlined-button" blocked={isBusy(state)} onPress={commands.readReview}>
            {texts.beside.review}
          </Button>
        </p>
      )}
    </>
  );
}
