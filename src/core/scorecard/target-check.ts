import type { CalculationRows } from './calculation-rows.ts';
import { address, call, onSheet, text } from './dialect.ts';
import { hasPeriodTargets } from './period-targets.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import { COLUMN, type Layout } from './scorecard-layout.ts';
import type { SheetCheck } from './sheet-check.ts';
import { STATUS } from './status-words.ts';
import { isBounded, targetCondition } from './target-cells.ts';
import type { Way } from './target-way.ts';

export interface TargetCheckInput {
  readonly layout: Layout;
  readonly calculation: string;
  readonly kpis: readonly PlannedKpi[];
  /** The way to the target of each KPI. */
  readonly ways: readonly Way[];
  readonly currency: string;
}

/** Whether targets and due dates, which people type into their cells, can be judged. */
export function targetCheck(
  rows: CalculationRows,
  { layout, calculation, kpis, ways, currency }: TargetCheckInput,
): SheetCheck {
  const found = kpis.map((planned, index) => {
    const cell = (column: number) =>
      onSheet(layout.sheet, address(layout.firstKpiRow + index, column, 'both'));
    // Targets by period are looked up; a period without one says so in its cell.
    const baseline = ways[index]?.baseline;
    const target =
      hasPeriodTargets(planned.chosen) || baseline === undefined
        ? '""'
        : targetProblem(planned, baseline, cell, currency);
    const sentence = `${target}&${dueProblem(planned, cell)}`;
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
  baseline: string,
  cell: (column: number) => string,
  currency: string,
): string {
  const target = cell(COLUMN.target);
  const worse = `${target}${planned.kpi.better === 'lower' ? '>' : '<'}${baseline}`;
  const behind =
    planned.kpi.better === 'context'
      ? '""'
      : call(
          'IF',
          call('AND', `ISNUMBER(${baseline})`, worse),
          text(`${planned.name}: the target is no better than where it started. `),
          '""',
        );
  const unreadable = isBounded(planned.chosen)
    ? `${planned.name}: the target cell no longer holds what was set in the sidebar. `
    : `${planned.name}: the target is no number. `;
  return call(
    'IF',
    `${target}=""`,
    '""',
    call(
      'IF',
      targetCondition(planned, target, currency),
      isBounded(planned.chosen) ? '""' : behind,
      text(unreadable),
    ),
  );
}

function dueProblem({ name, chosen }: PlannedKpi, cell: (column: number) => string): string {
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
  return call(
    'IF',
    `${due}=""`,
    '""',
    call('IF', `ISNUMBER(${due})`, passed, text(`${name}: the due date is no date. `)),
  );
}
