import { goals } from '../../src/core/goal.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { RadioCards } from '../controls/radio-cards.tsx';
import { TextField } from '../controls/text-field.tsx';
import { entriesOf } from '../entries-of.ts';
import { useTexts } from '../texts/texts.ts';
import type { StepProps } from './step-props.ts';

/** What marketing should achieve, and the business objective behind it. */
export function GoalStep({ model: { state, dispatch, commands }, problemOf }: StepProps) {
  const texts = useTexts();
  const cards = entriesOf(goals).map(([id, { name, summary }]) => ({ id, name, summary }));
  return (
    <>
      {state.workbook.value?.sheets.some(({ role }) => role === 'history') && (
        <Notice kind="plain">
          <p>{texts.review.offer}</p>
          <Button look="text-button" onPress={commands.readReview}>
            {texts.beside.review}
          </Button>
        </Notice>
      )}
      <TextField
        id="objective"
        label={texts.goal.objective}
        optional
        help={texts.goal.objectiveHelp}
        value={state.draft.objective}
        onType={(text) => dispatch({ type: 'objective_typed', text })}
      />
      <RadioCards
        id="goal"
        legend={texts.goal.goals}
        cards={cards}
        chosen={state.draft.goal}
        onChoose={(goal) => dispatch({ type: 'goal_chosen', goal })}
        problem={problemOf('goal')}
      />
      <Notice kind="plain">
        <p>{texts.customers.offer}</p>
        <Button look="text-button" onPress={commands.openCustomers}>
          {texts.customers.open}
        </Button>
      </Notice>
    </>
  );
}
