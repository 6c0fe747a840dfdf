import { grainOfFrequency } from '../../src/core/scorecard/grain-of-frequency.ts';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import { parseTypedNumber } from '../parse-typed-number.ts';
import { notation, targetFields } from '../prefilled.ts';
import { rowHistory } from '../row-history.ts';
import { shownValue } from '../shown-value.ts';
import { type Texts, useTexts } from '../texts/texts.ts';
import { isPerPeriod, kindsFor } from '../typed-target.ts';
import { PeriodTargetFields } from './period-target-fields.tsx';
import { editRow, type RowProps } from './step-props.ts';

/** What a target asks for and how much: one number, the ends of a range, or a number for each period. */
export function TargetFields(props: RowProps) {
  const { model, row } = props;
  const { kpi } = row;
  const texts = useTexts();
  const fields = targetFields(model.state, row.id);
  const isRange = fields.kind === 'range';
  const perPeriod = isPerPeriod(kpi, fields);
  return (
    <>
      <KindField {...props} />
      {!isRange && (
        <label class="check">
          <input
            id="per-period"
            type="checkbox"
            checked={perPeriod}
            onChange={(event) => editRow(props, { perPeriod: event.currentTarget.checked })}
          />
          <span>{texts.targets.perPeriod(texts.grains[grainOfFrequency[fields.frequency]])}</span>
        </label>
      )}
      {perPeriod ? <PeriodTargetFields {...props} /> : <BoundFields {...props} />}
      {isRange && kpi.better === 'context' && <p class="hint">{texts.targets.directions.context}</p>}
    </>
  );
}

function KindField(props: RowProps) {
  const { model, row } = props;
  const texts = useTexts();
  const kinds = kindsFor(row.kpi);
  if (kinds.length < 2) return null;
  return (
    <Field id="kind" label={texts.targets.kind}>
      {(control) => (
        <Select
          control={control}
          options={kinds.map((value) => ({ value, label: texts.targets.kinds[value] }))}
          value={targetFields(model.state, row.id).kind}
          onChoose={(id) => {
            const kind = kinds.find((each) => each === id);
            if (kind) editRow(props, { kind });
          }}
        />
      )}
    </Field>
  );
}

/** The one number of a target, or the two ends of a range. */
function BoundFields(props: RowProps) {
  const { model, problemOf, row } = props;
  const texts = useTexts();
  const { kind, target, upTo } = targetFields(model.state, row.id);
  const isRange = kind === 'range';
  const caution = targetCaution(props, texts);
  return (
    <div class={isRange ? 'pair' : undefined}>
      <TextField
        id="target"
        label={isRange ? texts.targets.from : texts.targets.target}
        optional
        value={target}
        problem={problemOf('target')}
        caution={caution}
        help={isRange || caution ? undefined : texts.targets.directions[row.kpi.better]}
        onType={(text) => editRow(props, { target: text })}
      />
      {isRange && (
        <TextField
          id="up-to"
          label={texts.targets.upTo}
          value={upTo}
          problem={problemOf('up-to')}
          onType={(text) => editRow(props, { upTo: text })}
        />
      )}
    </div>
  );
}

/** That a target asks for the wrong side, or for no more than there is; undefined for a sound one. */
function targetCaution({ model: { state }, row }: RowProps, { targets }: Texts): string | undefined {
  const { kpi } = row;
  const { kind, target } = targetFields(state, row.id);
  if (kpi.better === 'context') return undefined;
  if (kind === { higher: 'stay_below', lower: 'stay_above' }[kpi.better])
    return targets.againstDirection[kpi.better];
  const read = parseTypedNumber(target, kpi.unit);
  const baseline = rowHistory(state, row)?.baseline;
  if (baseline === undefined || !('value' in read) || kind !== 'reach') return undefined;
  const better = kpi.better === 'higher' ? baseline - read.value : read.value - baseline;
  if (better < 0) return undefined;
  const side = better === 0 ? 'at' : kpi.better === 'higher' ? 'above' : 'below';
  return targets.alreadyReached(shownValue(baseline, kpi, notation(state)), side);
}
