import type { Kpi } from '../kpi.ts';
import type { ChosenKpi } from './scorecard-request.ts';

/** Between which values a KPI meets its target, both included; an absent bound is none. */
export interface TargetBounds {
  readonly low?: number;
  readonly high?: number;
}

export type Target = Pick<ChosenKpi, 'kind' | 'target' | 'upTo' | 'periodTargets'>;

/** Where a target is met; undefined without one, and where a KPI without direction has a single number. */
export function targetBounds({ better }: Pick<Kpi, 'better'>, chosen: Target): TargetBounds | undefined {
  const { kind = 'reach', target, upTo } = chosen;
  if (target === undefined) return undefined;
  switch (kind) {
    case 'stay_above':
      return { low: target };
    case 'stay_below':
      return { high: target };
    case 'range':
      return upTo === undefined ? undefined : { low: target, high: upTo };
    case 'reach':
      return { higher: { low: target }, lower: { high: target }, context: undefined }[better];
  }
}

export function isWithin(value: number, { low, high }: TargetBounds): boolean {
  return value >= (low ?? Number.NEGATIVE_INFINITY) && value <= (high ?? Number.POSITIVE_INFINITY);
}
