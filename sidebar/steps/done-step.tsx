import { useTexts } from '../texts/texts.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { StepProps } from './step-props.ts';

/** The scorecard is there: where it is and what one can do with it. */
export function DoneStep({ model: { state } }: StepProps) {
  const texts = useTexts();
  const { writing } = state;
  if (writing.status !== 'done') return <p />;
  return (
    <>
      <p class="intro">{texts.create.doneHelp(writing.shown)}</p>
      <FailureNotice failure={writing.failure} />
    </>
  );
}
