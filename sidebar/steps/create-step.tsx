import { chosenData, isByHand, sourceOfRow } from '../chosen-data.ts';
import { chosenRows } from '../chosen-kpis.ts';
import { Field } from '../controls/field.tsx';
import { Outcome } from '../controls/outcome.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import { possibleGrains, scorecardGrain, scorecardName } from '../prefilled.ts';
import { useTexts } from '../texts/texts.ts';
import { typedTarget } from '../typed-target.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { StepProps } from './step-props.ts';

/** What is going to be made, under which name, and that it is being made. */
export function CreateStep({ model: { state, dispatch, commands }, problemOf }: StepProps) {
  const texts = useTexts();
  const { writing } = state;
  const busy = writing.status === 'writing';
  return (
    <>
      {state.draft.updates ? (
        <p class="intro">{texts.beside.updates(state.draft.updates.name)}</p>
      ) : (
        <TextField
          id="name"
          label={texts.create.name}
          value={state.draft.name ?? scorecardName(state)}
          problem={problemOf('name')}
          disabled={busy}
          onType={(text) => dispatch({ type: 'name_typed', text })}
        />
      )}
      <Field id="grain" label={texts.create.grain}>
        {(control) => (
          <Select
            control={control}
            options={possibleGrains(state).map((grain) => ({
              value: grain,
              label: capitalized(texts.grains[grain]),
            }))}
            value={scorecardGrain(state)}
            disabled={busy}
            onChoose={(chosen) => {
              const grain = possibleGrains(state).find((possible) => possible === chosen);
              if (grain) dispatch({ type: 'grain_chosen', grain });
            }}
          />
        )}
      </Field>
      <Summary state={state} />
      <Outcome
        busy={state.columns.loading ? texts.data.reading : busy ? texts.writing.scorecard : undefined}
      />
      <FailureNotice failure={writing.status === 'failed' ? writing.failure : null} />
      <FailureNotice failure={state.columns.failure} onRetry={commands.describeWorkbook} />
    </>
  );
}

function Summary({ state }: Pick<StepProps['model'], 'state'>) {
  const texts = useTexts();
  const data = chosenData(state);
  if (data.status !== 'found') return null;
  const rows = chosenRows(state.draft);
  const { mapping, header } = data;
  const segment = mapping.segment === undefined ? null : (header.headers[mapping.segment] ?? null);
  const withTarget = rows.filter(({ id, kpi }) => {
    const { target, periodTargets } = typedTarget(kpi, state.draft.targets[id] ?? {});
    return target !== undefined || periodTargets !== undefined;
  });
  const byHand = rows.filter((row) => isByHand(state, row));
  const awaiting = rows.filter(
    (row) => !isByHand(state, row) && sourceOfRow(state, row)?.missingAssumptions.length,
  );
  return (
    <div class="summary">
      <p>
        {texts.create.summary(texts.kpiCount(rows.length), texts.grains[scorecardGrain(state)], segment)}{' '}
        {texts.create.withTargets(withTarget.length)}
        {byHand.length > 0 && ` ${texts.create.byHand(byHand.length)}`}
        {awaiting.length > 0 && ` ${texts.create.awaiting(awaiting.length)}`}
      </p>
      <p>{texts.create.live}</p>
    </div>
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
