import { contexts } from '../../src/core/goal.ts';
import { RadioCards } from '../controls/radio-cards.tsx';
import { entriesOf } from '../entries-of.ts';
import { useTexts } from '../texts/texts.ts';
import type { StepProps } from './step-props.ts';

/** What kind of business or campaign the scorecard is for. */
export function ContextStep({ model: { state, dispatch }, problemOf }: StepProps) {
  const texts = useTexts();
  const cards = entriesOf(contexts).map(([id, { name, summary }]) => ({ id, name, summary }));
  return (
    <>
      <p class="intro">{texts.context.intro}</p>
      <RadioCards
        id="context"
        legend={texts.context.contexts}
        cards={cards}
        chosen={state.draft.context}
        onChoose={(context) => dispatch({ type: 'context_chosen', context })}
        problem={problemOf('context')}
      />
    </>
  );
}
