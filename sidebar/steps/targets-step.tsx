import { useMemo } from 'preact/hooks';
import { findKpi } from '../../src/core/catalog/index.ts';
import { formatValue } from '../../src/core/format-value.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { type Grain, serialOfIso } from '../../src/core/period.ts';
import { historyOf } from '../build-request.ts';
import { chosenData, dataSource, missingMeasures, readData } from '../chosen-data.ts';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import type { TargetDraft } from '../draft.ts';
import { entriesOf } from '../entries-of.ts';
import { parseTypedNumber } from '../parse-typed-number.ts';
import { currencySign, grainOfFrequency, possibleGrains, targetFields } from '../prefilled.ts';
import type { TargetHistory } from '../target-history.ts';
import { useTexts } from '../texts/texts.ts';
import { typedText } from '../typed-text.ts';
import { useStable } from '../use-stable.ts';
import type { StepProps } from './step-props.ts';

/** The target of one KPI after the other: how much, by when, and who looks after it. */
export function TargetsStep(props: StepProps) {
  const { chosen, targetIndex } = props.model.state.draft;
  const kpi = findKpi(chosen[targetIndex] ?? '');
  return kpi ? <TargetFields key={kpi.id} {...props} kpi={kpi} /> : <p />;
}

function TargetFields({ model: { state, dispatch }, problemOf, kpi }: StepProps & { readonly kpi: Kpi }) {
  const texts = useTexts();
  const fields = targetFields(state, kpi.id);
  const edit = (change: TargetDraft): void => dispatch({ type: 'target_edited', kpi: kpi.id, edit: change });
  const grain = grainOfFrequency[fields.frequency];
  const table = readData(state);
  const data = useStable(dataSource(state));
  const history = useMemo(
    () => (table && data ? historyOf(kpi, table, data, grain) : undefined),
    [table, data, kpi, grain],
  );
  const grains = possibleGrains(state);
  const frequencies = entriesOf(texts.targets.frequencies).filter(
    ([id]) => id === fields.frequency || grains.includes(grainOfFrequency[id]),
  );
  const owners = new Set(Object.values(state.draft.targets).flatMap(({ owner }) => owner?.trim() || []));
  const today = state.workbook.value?.today;
  const due = serialOfIso(fields.due);
  return (
    <>
      <p class="intro">{kpi.summary}</p>
      <TextField
        id="target"
        label={texts.targets.target}
        optional
        value={fields.target}
        problem={problemOf('target')}
        help={
          <TargetRemark kpi={kpi} typed={fields.target} history={history} currency={currencySign(state)} />
        }
        onType={(target) => edit({ target })}
      />
      <HistoryHint
        kpi={kpi}
        history={history}
        currency={currencySign(state)}
        byHand={isByHand(kpi, state)}
        grain={grain}
        onUse={(target) => edit({ target })}
      />
      <div class="pair">
        <TextField
          id="due"
          label={texts.targets.due}
          type="date"
          value={fields.due}
          problem={problemOf('due')}
          help={due !== undefined && today !== undefined && due < today ? texts.targets.duePast : undefined}
          onType={(text) => edit({ due: text })}
        />
        <Field id="frequency" label={texts.targets.frequency}>
          {(control) => (
            <Select
              control={control}
              options={frequencies.map(([value, label]) => ({ value, label }))}
              value={fields.frequency}
              onChoose={(id) => {
                const chosen = frequencies.find(([frequency]) => frequency === id);
                if (chosen) edit({ frequency: chosen[0] });
              }}
            />
          )}
        </Field>
      </div>
      <TextField
        id="owner"
        label={texts.targets.owner}
        optional
        value={fields.owner}
        list="owners"
        onType={(owner) => edit({ owner })}
      />
      <datalist id="owners">
        {[...owners].map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
      <TextField
        id="source"
        label={texts.targets.source}
        value={fields.source}
        onType={(source) => edit({ source })}
      />
    </>
  );
}

interface TargetRemarkProps {
  readonly kpi: Kpi;
  readonly typed: string;
  readonly history: TargetHistory | undefined;
  readonly currency: string;
}

/** Which way is good, or that the typed target asks for nothing. */
function TargetRemark({ kpi, typed, history, currency }: TargetRemarkProps) {
  const texts = useTexts();
  const { noDirection, higherIsBetter, lowerIsBetter, alreadyReached } = texts.targets;
  const read = parseTypedNumber(typed, kpi.unit);
  if (history && 'value' in read && kpi.better !== 'context') {
    const reached = kpi.better === 'higher' ? history.baseline >= read.value : history.baseline <= read.value;
    const side = kpi.better === 'higher' ? 'above' : 'below';
    if (reached) return <>{alreadyReached(formatValue(history.baseline, kpi, currency), side)}</>;
  }
  return <>{{ higher: higherIsBetter, lower: lowerIsBetter, context: noDirection }[kpi.better]}</>;
}

interface HistoryHintProps {
  readonly kpi: Kpi;
  readonly history: TargetHistory | undefined;
  readonly currency: string;
  readonly byHand: boolean;
  readonly grain: Grain;
  readonly onUse: (target: string) => void;
}

/** What the last periods were like, and their best as a target that was reached once. */
function HistoryHint({ kpi, history, currency, byHand, grain, onUse }: HistoryHintProps) {
  const texts = useTexts();
  if (byHand) return <p class="hint">{texts.targets.byHand}</p>;
  if (!history) return <p class="hint">{texts.targets.noHistory}</p>;
  const show = (value: number): string => formatValue(value, kpi, currency);
  const { best } = history;
  return (
    <div class="hint">
      <p>
        {history.periods > 1
          ? texts.targets.history(
              texts.periods(history.periods, grain),
              show(history.low),
              show(history.high),
            )
          : texts.targets.last(texts.grains[grain], show(history.baseline))}
      </p>
      {best !== undefined && history.periods > 1 && (
        <p>
          {texts.targets.best(texts.grains[grain], show(best))}{' '}
          <button type="button" class="text-button inline" onClick={() => onUse(typedText(best, kpi.unit))}>
            {texts.targets.takeBest}
            <span class="unseen">: {show(best)}</span>
          </button>
        </p>
      )}
    </div>
  );
}

function isByHand(kpi: Kpi, state: StepProps['model']['state']): boolean {
  const data = chosenData(state);
  return data.status === 'found' && missingMeasures(kpi, data.mapping, state).length > 0;
}
