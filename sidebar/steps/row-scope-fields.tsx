import { canLagCost } from '../../src/core/scorecard/cost-lag.ts';
import { dataSource, readData } from '../chosen-data.ts';
import { kpiIdOf } from '../chosen-kpis.ts';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import { MOST_KPIS } from '../kpi-limits.ts';
import { targetFields } from '../prefilled.ts';
import { rowSegments } from '../row-segments.ts';
import { salesCycleDays } from '../sales-cycle.ts';
import { useTexts } from '../texts/texts.ts';
import { editRow, type RowProps } from './step-props.ts';

/** The part of the data that a row is over: one segment, and the cost of which months. */
export function RowScopeFields(props: RowProps) {
  return (
    <>
      <SegmentField {...props} />
      {canLagCost(props.row.kpi) && <CostLagField {...props} />}
    </>
  );
}

/** One segment or all, and the same KPI once more for another one. */
function SegmentField(props: RowProps) {
  const { model, problemOf, row } = props;
  const { state, dispatch } = model;
  const texts = useTexts();
  const { segment } = targetFields(state, row.id);
  const segments = rowSegments(state);
  if (!segments && segment === '') return null;
  const names = segments?.names ?? [];
  const listed = segment === '' || names.includes(segment) ? names : [segment, ...names];
  const again = state.draft.chosen.filter((id) => kpiIdOf(id) === row.kpi.id).length > 1;
  return (
    <>
      <Field id="segment" label={texts.targets.segment} problem={problemOf('segment')}>
        {(control) => (
          <Select
            control={control}
            options={[
              { value: '', label: texts.targets.allSegments(segments?.header ?? '') },
              ...listed.map((name) => ({ value: name, label: name })),
            ]}
            value={segment}
            onChoose={(name) => editRow(props, { segment: name })}
          />
        )}
      </Field>
      <p class="row-actions">
        {segments && (
          <Button look="text-button inline" onPress={() => dispatch({ type: 'row_repeated', row: row.id })}>
            {texts.targets.repeat(segments.header)}
          </Button>
        )}
        {again && row.id !== row.kpi.id && (
          <Button look="text-button inline" onPress={() => dispatch({ type: 'row_removed', row: row.id })}>
            {texts.targets.remove}
          </Button>
        )}
      </p>
      <div role="status">{state.full && <Notice kind="warning">{texts.kpis.full(MOST_KPIS)}</Notice>}</div>
    </>
  );
}

const DAYS_PER_MONTH = 365.25 / 12;

/** How long before the customers their cost was spent, with the sales cycle as a hint. */
function CostLagField(props: RowProps) {
  const { model, problemOf, row } = props;
  const { state } = model;
  const texts = useTexts();
  const { costLag } = targetFields(state, row.id);
  const table = readData(state);
  const data = dataSource(state);
  const days = table && data && salesCycleDays(table, data);
  const hint =
    days === undefined
      ? ''
      : ` ${texts.targets.salesCycle(Math.round(days), Math.round(days / DAYS_PER_MONTH))}`;
  return (
    <TextField
      id="cost-lag"
      label={texts.targets.costLag}
      optional
      value={costLag}
      problem={problemOf('cost-lag')}
      help={`${texts.targets.costLagHelp}${hint}`}
      onType={(typed) => editRow(props, { costLag: typed })}
    />
  );
}
