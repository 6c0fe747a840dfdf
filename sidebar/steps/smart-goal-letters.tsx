import type { Kpi } from '../../src/core/kpi.ts';
import type { SmartLetter } from '../../src/core/scorecard/smart-goal.ts';
import { useTexts } from '../texts/texts.ts';
import { wordSmartRemark } from '../texts/word-smart-remark.ts';

interface SmartGoalLettersProps {
  readonly letters: readonly SmartLetter[];
  readonly kpi: Kpi;
  readonly currency: string;
}

/** The five letters of a SMART goal, each with a sign and what speaks for or against it. */
export function SmartGoalLetters({ letters, kpi, currency }: SmartGoalLettersProps) {
  const texts = useTexts();
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
            {remarks.map((remark) => wordSmartRemark(remark, kpi, currency, texts)).join(' ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
