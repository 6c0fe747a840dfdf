import { useMemo } from 'preact/hooks';
import { measures } from '../../src/core/catalog/measures.ts';
import { formatValue } from '../../src/core/format-value.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import type { Grain } from '../../src/core/period.ts';
import type { RowSource } from '../../src/core/scorecard/row-source.ts';
import { targetsFromForecast } from '../../src/core/scorecard/target-outlook.ts';
import { expectedOf, type TargetHistory, targetProposals } from '../target-history.ts';
import { useTexts } from '../texts/texts.ts';
import { typedText } from '../typed-text.ts';

interface TargetProposalsProps {
  readonly kpi: Kpi;
  readonly history: TargetHistory | undefined;
  readonly currency: string;
  readonly source: RowSource | undefined;
  readonly grain: Grain;
  /** Serial day number. */
  readonly due: number | undefined;
  /** Whether a single number to reach is asked for; bounds are the person's own. */
  readonly proposes: boolean;
  readonly onUse: (target: string) => void;
}

/** What the last periods were like, and targets that follow from them, each taken with one click. */
export function TargetProposals(props: TargetProposalsProps) {
  const { kpi, history, currency, source, grain, due, proposes, onUse } = props;
  const texts = useTexts();
  const proposals = useMemo(() => {
    if (!history || !proposes) return [];
    const expected = expectedOf(history, grain, due);
    return targetProposals(kpi, history, targetsFromForecast(kpi, history.whole, expected));
  }, [kpi, history, grain, due, proposes]);
  if (source && !source.inputs) return <p class="hint">{texts.targets.byHand}</p>;
  if (source && source.missingAssumptions.length > 0) {
    const labels = source.missingAssumptions.map((id) => measures[id].label);
    return <p class="hint">{texts.targets.awaiting(texts.and(labels))}</p>;
  }
  if (!history) return <p class="hint">{texts.targets.noHistory}</p>;
  const show = (value: number): string => formatValue(value, kpi, currency);
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
          <button type="button" class="text-button inline" onClick={() => onUse(typedText(value, kpi.unit))}>
            {texts.targets.take}
            <span class="unseen">: {show(value)}</span>
          </button>
        </p>
      ))}
    </div>
  );
}
