import type { JSX, RefObject } from 'preact';
import { hasEnded } from '../../src/core/scorecard/shown-period.ts';
import type { BesidePage as PageId } from '../beside.ts';
import { Button } from '../controls/button.tsx';
import { Outcome } from '../controls/outcome.tsx';
import { customersData } from '../customers-data.ts';
import { isBusy, type State } from '../state.ts';
import { FailureNotice } from '../steps/failure-notice.tsx';
import { type Texts, useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';
import { ClosingLead, ClosingPage } from './closing-page.tsx';
import { CustomersLead, CustomersPage, canWriteCustomers } from './customers-page.tsx';
import { ReviewLead, ReviewPage } from './review-page.tsx';
import { ScorecardsLead, ScorecardsPage } from './scorecards-page.tsx';

type PagePart = (props: { readonly model: SidebarModel }) => JSX.Element | null;

/** Of each page what it says first, which comes with the answer of the server, and what follows below. */
const PAGES: Readonly<Record<PageId, { readonly Lead: PagePart; readonly Page: PagePart }>> = {
  scorecards: { Lead: ScorecardsLead, Page: ScorecardsPage },
  closing: { Lead: ClosingLead, Page: ClosingPage },
  review: { Lead: ReviewLead, Page: ReviewPage },
  customers: { Lead: CustomersLead, Page: CustomersPage },
};

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
  const { Lead, Page } = PAGES[page];
  const main = mainAction(page, model, texts);
  const leave = (): void => {
    if (page === 'closing') void commands.listScorecards();
    else dispatch({ type: 'beside_left' });
  };
  return (
    <>
      <main class="scroll" key={page}>
        <header>
          <h1 ref={heading} tabIndex={-1}>
            {page === 'closing' && beside?.closing?.done ? texts.closing.closed : texts.beside.headings[page]}
          </h1>
        </header>
        <Outcome busy={beside?.loading ? texts.beside.working : undefined}>
          <Lead model={model} />
        </Outcome>
        <FailureNotice failure={beside?.failure ?? null} />
        <Page model={model} />
      </main>
      <footer class="footer">
        {main && (
          <Button look="main-button" blocked={isBusy(state)} onPress={main.run}>
            {main.label}
          </Button>
        )}
        <button type="button" class={main ? 'text-button' : 'main-button'} onClick={leave}>
          {texts.back}
        </button>
      </footer>
    </>
  );
}

/** What the page is for, as soon as it can be done. */
function mainAction(
  page: PageId,
  { state, commands }: SidebarModel,
  texts: Texts,
): { readonly label: string; readonly run: () => Promise<void> } | undefined {
  if (page === 'closing' && state.beside?.closing?.done) {
    return { label: texts.beside.review, run: commands.readReview };
  }
  if (page === 'review' && state.beside?.review?.retrospectives.length) {
    return { label: texts.review.plan, run: commands.planNext };
  }
  if (page === 'closing' && canClose(state)) return { label: texts.beside.close, run: commands.closePeriod };
  if (page === 'customers' && canWriteCustomers(state)) {
    const { create, update } = texts.customers;
    return { label: customersData(state)?.made ? update : create, run: commands.writeCustomers };
  }
  return undefined;
}

/** The whole period in all segments, and over: or the person wants it now. */
function canClose({ beside, workbook }: State): boolean {
  const closing = beside?.closing;
  if (!closing || closing.done || closing.period.segment !== null) return false;
  return closing.early || hasEnded(closing.period, workbook.value?.today ?? 0);
}
