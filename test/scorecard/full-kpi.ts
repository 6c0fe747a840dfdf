import type { ChosenKpi } from '../../src/core/scorecard/scorecard-request.ts';

/** A chosen KPI with every field that there is. */
export const FULL_KPI = {
  kpi: 'CPL',
  segment: 'Google Ads',
  costLag: 2,
  kind: 'range',
  target: 20,
  upTo: 30,
  periodTargets: [{ start: 46_327, target: 25 }],
  baseline: 40,
  targetSet: 46_300,
  due: 46_387,
  owner: 'Giulia',
  source: 'Ads export',
  frequency: 'monthly',
} as const satisfies ChosenKpi;
