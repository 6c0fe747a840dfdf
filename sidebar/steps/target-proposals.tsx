import { useMemo } from 'preact/hooks';
import { measures } from '../../src/core/catalog/measures.ts';
import { serialOfIso } from '../../src/core/period.ts';
import { grainOfFrequency } from '../../src/core/scorecard/grain-of-frequency.ts';
import { targetsFromForecast } from '../../src/core/scorecard/target-outlook.ts';
import { sourceOfRow } from '../chosen-data.ts';
import { notation, targetFields } from '../prefilled.ts';
import { rowHistory } from '../row-history.ts';
import { shownValue } from '../shown-value.ts';
import { expectedOf, targetProposals } from '../target-history.ts';
import { useTexts } from '../texts/texts.ts';
import { isPerPeriod } from '../typed-target.ts';
import { typedText } from '../typed-text.ts';
import { editRow, type RowProps } from './step-props.ts';

/** What the last periods were like, and targets that follow from them, each taken with one click. */
export function TargetProposals(props: RowProps) {
  const { model, row } = props;
  const { state } = model;
  const { kpi } = row;
  const texts = useTexts();
  const fields = targetFields(state, row.id);
  const grain = grainOfFrequency[fields.frequency];
  const due = serialOfIso(fields.due);
  const history = rowHistory(state, row);
  // Bounds, and what single periods should bring, are the person's own.
  const proposes = fields.kind === 'reach' && !isPerPeriod(kpi, fields);
  const proposals = useMemo(() => {
    if (!history || !proposes) return [];
    const expected = expectedOf(history, grain, due);
    return targetProposals(kpi, history, targetsFromForecast(kpi, history.whole, expected));
  }, [kpi, history, grain, due, proposes]);
  const source = sourceOfRow(state, row);
  if (source && !source.inputs) return <p class="hint">{texts.targets.byHand}</p>;
  if (source && source.missingAssumptions.length > 0) {
    const labels = source.missingAssumptions.map((id) => measures[id].label);
    return <p class="hint">{texts.targets.awaiting(texts.and(labels))}</p>;
  }
  if (!history) return <p class="hint">{texts.targets.noHistory}</p>;
  const show = (value: number): string => shownValue(value, kpi, notation(state));
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
      {proposals.map(({ from, value }) => (
        <p key={from}>
          {texts.targets.proposed[from](texts.grains[grain], show(value))}{' '}
          <button
            type="button"
            class="text-button inline"
            onClick={() => editRow(props, { target: typedText(value, kpi.unit) })}
          >
            {texts.targets.take}
            <span class="unseen">: {show(value)}</span>
          </button>
        </p>
      ))}
    </div>
  );
}
