import { useMemo } from 'preact/hooks';
import { formatValue } from '../../src/core/format-value.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { serialOfIso } from '../../src/core/period.ts';
import { costKpiOf } from '../../src/core/scorecard/affordability.ts';
import { grainOfFrequency } from '../../src/core/scorecard/grain-of-frequency.ts';
import type { TargetKind } from '../../src/core/scorecard/scorecard-request.ts';
import { smartGoal } from '../../src/core/scorecard/smart-goal.ts';
import { historyOf } from '../build-request.ts';
import { dataSource, readData, sourceOfRow } from '../chosen-data.ts';
import { type ChosenRow, chosenRow } from '../chosen-kpis.ts';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import type { TargetDraft } from '../draft.ts';
import { entriesOf } from '../entries-of.ts';
import { parseTypedNumber } from '../parse-typed-number.ts';
import { currencySign, possibleGrains, targetFields } from '../prefilled.ts';
import { scopeOf } from '../row-scope.ts';
import { costHistory, smartFacts } from '../smart-facts.ts';
import { todayOf } from '../state.ts';
import type { TargetHistory } from '../target-history.ts';
import { type Texts, useTexts } from '../texts/texts.ts';
import { isPerPeriod, kindsFor } from '../typed-target.ts';
import { useStable } from '../use-stable.ts';
import { PeriodTargetFields } from './period-target-fields.tsx';
import { RowScopeFields } from './row-scope-fields.tsx';
import { SmartGoalLetters } from './smart-goal-letters.tsx';
import type { StepProps } from './step-props.ts';
import { TargetProposals } from './target-proposals.tsx';

/** The target of one KPI after the other: how much, by when, and who looks after it. */
export function TargetsStep(props: StepProps) {
  const { chosen, targetIndex } = props.model.state.draft;
  const row = chosenRow(chosen[targetIndex] ?? '');
  return row ? <TargetFields key={row.id} {...props} row={row} /> : <p />;
}

function TargetFields({ model, problemOf, row }: StepProps & { readonly row: ChosenRow }) {
  const { state, dispatch } = model;
  const { kpi } = row;
  const texts = useTexts();
  const fields = targetFields(state, row.id);
  const edit = (change: TargetDraft): void => dispatch({ type: 'target_edited', row: row.id, edit: change });
  const grain = grainOfFrequency[fields.frequency];
  const table = readData(state);
  const data = useStable(dataSource(state));
  const scope = useStable(scopeOf(kpi, fields));
  const today = todayOf(state);
  const history = useMemo(
    () => (table && data ? historyOf(kpi, table, data, grain, today, scope) : undefined),
    [table, data, kpi, grain, today, scope],
  );
  const costs = useMemo(
    () => (table && data ? costHistory(kpi, table, data, grain, today, scope) : undefined),
    [table, data, kpi, grain, today, scope],
  );
  const asksBudget = costs !== undefined || (costKpiOf(kpi) !== undefined && state.draft.budget !== '');
  const facts = useStable(smartFacts(state, row, history, costs));
  const letters = useMemo(() => facts && smartGoal(facts), [facts]);
  const kinds = kindsFor(kpi);
  const { kind } = fields;
  const perPeriod = isPerPeriod(kpi, fields);
  const currency = currencySign(state);
  const caution = targetCaution({ kpi, kind, typed: fields.target, history, currency }, texts);
  const direction = texts.targets.directions[kpi.better];
  const grains = possibleGrains(state);
  const frequencies = entriesOf(texts.targets.frequencies).filter(
    ([id]) => id === fields.frequency || grains.includes(grainOfFrequency[id]),
  );
  const owners = new Set(Object.values(state.draft.targets).flatMap(({ owner }) => owner?.trim() || []));
  const due = serialOfIso(fields.due);
  return (
    <>
      <p class="intro">{kpi.summary}</p>
      <RowScopeFields model={model} problemOf={problemOf} row={row} />
      {kinds.length > 1 && (
        <Field id="kind" label={texts.targets.kind}>
          {(control) => (
            <Select
              control={control}
              options={kinds.map((value) => ({ value, label: texts.targets.kinds[value] }))}
              value={kind}
              onChoose={(id) => {
                const chosen = kinds.find((each) => each === id);
                if (chosen) edit({ kind: chosen });
              }}
            />
          )}
        </Field>
      )}
      {kind !== 'range' && (
        <label class="check">
          <input
            id="per-period"
            type="checkbox"
            checked={perPeriod}
            onChange={(event) => edit({ perPeriod: event.currentTarget.checked })}
          />
          <span>{texts.targets.perPeriod(texts.grains[grain])}</span>
        </label>
      )}
      {perPeriod && <PeriodTargetFields model={model} problemOf={problemOf} row={row} />}
      {!perPeriod && (
        <div class={kind === 'range' ? 'pair' : undefined}>
          <TextField
            id="target"
            label={kind === 'range' ? texts.targets.from : texts.targets.target}
            optional
            value={fields.target}
            problem={problemOf('target')}
            caution={caution}
            help={kind === 'range' || caution ? undefined : direction}
            onType={(target) => edit({ target })}
          />
          {kind === 'range' && (
            <TextField
              id="up-to"
              label={texts.targets.upTo}
              value={fields.upTo}
              problem={problemOf('up-to')}
              onType={(upTo) => edit({ upTo })}
            />
          )}
        </div>
      )}
      {kind === 'range' && kpi.better === 'context' && <p class="hint">{direction}</p>}
      <TargetProposals
        kpi={kpi}
        history={history}
        currency={currency}
        source={sourceOfRow(state, row)}
        grain={grain}
        due={due}
        proposes={kind === 'reach' && !perPeriod}
        onUse={(target) => edit({ target })}
      />
      <div class="pair">
        {!perPeriod && (
          <TextField
            id="due"
            label={texts.targets.due}
            type="date"
            value={fields.due}
            problem={problemOf('due')}
            caution={
              due !== undefined && Number.isFinite(today) && due < Math.floor(today)
                ? texts.targets.duePast
                : undefined
            }
            onType={(text) => edit({ due: text })}
          />
        )}
        <Field id="frequency" label={texts.targets.frequency}>
          {(control) => (
            <Select
              control={control}
              options={frequencies.map(([value, label]) => ({ value, label }))}
              value={fields.frequency}
              onChoose={(id) => {
                const chosen = frequencies.find(([frequency]) => frequency === id);
                // The target of a month is none of its quarter.
                if (chosen) edit({ frequency: chosen[0], periods: {} });
              }}
            />
          )}
        </Field>
      </div>
      <div class="pair">
        <TextField
          id="owner"
          label={texts.targets.owner}
          value={fields.owner}
          list="owners"
          onType={(owner) => edit({ owner })}
        />
        <TextField
          id="contributors"
          label={texts.targets.contributors}
          optional
          value={fields.contributors}
          onType={(contributors) => edit({ contributors })}
        />
      </div>
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
      {asksBudget && (
        <TextField
          id="budget"
          label={texts.targets.budget}
          optional
          value={state.draft.budget}
          problem={problemOf('budget')}
          help={texts.targets.budgetHelp}
          onType={(text) => dispatch({ type: 'budget_typed', text })}
        />
      )}
      {letters && <SmartGoalLetters letters={letters} kpi={kpi} currency={currency} />}
    </>
  );
}

interface TypedTarget {
  readonly kpi: Kpi;
  readonly kind: TargetKind;
  readonly typed: string;
  readonly history: TargetHistory | undefined;
  readonly currency: string;
}

/** That a target asks for the wrong side, or for no more than there is; undefined for a sound one. */
function targetCaution(
  { kpi, kind, typed, history, currency }: TypedTarget,
  { targets: { alreadyReached, againstDirection } }: Texts,
): string | undefined {
  if (kpi.better === 'context') return undefined;
  if (kind === { higher: 'stay_below', lower: 'stay_above' }[kpi.better]) return againstDirection[kpi.better];
  const read = parseTypedNumber(typed, kpi.unit);
  if (!history || !('value' in read) || kind !== 'reach') return undefined;
  const { baseline } = history;
  const better = kpi.better === 'higher' ? baseline - read.value : read.value - baseline;
  if (better < 0) return undefined;
  const side = better === 0 ? 'at' : kpi.better === 'higher' ? 'above' : 'below';
  return alreadyReached(formatValue(baseline, kpi, currency), side);
}
