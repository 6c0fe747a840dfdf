import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { BesidePage } from './beside/beside-page.tsx';
import type { Client } from './client.ts';
import type { StepId } from './draft.ts';
import { stepIds } from './draft.ts';
import type { DraftStorage } from './draft-storage.ts';
import { isBusy, type State } from './state.ts';
import { StepFooter } from './step-footer.tsx';
import { StepHeader } from './step-header.tsx';
import { stepProblems } from './step-problems.ts';
import { ContextStep } from './steps/context-step.tsx';
import { CreateStep } from './steps/create-step.tsx';
import { DataStep } from './steps/data-step.tsx';
import { DoneStep } from './steps/done-step.tsx';
import { FailureNotice } from './steps/failure-notice.tsx';
import { GoalStep } from './steps/goal-step.tsx';
import { KpisStep } from './steps/kpis-step.tsx';
import type { StepProps } from './steps/step-props.ts';
import { TargetsStep } from './steps/targets-step.tsx';
import { useTexts } from './texts/texts.ts';
import { wordProblem } from './texts/word-problem.ts';
import { useSidebar } from './use-sidebar.ts';

const STEPS: Readonly<Record<StepId, (props: StepProps) => JSX.Element>> = {
  goal: GoalStep,
  context: ContextStep,
  kpis: KpisStep,
  data: DataStep,
  targets: TargetsStep,
  create: CreateStep,
};

interface SidebarProps {
  readonly client: Client;
  readonly storage: DraftStorage;
}

/** The page: six short steps, one at a time. */
export function Sidebar({ client, storage }: SidebarProps) {
  const texts = useTexts();
  const model = useSidebar(client, storage);
  const { state, dispatch, commands } = model;
  const { step, targetIndex } = state.draft;
  const done = state.writing.status === 'done';
  const busy = isBusy(state);
  const { beside } = state;
  const heading = useStepFocus(
    beside ? beside.page : done ? 'done' : `${step} ${step === 'targets' ? targetIndex : ''}`,
    busy,
  );

  const problems = stepProblems(state);
  const problemOf = (field: string): string | undefined => {
    const problem = state.asked ? problems.find((candidate) => candidate.field === field) : undefined;
    return problem && wordProblem(problem, texts);
  };

  const submit = (): void => {
    // There Enter confirms nothing.
    if (beside || waitsFor(state)) return;
    if (done) {
      dispatch({ type: 'another_started' });
      // The scorecard's own sheets are new to the page.
      void commands.describeWorkbook();
      return;
    }
    if (problems[0]) document.getElementById(problems[0].field)?.focus();
    if (step === 'create') void commands.createScorecard();
    else {
      // Sheets that were pasted since the page was opened are to be in the list of the next step.
      if (step === 'kpis' && problems.length === 0) void commands.describeWorkbook();
      dispatch({ type: 'next' });
    }
  };

  const Step = done ? DoneStep : STEPS[step];
  return (
    <form
      class="page"
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {beside ? (
        <BesidePage model={model} page={beside.page} heading={heading} />
      ) : (
        <>
          <main class="scroll" key={`${step} ${targetIndex} ${done}`}>
            <StepHeader state={state} number={stepIds.indexOf(step) + 1} heading={heading} />
            <FailureNotice failure={state.workbook.failure} onRetry={commands.describeWorkbook} />
            <Step model={model} problemOf={problemOf} />
          </main>
          <StepFooter model={model} waiting={waitsFor(state)} />
        </>
      )}
    </form>
  );
}

/** Whether the step's main button has to wait for the server. */
function waitsFor(state: State): boolean {
  if (state.writing.status === 'writing') return true;
  const { step } = state.draft;
  return isBusy(state) && (step === 'data' || step === 'targets' || step === 'create');
}

/** Moves the focus to the heading of a new step, and back to it where the focused control is gone. */
function useStepFocus(step: string, busy: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(step);
  // Before the next key is handled, which may already be on its way.
  useLayoutEffect(() => {
    // A page that has just opened leaves the focus where the person has it: in the sheet.
    if (opened.current === step) return;
    opened.current = step;
    heading.current?.focus();
  }, [step]);
  const wasBusy = useRef(busy);
  useEffect(() => {
    const finished = wasBusy.current && !busy;
    wasBusy.current = busy;
    const lost = document.hasFocus() && document.activeElement === document.body;
    if (finished && lost) heading.current?.focus();
  }, [busy]);
  return heading;
}
