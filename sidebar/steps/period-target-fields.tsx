import { isoDate } from '../../src/core/period.ts';
import { grainOfFrequency } from '../../src/core/scorecard/grain-of-frequency.ts';
import type { ChosenRow } from '../chosen-kpis.ts';
import { TextField } from '../controls/text-field.tsx';
import { targetFields } from '../prefilled.ts';
import { useTexts } from '../texts/texts.ts';
import { askedPeriods, periodLabel } from '../typed-periods.ts';
import type { StepProps } from './step-props.ts';

/** A target for each of the coming periods. */
export function PeriodTargetFields({
  model: { state, dispatch },
  problemOf,
  row,
}: StepProps & { readonly row: ChosenRow }) {
  const texts = useTexts();
  const fields = targetFields(state, row.id);
  const grain = grainOfFrequency[fields.frequency];
  const asked = askedPeriods(state, grain, fields).map((start) => ({ start, iso: isoDate(start) }));
  const edit = (periods: Readonly<Record<string, string>>): void =>
    dispatch({ type: 'target_edited', row: row.id, edit: { periods } });
  const first = asked.map(({ iso }) => fields.periods[iso] ?? '').find((typed) => typed.trim() !== '');
  return (
    <fieldset class="pair">
      <legend class="unseen">{texts.targets.perPeriod(texts.grains[grain])}</legend>
      {asked.map(({ start, iso }) => (
        <TextField
          key={iso}
          id={`period-${iso}`}
          label={periodLabel(grain, start)}
          value={fields.periods[iso] ?? ''}
          problem={problemOf(`period-${iso}`)}
          onType={(typed) => edit({ ...fields.periods, [iso]: typed })}
        />
      ))}
      {first !== undefined && (
        <p class="row-actions">
          <button
            type="button"
            class="text-button inline"
            onClick={() => edit(Object.fromEntries(asked.map(({ iso }) => [iso, first])))}
          >
            {texts.targets.sameForAll(first)}
          </button>
        </p>
      )}
    </fieldset>
  );
}
