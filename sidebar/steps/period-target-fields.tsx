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
  return (
    <fieldset class="pair">
      <legend class="unseen">{texts.targets.perPeriod(texts.grains[grain])}</legend>
      {askedPeriods(state, grain, fields).map((start) => {
        const iso = isoDate(start);
        return (
          <TextField
            key={iso}
            id={`period-${iso}`}
            label={periodLabel(grain, start)}
            value={fields.periods[iso] ?? ''}
            problem={problemOf(`period-${iso}`)}
            onType={(typed) =>
              dispatch({
                type: 'target_edited',
                row: row.id,
                edit: { periods: { ...fields.periods, [iso]: typed } },
              })
            }
          />
        );
      })}
    </fieldset>
  );
}
