import type { Kpi } from '../src/core/kpi.ts';
import { type TargetKind, targetKinds } from '../src/core/scorecard/scorecard-request.ts';
import type { Target } from '../src/core/scorecard/target-bounds.ts';
import type { TargetDraft } from './draft.ts';
import { parseTypedNumber } from './parse-typed-number.ts';
import { typedPeriods } from './typed-periods.ts';

/** What a target of a KPI may ask for: without a good direction only a range tells good from bad. */
export function kindsFor({ better }: Pick<Kpi, 'better'>): readonly TargetKind[] {
  return better === 'context' ? ['range'] : targetKinds;
}

/** The kind that was chosen, as far as it suits the KPI. */
export function targetKind(kpi: Pick<Kpi, 'better'>, { kind }: TargetDraft): TargetKind {
  const suited = kindsFor(kpi);
  return suited.find((each) => each === kind) ?? suited[0] ?? 'reach';
}

/** Whether targets are typed period by period; a range is the same for all. */
export function isPerPeriod(kpi: Pick<Kpi, 'better'>, draft: TargetDraft): boolean {
  return draft.perPeriod === true && targetKind(kpi, draft) !== 'range';
}

/** The target as numbers; empty while it is incomplete or no number. */
export function typedTarget(kpi: Kpi, draft: TargetDraft): Target {
  const kind = targetKind(kpi, draft);
  if (isPerPeriod(kpi, draft)) {
    const periodTargets = typedPeriods(kpi, draft);
    if (periodTargets.length === 0) return {};
    return { ...(kind === 'reach' ? {} : { kind }), periodTargets };
  }
  const target = numberIn(draft.target, kpi);
  if (target === undefined) return {};
  if (kind === 'reach') return { target };
  if (kind !== 'range') return { kind, target };
  const upTo = numberIn(draft.upTo, kpi);
  return upTo !== undefined && target < upTo ? { kind, target, upTo } : {};
}

function numberIn(text: string | undefined, kpi: Kpi): number | undefined {
  const read = parseTypedNumber(text ?? '', kpi.unit);
  return 'value' in read ? read.value : undefined;
}
