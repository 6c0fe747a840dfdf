import { CHECK_MARK, WARNING_MARK } from './data-checks.ts';
import { address } from './dialect.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import { COLUMN, type Layout } from './scorecard-layout.ts';
import { BAD, GOOD, WARN } from './scorecard-styles.ts';
import { rangeOf } from './sheet-builder.ts';
import type { ColorRule } from './sheet-plan.ts';
import { STATUS } from './status-words.ts';

export function statusColors({ firstKpiRow, lastKpiRow }: Layout): ColorRule[] {
  const ranges = [rangeOf(firstKpiRow, COLUMN.status, lastKpiRow, COLUMN.status)];
  return [
    { ranges, when: { text: STATUS.reached }, ...GOOD },
    { ranges, when: { text: STATUS.onTrack }, ...GOOD },
    { ranges, when: { text: STATUS.atRisk }, ...WARN },
    { ranges, when: { text: STATUS.checkData }, ...WARN },
    { ranges, when: { text: STATUS.checkTarget }, ...WARN },
    { ranges, when: { text: STATUS.offTrack }, ...BAD },
  ];
}

/** A falling cost is good news: the colors follow each KPI's direction. */
export function changeColors(layout: Layout, planned: readonly PlannedKpi[]): ColorRule[] {
  const rows = (better: 'higher' | 'lower') =>
    planned.flatMap(({ kpi }, index) =>
      kpi.better === better ? [address(layout.firstKpiRow + index, COLUMN.change)] : [],
    );
  const rules = (ranges: readonly string[], up: string, down: string): ColorRule[] =>
    ranges.length === 0
      ? []
      : [
          { ranges, when: { above: 0 }, color: up },
          { ranges, when: { below: 0 }, color: down },
        ];
  return [...rules(rows('higher'), GOOD.color, BAD.color), ...rules(rows('lower'), BAD.color, GOOD.color)];
}

export function checkColors({ checksRow }: Layout, checks: number): ColorRule[] {
  const ranges = [rangeOf(checksRow + 1, 1, checksRow + checks, 1)];
  return [
    { ranges, when: { text: CHECK_MARK }, color: GOOD.color },
    { ranges, when: { text: WARNING_MARK }, ...WARN },
  ];
}
