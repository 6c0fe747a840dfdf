import type { RefObject } from 'preact';
import { hasEnded } from '../../src/core/scorecard/shown-period.ts';
import type { BesidePage as PageId } from '../beside.ts';
import { Busy } from '../controls/busy.tsx';
import { isBusy, type State } from '../state.ts';
import { FailureNotice } from '../steps/failure-notice.tsx';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';
import { ClosingPage } from './closing-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { ScorecardsPage } from './scorecards-page.tsx';

const PAGES = { scorecards: ScorecardsPage, closing: ClosingPage, review: ReviewPage };

interface BesidePageProps {
  readonly model: SidebarModel;
  readonly page: PageId;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** A page beside the steps, with its heading and its buttons. */
export function BesidePage({ model, page, heading }: BesidePageProps) {
  const texts = useTexts();
  const { state, dispatch, commands } = model;
  const { beside } = state;
  const Page = PAGES[page];
  const closes = page === 'closing' && canClose(state);
  const leave = (): void => {
    if (page === 'closing' && !beside?.closing?.done) void commands.listScorecards();
    else dispatch({ type: 'beside_left' });
  };
  return (
    <>
      <main class="scroll" key={page}>
        <header>
          <h1 ref={heading} tabIndex={-1}>
            {texts.beside.headings[page]}
          </h1>
        </header>
        {beside?.loading && <Busy text={texts.beside.working} />}
        <FailureNotice failure={beside?.failure ?? null} />
        <Page model={model} />
      </main>
      <footer class="footer">
        {closes && (
          <button
            type="button"
            class="main-button"
            aria-disabled={isBusy(state)}
            onClick={() => !isBusy(state) && void commands.closePeriod()}
          >
            {texts.beside.close}
          </button>
        )}
        <button type="button" class={closes ? 'text-button' : 'main-button'} onClick={leave}>
          {page === 'review' ? texts.review.plan : texts.back}
        </button>
      </footer>
    </>
  );
}

/** The whole period in all segments, and over: or the person wants it now. */
function canClose({ beside, workbook }: State): boolean {
  const closing = beside?.closing;
  if (!closing || closing.done || closing.period.segment !== null) return false;
  return closing.early || hasEnded(closing.period, workbook.value?.today ?? 0);
}
