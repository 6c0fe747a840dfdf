import { CHECK_MARK, WARNING_MARK } from './checks-block.ts';
import { address } from './dialect.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import { COLUMN, type Layout } from './scorecard-layout.ts';
import { BAD, GOOD, WARN } from './scorecard-styles.ts';
import { rangeOf } from './sheet-builder.ts';
import type { ColorRule } from './sheet-plan.ts';
import { STATUS } from './status-words.ts';

type Look = Pick<ColorRule, 'color' | 'background' | 'bold'>;

/** The color of a status; those that judge nothing have none. */
export const STATUS_COLORS: Readonly<Record<string, Look>> = {
  [STATUS.reached]: GOOD,
  [STATUS.onTrack]: GOOD,
  [STATUS.atRisk]: WARN,
  [STATUS.checkData]: WARN,
  [STATUS.checkTarget]: WARN,
  [STATUS.offTrack]: BAD,
};

export function statusColors({ firstKpiRow, lastKpiRow }: Layout): ColorRule[] {
  const ranges = [rangeOf(firstKpiRow, COLUMN.status, lastKpiRow, COLUMN.status)];
  return Object.entries(STATUS_COLORS).map(([text, colors]) => ({ ranges, when: { text }, ...colors }));
}

/** A falling cost is good news: the colors follow each KPI's direction. What got worse is bold, to be seen in gray. */
export function changeColors(layout: Layout, planned: readonly PlannedKpi[]): ColorRule[] {
  const rows = (better: 'higher' | 'lower') =>
    planned.flatMap(({ kpi }, index) =>
      kpi.better === better ? [address(layout.firstKpiRow + index, COLUMN.change)] : [],
    );
  const better: Look = { color: GOOD.color };
  const worse: Look = { color: BAD.color, bold: true };
  const rules = (ranges: readonly string[], up: Look, down: Look): ColorRule[] =>
    ranges.length === 0
      ? []
      : [
          { ranges, when: { above: 0 }, ...up },
          { ranges, when: { below: 0 }, ...down },
        ];
  return [...rules(rows('higher'), better, worse), ...rules(rows('lower'), worse, better)];
}

export function checkColors({ checksRow }: Layout, checks: number): ColorRule[] {
  const ranges = [rangeOf(checksRow + 1, 1, checksRow + checks, 1)];
  return [
    { ranges, when: { text: CHECK_MARK }, color: GOOD.color },
    { ranges, when: { text: WARNING_MARK }, ...WARN },
  ];
}
