import { goals } from '../../src/core/goal.ts';
import { RadioCards } from '../controls/radio-cards.tsx';
import { TextField } from '../controls/text-field.tsx';
import { entriesOf } from '../entries-of.ts';
import { useTexts } from '../texts/texts.ts';
import type { StepProps } from './step-props.ts';

/** What marketing should achieve, and the business objective behind it. */
export function GoalStep({ model: { state, dispatch }, problemOf }: StepProps) {
  const texts = useTexts();
  const cards = entriesOf(goals).map(([id, { name, summary }]) => ({ id, name, summary }));
  return (
    <>
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
    </>
  );
}
