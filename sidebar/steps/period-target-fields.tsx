import { isoDate } from '../../src/core/period.ts';
import { grainOfFrequency } from '../../src/core/scorecard/grain-of-frequency.ts';
import { askedPeriods } from '../asked-periods.ts';
import { TextField } from '../controls/text-field.tsx';
import { targetFields } from '../prefilled.ts';
import { useTexts } from '../texts/texts.ts';
import { periodLabel } from '../typed-periods.ts';
import { editRow, type RowProps } from './step-props.ts';

/** A target for each of the coming periods. */
export function PeriodTargetFields(props: RowProps) {
  const { model, problemOf, row } = props;
  const { state } = model;
  const texts = useTexts();
  const fields = targetFields(state, row.id);
  const grain = grainOfFrequency[fields.frequency];
  const asked = askedPeriods(state, grain, fields).map((start) => ({ start, iso: isoDate(start) }));
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
          onType={(typed) => editRow(props, { periods: { ...fields.periods, [iso]: typed } })}
        />
      ))}
      {first !== undefined && (
        <p class="row-actions">
          <button
            type="button"
            class="text-button inline"
            onClick={() =>
              editRow(props, { periods: Object.fromEntries(asked.map(({ iso }) => [iso, first])) })
            }
          >
            {texts.targets.sameForAll(first)}
          </button>
        </p>
      )}
    </fieldset>
  );
}
