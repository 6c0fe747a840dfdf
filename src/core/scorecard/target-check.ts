import type { Notation } from '../format-number.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { address, call, onSheet, text } from './dialect.ts';
import { hasPeriodTargets } from './period-targets.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import { COLUMN } from './scorecard-layout.ts';
import type { SheetCheck } from './sheet-check.ts';
import { STATUS } from './status-words.ts';
import { isBounded, targetCondition, targetLimits } from './target-cells.ts';
import { hasWay, isBackward, isDueBeforeSet } from './target-faults.ts';
import type { Way } from './target-way.ts';

/** Whether targets and due dates, which people type into their cells, can be judged. */
export function targetCheck(
  { request, kpis, layout, calculation, rows }: CalculatedScorecard,
  ways: readonly Way[],
): SheetCheck {
  const found = kpis.map((planned, index) => {
    const cell = (column: number) =>
      onSheet(layout.sheet, address(layout.firstKpiRow + index, column, 'both'));
    const way = ways[index] as Way;
    const target = targetProblem(planned, way, cell, request);
    const sentence = `${target}&${dueProblem(planned, way, cell)}`;
    return onSheet(calculation, address(rows.single(`Target of ${planned.name}`, sentence), 2, 'both'));
  });
  return {
    count: found.map((each) => call('IF', `${each}=""`, 0, 1)).join('+'),
    good: text('Every target can be judged'),
    bad: found.join('&'),
  };
}

function targetProblem(
  planned: PlannedKpi,
  { baseline }: Way,
  cell: (column: number) => string,
  notation: Notation,
): string {
  const target = cell(COLUMN.target);
  const instead = planned.kpi.better === 'lower' ? 'Stay below it' : 'Stay above it';
  const backward = hasWay(planned)
    ? call(
        'IF',
        isBackward(planned, target, baseline),
        text(
          `${planned.name}: the target is no better than where it started. Set a better one, or choose "${instead}" in the sidebar. `,
        ),
        '""',
      )
    : '""';
  // Targets by period are looked up; a period without one says so in its cell.
  const isPerPeriod = hasPeriodTargets(planned.chosen);
  const unreadable =
    isBounded(planned.chosen) && !isPerPeriod
      ? `${planned.name}: the target cell no longer holds what was set in the sidebar. `
      : `${planned.name}: the target is no number${targetLimits(planned, notation)}. `;
  const judged = call('IF', targetCondition(planned, target, notation), backward, text(unreadable));
  return isPerPeriod
    ? call('IF', `ISNUMBER(${target})`, judged, '""')
    : call('IF', `${target}=""`, '""', judged);
}

function dueProblem(planned: PlannedKpi, { set }: Way, cell: (column: number) => string): string {
  const { name, chosen } = planned;
  const [due, target, status] = [COLUMN.due, COLUMN.target, COLUMN.status].map(cell) as [
    string,
    string,
    string,
  ];
  // Who is to stay somewhere does not arrive on a day.
  const passed = isBounded(chosen)
    ? '""'
    : call(
        'IF',
        call('AND', `${due}<TODAY()`, `${target}<>""`, `${status}<>${text(STATUS.reached)}`),
        text(`${name}: the due date has passed. `),
        '""',
      );
  const impossible = text(`${name}: the due date lies before the day on which the target was set. `);
  const dated = hasWay(planned) ? call('IF', isDueBeforeSet(due, set), impossible, passed) : passed;
  return call(
    'IF',
    `${due}=""`,
    '""',
    call('IF', `ISNUMBER(${due})`, dated, text(`${name}: the due date is no date. `)),
  );
}
