import { useMemo } from 'preact/hooks';
import { smartGoal } from '../../src/core/scorecard/smart-goal.ts';
import { notation } from '../prefilled.ts';
import { smartFacts } from '../smart-facts.ts';
import { useTexts } from '../texts/texts.ts';
import { wordSmartRemark } from '../texts/word-smart-remark.ts';
import { useStable } from '../use-stable.ts';
import type { RowProps } from './step-props.ts';

/** The five letters of a SMART goal, each with a sign and what speaks for or against it. */
export function SmartGoalLetters({ model: { state }, row }: RowProps) {
  const texts = useTexts();
  const facts = useStable(smartFacts(state, row));
  const letters = useMemo(() => facts && smartGoal(facts), [facts]);
  if (!letters) return null;
  const shown = notation(state);
  return (
    <ul class="smart" aria-label={texts.smart.legend}>
      {letters.map(({ letter, met, remarks }) => (
        <li key={letter} class={`smart-row ${met ? 'met' : 'missing'}`}>
          <span aria-hidden="true" class="smart-letter" title={texts.smart.letters[letter]}>
            {letter}
          </span>
          <span aria-hidden="true" class="smart-sign">
            {met ? '✓' : '!'}
          </span>
          <span>
            <span class="unseen">
              {`${texts.smart.letters[letter]}, ${met ? texts.smart.met : texts.smart.missing}: `}
            </span>
            {remarks.map((remark) => wordSmartRemark(remark, row.kpi, shown, texts)).join(' ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
