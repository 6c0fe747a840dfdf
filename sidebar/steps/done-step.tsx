import { Button } from '../controls/button.tsx';
import { useTexts } from '../texts/texts.ts';
import type { StepProps } from './step-props.ts';

/** The scorecard is there: which sheet it is and what one can do with it. */
export function DoneStep({ model: { state, commands } }: StepProps) {
  const texts = useTexts();
  const { writing } = state;
  return (
    <>
      <p class="intro">{writing.status === 'done' && texts.create.doneHelp(writing.shown)}</p>
      <p class="row-actions">
        <Button look="text-button inline" onPress={commands.listScorecards}>
          {texts.create.afterwards}
        </Button>
      </p>
    </>
  );
}
