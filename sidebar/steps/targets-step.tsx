import { serialOfIso } from '../../src/core/period.ts';
import { costKpiOf } from '../../src/core/scorecard/affordability.ts';
import { grainOfFrequency } from '../../src/core/scorecard/grain-of-frequency.ts';
import { chosenRow } from '../chosen-kpis.ts';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import { entriesOf } from '../entries-of.ts';
import { possibleGrains, targetFields } from '../prefilled.ts';
import { costHistory } from '../row-history.ts';
import { todayOf } from '../state.ts';
import { useTexts } from '../texts/texts.ts';
import { isPerPeriod } from '../typed-target.ts';
import { RowScopeFields } from './row-scope-fields.tsx';
import { SmartGoalLetters } from './smart-goal-letters.tsx';
import { editRow, type RowProps, type StepProps } from './step-props.ts';
import { TargetFields } from './target-fields.tsx';
import { TargetProposals } from './target-proposals.tsx';

/** The target of one KPI after the other: how much, by when, and who looks after it. */
export function TargetsStep(props: StepProps) {
  const { chosen, targetIndex } = props.model.state.draft;
  const row = chosenRow(chosen[targetIndex] ?? '');
  return row ? <RowFields key={row.id} {...props} row={row} /> : <p />;
}

function RowFields(props: RowProps) {
  return (
    <>
      <p class="intro">{props.row.kpi.summary}</p>
      <RowScopeFields {...props} />
      <TargetFields {...props} />
      <TargetProposals {...props} />
      <TimeFields {...props} />
      <PeopleFields {...props} />
      <SourceField {...props} />
      <BudgetField {...props} />
      <SmartGoalLetters {...props} />
    </>
  );
}

/** By when, and over periods of which length. */
function TimeFields(props: RowProps) {
  const { state } = props.model;
  const texts = useTexts();
  const fields = targetFields(state, props.row.id);
  const grains = possibleGrains(state);
  const frequencies = entriesOf(texts.targets.frequencies).filter(
    ([id]) => id === fields.frequency || grains.includes(grainOfFrequency[id]),
  );
  const due = serialOfIso(fields.due);
  const today = todayOf(state);
  const isPast = due !== undefined && Number.isFinite(today) && due < Math.floor(today);
  return (
    <div class="pair">
      {!isPerPeriod(props.row.kpi, fields) && (
        <TextField
          id="due"
          label={texts.targets.due}
          type="date"
          value={fields.due}
          problem={props.problemOf('due')}
          caution={isPast ? texts.targets.duePast : undefined}
          onType={(text) => editRow(props, { due: text })}
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
              if (chosen) editRow(props, { frequency: chosen[0], periods: {} });
            }}
          />
        )}
      </Field>
    </div>
  );
}

/** Who is responsible and who helps, of those named before or others. */
function PeopleFields(props: RowProps) {
  const { state } = props.model;
  const texts = useTexts();
  const { owner, contributors } = targetFields(state, props.row.id);
  const owners = new Set(Object.values(state.draft.targets).flatMap((typed) => typed.owner?.trim() || []));
  return (
    <>
      <div class="pair">
        <TextField
          id="owner"
          label={texts.targets.owner}
          value={owner}
          list="owners"
          onType={(text) => editRow(props, { owner: text })}
        />
        <TextField
          id="contributors"
          label={texts.targets.contributors}
          optional
          value={contributors}
          onType={(text) => editRow(props, { contributors: text })}
        />
      </div>
      <datalist id="owners">
        {[...owners].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function SourceField(props: RowProps) {
  const texts = useTexts();
  return (
    <TextField
      id="source"
      label={texts.targets.source}
      value={targetFields(props.model.state, props.row.id).source}
      onType={(source) => editRow(props, { source })}
    />
  );
}

/** What may be spent, asked for beside KPIs that count what is paid for. */
function BudgetField({ model: { state, dispatch }, problemOf, row }: RowProps) {
  const texts = useTexts();
  const { budget } = state.draft;
  const isTyped = costKpiOf(row.kpi) !== undefined && budget !== '';
  if (!isTyped && costHistory(state, row) === undefined) return null;
  return (
    <TextField
      id="budget"
      label={texts.targets.budget}
      optional
      value={budget}
      problem={problemOf('budget')}
      help={texts.targets.budgetHelp}
      onType={(text) => dispatch({ type: 'budget_typed', text })}
    />
  );
}
