import type { Kpi } from '../kpi.ts';
import type { Grain } from '../period.ts';
import { segmentParts } from '../segment-parts.ts';
import { LOWEST } from '../sheets-formula.ts';
import { CHOSEN, type Frame, GRAIN_NAMES } from './calculation-frame.ts';
import { address, call, onSheet, text } from './dialect.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import type { Layout } from './scorecard-layout.ts';
import type { ChosenKpi } from './scorecard-request.ts';
import { rowKey } from './scorecard-row.ts';
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

function startsOf(kpis: readonly Pick<ChosenKpi, 'periodTargets'>[]): readonly number[] {
  const starts = kpis.flatMap(({ periodTargets = [] }) => periodTargets.map(({ start }) => start));
  return [...new Set(starts)].sort((a, b) => a - b);
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
    const byStart = new Map(chosen.periodTargets?.map(({ start, target }) => [start, target]));
    for (let line = 0; line < starts.length + SPARE_ROWS; line++) {
      const target = byStart.get(starts[line] ?? -1);
      visible.put(top + 2 + line, column, {
        ...(target === undefined ? {} : { value: target }),
        style: `${kpi.id} field`,
      });
    }
  });
}

/** Looks up the target of a period for the rows that have one for each. */
export interface PeriodTargetLookup {
  /** A cell with the target of the chosen period, or a sentence that there is none; undefined for a row without such targets. */
  readonly chosen: (planned: PlannedKpi) => string | undefined;
  /** The target of the period between two cells, passed through `shown`, or the other formula. */
  readonly between: (
    planned: PlannedKpi,
    interval: { readonly start: string; readonly end: string },
    shown: (target: string) => string,
    otherwise: string,
  ) => string | undefined;
}

/** Writes what the lookups share, and tells how to look up. */
export function periodTargetLookup(
  builder: SheetBuilder,
  { layout, frame, calculation }: { layout: Layout; frame: Frame; calculation: string },
  planned: readonly (PlannedKpi & { readonly targetGrain: Grain })[],
): PeriodTargetLookup {
  const top = layout.periodTargetsRow;
  const rows = planned.filter(({ chosen }) => hasPeriodTargets(chosen));
  if (top === undefined) return { chosen: () => undefined, between: () => undefined };
  const { grain } = frame;
  const first = top + 2;
  const last = top + 1 + periodTargetRows(rows.map(({ chosen }) => chosen));
  const column = (index: number) =>
    onSheet(layout.sheet, `${address(first, index, 'both')}:${address(last, index, 'both')}`);
  const noneRow = builder.lastRow + 1;
  builder
    .put(noneRow, 1, { value: 'Where a period has no target' })
    .put(noneRow, 2, { formula: `=${noTarget(grain)}` });
  const none = onSheet(calculation, address(noneRow, 2, 'both'));
  const months = onSheet(calculation, frame.monthsInPeriod);

  const between: PeriodTargetLookup['between'] = ({ chosen }, { start, end }, shown, otherwise) => {
    const place = rows.findIndex((row) => rowKey(row.chosen) === rowKey(chosen));
    const row = rows[place];
    if (!row) return undefined;
    const within = [column(1), `">="&${start}`, column(1), `"<"&${end}`];
    const targets = column(place + 2);
    const found = call('COUNTIFS', targets, text(`>${LOWEST}`), ...within);
    const complete = isComplete(row, { grain, months, found, start, end });
    return call('IF', complete, shown(call('SUMIFS', targets, ...within)), otherwise);
  };
  const cell = (row: number) => onSheet(calculation, address(row, CHOSEN, 'both'));
  const chosenPeriod = { start: cell(frame.startRow), end: cell(frame.endRow) };
  const cells = new Map(
    rows.map((row) => {
      const line = builder.lastRow + 1;
      const found = between(row, chosenPeriod, (target) => target, none);
      builder.put(line, 1, { value: `Target of the shown period · ${row.name}` });
      builder.put(line, 2, { formula: `=${found}` });
      return [rowKey(row.chosen), onSheet(calculation, address(line, 2, 'both'))];
    }),
  );
  return { chosen: ({ chosen }) => cells.get(rowKey(chosen)), between };
}

/** Targets of a total add up over a longer period when all of them are there; those of a rate never do. */
function isComplete(
  { kpi, targetGrain }: { readonly kpi: Kpi; readonly targetGrain: Grain },
  {
    grain,
    months,
    found,
    start,
    end,
  }: Readonly<Record<'grain' | 'months' | 'found' | 'start' | 'end', string>>,
): string {
  const sameGrain = call('AND', `${grain}=${text(GRAIN_NAMES[targetGrain])}`, `${found}=1`);
  if (segmentParts(kpi.formula)?.kind !== 'total') return sameGrain;
  const periods: Readonly<Record<Grain, string | undefined>> = {
    day: `(${end}-${start})`,
    week: undefined,
    month: months,
    quarter: `${months}/3`,
    year: `${months}/12`,
  };
  const expected = periods[targetGrain];
  return expected === undefined ? sameGrain : call('AND', `${found}>0`, `${found}=${expected}`);
}

function noTarget(grain: string): string {
  const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];
  return grains.reduceRight(
    (otherwise, each) =>
      call('IF', `${grain}=${text(GRAIN_NAMES[each])}`, text(`No target for this ${each}`), otherwise),
    text('No target for this period'),
  );
}
