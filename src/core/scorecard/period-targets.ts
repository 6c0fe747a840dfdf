import type { PlannedKpi } from './planned-kpi.ts';
import type { Layout } from './scorecard-layout.ts';
import type { ChosenKpi } from './scorecard-request.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** The title of the block, by which it is found again. */
export const PERIOD_TARGETS = 'Targets by period';
/** The head of the column with the first days of the periods. */
export const PERIOD_HEAD = 'Period';

/** Rows to type further periods into. */
const SPARE_ROWS = 6;

/** Whether a row has a target of its own for each period. */
export function hasPeriodTargets({ periodTargets }: Pick<ChosenKpi, 'periodTargets'>): boolean {
  return periodTargets !== undefined && periodTargets.length > 0;
}

/** How many rows for periods the block has; 0 where no KPI has targets by period. */
export function periodTargetRows(kpis: readonly Pick<ChosenKpi, 'periodTargets'>[]): number {
  const starts = startsOf(kpis);
  return starts.length === 0 ? 0 : starts.length + SPARE_ROWS;
}

/** The dates of the block, each as often as one row has it: a date typed twice by mistake stays to be seen. */
function startsOf(kpis: readonly Pick<ChosenKpi, 'periodTargets'>[]): readonly number[] {
  const starts: number[] = [];
  for (const { periodTargets = [] } of kpis) {
    const known = [...starts];
    for (const { start } of periodTargets) {
      const place = known.indexOf(start);
      if (place < 0) starts.push(start);
      else known.splice(place, 1);
    }
  }
  return starts.sort((a, b) => a - b);
}

/** Writes the targets that people set for single periods, into cells to type in. */
export function writePeriodTargets(
  visible: SheetBuilder,
  layout: Layout,
  planned: readonly PlannedKpi[],
): void {
  const top = layout.periodTargetsRow;
  if (top === undefined) return;
  const rows = planned.filter(({ chosen }) => hasPeriodTargets(chosen));
  visible.put(top, 1, { value: PERIOD_TARGETS, style: 'section' });
  visible.put(top, 3, {
    value: 'Type a target beside the first day of its period. The table above looks up the shown one.',
    style: 'note',
  });
  visible.put(top + 1, 1, { value: PERIOD_HEAD, style: 'headLeft' });
  const starts = startsOf(rows.map(({ chosen }) => chosen));
  for (let line = 0; line < starts.length + SPARE_ROWS; line++) {
    const start = starts[line];
    visible.put(top + 2 + line, 1, { ...(start === undefined ? {} : { value: start }), style: 'due' });
  }
  rows.forEach(({ kpi, chosen, name }, index) => {
    const column = index + 2;
    visible.put(top + 1, column, { value: name, style: 'head' });
    const left = [...(chosen.periodTargets ?? [])];
    for (let line = 0; line < starts.length + SPARE_ROWS; line++) {
      const place = left.findIndex(({ start }) => start === starts[line]);
      const target = place < 0 ? undefined : left.splice(place, 1)[0]?.target;
      visible.put(top + 2 + line, column, {
        ...(target === undefined ? {} : { value: target }),
        style: `${kpi.id} field`,
      });
    }
  });
}
