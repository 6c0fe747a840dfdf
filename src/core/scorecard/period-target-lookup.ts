import type { Kpi } from '../kpi.ts';
import type { Grain } from '../period.ts';
import { segmentParts } from '../segment-parts.ts';
import { byGrain, grainIs } from './by-grain.ts';
import { CHOSEN } from './calculation-columns.ts';
import type { Frame } from './calculation-frame.ts';
import { address, call, onSheet, text } from './dialect.ts';
import { startOfPeriod } from './period-formulas.ts';
import { hasPeriodTargets, periodTargetRows } from './period-targets.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import type { Layout } from './scorecard-layout.ts';
import { rowKey } from './scorecard-row.ts';
import type { SheetBuilder } from './sheet-builder.ts';

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

/** A row with targets by period, as the lookups read it. */
type TargetedKpi = PlannedKpi & { readonly targetGrain: Grain };

/** Writes what the lookups share, and tells how to look up. */
export function periodTargetLookup(
  builder: SheetBuilder,
  { layout, frame, calculation }: { layout: Layout; frame: Frame; calculation: string },
  planned: readonly TargetedKpi[],
): PeriodTargetLookup {
  const top = layout.periodTargetsRow;
  const rows = planned.filter(({ chosen }) => hasPeriodTargets(chosen));
  if (top === undefined) return { chosen: () => undefined, between: () => undefined };
  const { grain } = frame;
  const lines = periodTargetRows(rows.map(({ chosen }) => chosen));
  const hidden = (row: number, column: number) => onSheet(calculation, address(row, column, 'both'));
  const noneRow = builder.lastRow + 1;
  builder
    .put(noneRow, 1, { value: 'Where a period has no target' })
    .put(noneRow, 2, { formula: `=${noTarget(grain)}` });
  const none = hidden(noneRow, 2);
  const months = onSheet(calculation, frame.monthsInPeriod);
  const columns = new Map(
    rows.map((row, index) => {
      const cells = { sheet: layout.sheet, first: top + 2, column: index + 2, lines };
      return [rowKey(row.chosen), { row, ...writeTargetPeriods(builder, row, calculation, cells) }];
    }),
  );

  const lookUp = (
    { chosen }: PlannedKpi,
    { start, end }: { readonly start: string; readonly end: string },
    shown: Readonly<Record<'one', (target: string) => string> & Record<'none' | 'doubled', string>>,
  ): string | undefined => {
    const column = columns.get(rowKey(chosen));
    if (!column) return undefined;
    const within = [column.starts, `">="&${start}`, column.starts, `"<"&${end}`];
    const found = call('COUNTIFS', ...within);
    const doubled = `${call('COUNTIFS', ...within, column.counts, '">1"')}>0`;
    const complete = isComplete(column.row, { grain, months, found, start, end });
    const one = call('IF', complete, shown.one(call('SUMIFS', column.targets, ...within)), shown.none);
    return call('IF', doubled, shown.doubled, one);
  };
  const chosenPeriod = { start: hidden(frame.startRow, CHOSEN), end: hidden(frame.endRow, CHOSEN) };
  const cells = new Map(
    rows.map((row) => {
      const line = builder.lastRow + 1;
      const found = lookUp(row, chosenPeriod, {
        one: (target) => target,
        none,
        doubled: text(`Two targets for one ${row.targetGrain}`),
      });
      builder.put(line, 1, { value: `Target of the shown period · ${row.name}` });
      builder.put(line, 2, { formula: `=${found}` });
      return [rowKey(row.chosen), hidden(line, 2)];
    }),
  );
  return {
    chosen: ({ chosen }) => cells.get(rowKey(chosen)),
    between: (row, interval, one, otherwise) =>
      lookUp(row, interval, { one, none: otherwise, doubled: otherwise }),
  };
}

/** A row's targets in the block, and beside each the first day of its period and how many that period has. */
interface TargetColumn {
  readonly targets: string;
  readonly starts: string;
  readonly counts: string;
}

/** People type any day of a period, or one period twice: only what is told apart here may be added up. */
function writeTargetPeriods(
  builder: SheetBuilder,
  { name, targetGrain }: TargetedKpi,
  calculation: string,
  block: { readonly sheet: string; readonly first: number; readonly column: number; readonly lines: number },
): TargetColumn {
  const { sheet, first, column, lines } = block;
  const top = builder.lastRow + 1;
  const range = (from: number, at: number) =>
    `${address(from, at, 'both')}:${address(from + lines - 1, at, 'both')}`;
  builder.put(top, 1, { value: `Periods of the targets · ${name}` });
  for (let line = 0; line < lines; line++) {
    const day = onSheet(sheet, address(first + line, 1));
    const target = onSheet(sheet, address(first + line, column));
    const start = address(top + line, 2);
    const known = call('AND', `ISNUMBER(${day})`, `ISNUMBER(${target})`);
    builder
      .put(top + line, 2, { formula: `=${call('IF', known, startOfPeriod(targetGrain, day), '""')}` })
      .put(top + line, 3, {
        formula: `=${call('IF', `ISNUMBER(${start})`, call('COUNTIFS', range(top, 2), start), 0)}`,
      });
  }
  return {
    targets: onSheet(sheet, range(first, column)),
    starts: onSheet(calculation, range(top, 2)),
    counts: onSheet(calculation, range(top, 3)),
  };
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
  const sameGrain = call('AND', grainIs(grain, targetGrain), `${found}=1`);
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
  return byGrain(grain, (each) => text(`No target for this ${each}`));
}
