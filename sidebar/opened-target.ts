import type { Kpi } from '../src/core/kpi.ts';
import type { ChosenKpi } from '../src/core/scorecard/scorecard-request.ts';
import { rowKey } from '../src/core/scorecard/scorecard-row.ts';
import type { Draft, TargetDraft } from './draft.ts';
import { targetDraftOf } from './opened-draft.ts';

type SetTarget = Pick<ChosenKpi, 'kind' | 'target' | 'upTo' | 'periodTargets' | 'baseline' | 'targetSet'>;

/** What is typed for single periods; undefined where there is one target for all. */
function periodsIn({
  perPeriod,
  periods = {},
}: TargetDraft): readonly (readonly [string, string])[] | undefined {
  if (!perPeriod) return undefined;
  return Object.entries(periods)
    .filter(([, text]) => text.trim() !== '')
    .sort(([a], [b]) => a.localeCompare(b));
}

/** The target as the opened scorecard has it, from where it was set, unless another one was typed since. */
export function openedTarget({ updates }: Draft, kpi: Kpi, typed: TargetDraft): SetTarget | undefined {
  const { segment } = typed;
  const key = rowKey({ kpi: kpi.id, ...(segment ? { segment } : {}) });
  const opened = updates?.kpis.find((each) => rowKey(each) === key);
  if (opened?.target === undefined && opened?.periodTargets === undefined) return undefined;
  const before = targetDraftOf(opened);
  if (JSON.stringify(periodsIn(typed)) !== JSON.stringify(periodsIn(before))) return undefined;
  const same = (['target', 'upTo'] as const).every((field) => (typed[field] ?? '') === (before[field] ?? ''));
  if (!same || (typed.kind ?? 'reach') !== (opened.kind ?? 'reach')) return undefined;
  // With the cost of other months or over other periods, the figure that it was set from is another one.
  const isSameFigure = (['costLag', 'frequency'] as const).every(
    (field) => (typed[field] ?? '') === (before[field] ?? ''),
  );
  if (!isSameFigure) return undefined;
  const { kind, target, upTo, periodTargets, baseline, targetSet } = opened;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(target === undefined ? {} : { target }),
    ...(periodTargets === undefined ? {} : { periodTargets }),
    ...(upTo === undefined ? {} : { upTo }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(targetSet === undefined ? {} : { targetSet }),
  };
}
