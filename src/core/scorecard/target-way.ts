import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { CHOSEN } from './calculation-columns.ts';
import { address, call, onSheet, text } from './dialect.ts';
import { paceInWords } from './pace-in-words.ts';
import { UNDEFINED } from './picker-words.ts';
import { type CalculatedKpi, changesInPoints } from './planned-kpi.ts';
import { COLUMN } from './scorecard-layout.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { PlannedCell } from './sheet-plan.ts';
import { changeInWords, shownChange } from './shown-change.ts';
import { comparable, targetApplies } from './shown-figures.ts';
import { boundFormulas, isBounded, targetCondition } from './target-cells.ts';
import { hasWay, isBackward, isDueBeforeSet } from './target-faults.ts';

/** Cells of the calculation sheet about one KPI's way from its baseline to its target. */
export interface Way {
  /** 1 where the target cell holds what the KPI can be judged by. */
  readonly judgeable: string;
  /** The day on which the target was set. */
  readonly set: string;
  readonly elapsed: string;
  /** 0 where the chosen period ends before the target was set. */
  readonly begun: string;
  readonly progress: string;
  readonly bar: string;
  /** The change from the period that is compared with, as the table shows it. */
  readonly change: string;
  readonly baseline: string;
  /** The bounds that the KPI should stay within; absent where there are none. */
  readonly low: string | undefined;
  readonly high: string | undefined;
}

/** Ranges of the calculation sheet in which the summary finds the largest change. */
export interface Changes {
  readonly names: string;
  /** Each change in words, in the unit of the table. */
  readonly inWords: string;
  /** How large each is beside what was before, whatever its unit; below 0 where the table shows none. */
  readonly sizes: string;
  /** The segment behind most of each change, or an empty cell. */
  readonly movedBy: string;
  /** A cell that says what the first total with a target is on pace for; empty once the period is covered to its end. */
  readonly pace: string;
}

/** The heads of the columns, in their order. */
const HEADS = [
  'The way to the target',
  'Baseline',
  'Target set',
  'Elapsed',
  'Progress',
  'Bar',
  'Change',
  'Its relative size',
  'Mostly by',
  'Stay from',
  'Stay up to',
  'Begun',
  'On pace for',
  'Can be judged',
  'Change in words',
] as const;

type Head = (typeof HEADS)[number];

function cellOf(head: Head, row: number): string {
  return address(row, HEADS.indexOf(head) + 1, 'both');
}

/** Writes how far each KPI has come, and how far it should have come by the end of the chosen period. */
export function writeWays(
  builder: SheetBuilder,
  scorecard: CalculatedScorecard,
): { readonly ways: readonly Way[]; readonly changes: Changes } {
  const { calculation, kpis } = scorecard;
  const headRow = builder.lastRow + 1;
  builder.putAll(
    headRow,
    1,
    HEADS.map((value) => ({ value, style: 'title' })),
  );
  const ways = kpis.map((planned, index) =>
    writeWay(builder, scorecard, planned, index, headRow + 1 + index),
  );
  const last = builder.lastRow;
  const rows = (head: Head) => onSheet(calculation, `${cellOf(head, headRow + 1)}:${cellOf(head, last)}`);
  return {
    ways,
    changes: {
      names: rows('The way to the target'),
      inWords: rows('Change in words'),
      sizes: rows('Its relative size'),
      movedBy: rows('Mostly by'),
      pace: onSheet(calculation, cellOf('On pace for', last)),
    },
  };
}

function writeWay(
  builder: SheetBuilder,
  scorecard: CalculatedScorecard,
  planned: CalculatedKpi,
  index: number,
  row: number,
): Way {
  const { layout, frame, calculation } = scorecard;
  const { kpi, chosen, movedBy } = planned;
  const visible = (column: number) =>
    onSheet(layout.sheet, address(layout.firstKpiRow + index, column, 'both'));
  const actual = visible(COLUMN.actual);
  const previous = visible(COLUMN.previous);
  const target = visible(COLUMN.target);
  const due = visible(COLUMN.due);
  const cell = (head: Head) => cellOf(head, row);
  const [baseline, set, change] = [cell('Baseline'), cell('Target set'), cell('Change')];
  const judged = { judgeable: cell('Can be judged') };
  const end = address(frame.endRow, CHOSEN, 'both');
  const both = (a: string, b: string) => call('AND', `ISNUMBER(${a})`, `ISNUMBER(${b})`);
  const fromBaseline = call('IFERROR', `(${actual}-${baseline})/(${target}-${baseline})`, text(UNDEFINED));
  const fromZero =
    kpi.better === 'higher' ? call('IFERROR', `${actual}/${target}`, text(UNDEFINED)) : text(UNDEFINED);
  const travelled = call(
    'IF',
    targetApplies(scorecard, planned, actual, target, judged),
    call('IF', `ISNUMBER(${baseline})`, fromBaseline, fromZero),
    text(UNDEFINED),
  );
  // The day before the period's end is the last that counts; a past period lies before the way began.
  const passed = `(${call('MIN', end, `${due}+1`)}-${set})/(${due}+1-${set})`;
  const elapsed = call('IFERROR', call('MAX', 0, call('MIN', 1, passed)), text(UNDEFINED));
  // The bar shows what the table does, which has no progress where none can have been made yet.
  const shownProgress = visible(COLUMN.progress);
  const bar = call('MAX', 0, call('MIN', 1, shownProgress));
  const isTarget = targetCondition(planned, target, scorecard.request);
  const faulty = call('OR', isBackward(planned, target, baseline), isDueBeforeSet(due, set));
  // As `relativeChange` has it: there is no percentage of 0 or of a loss.
  const isPositive = `${previous}>0`;
  const difference = shownChange(kpi, actual, previous);
  const defined = changesInPoints(kpi) ? difference : call('IF', isPositive, difference, text(UNDEFINED));
  const isShown = call('AND', `ISNUMBER(${change})`, `${change}<>0`, isPositive);
  const pace = paceInWords(scorecard, planned, actual, target, judged);
  const above = cellOf('On pace for', row - 1);
  const bounds = boundFormulas(planned, target);
  const cells: Readonly<Record<Head, PlannedCell | null>> = {
    'The way to the target': { value: planned.name },
    Baseline: chosen.baseline === undefined ? null : { value: chosen.baseline },
    'Target set': chosen.targetSet === undefined ? null : { value: chosen.targetSet, style: 'date' },
    Elapsed: { formula: `=${call('IF', both(due, set), elapsed, text(UNDEFINED))}` },
    // Who is to stay somewhere has no way to go.
    Progress: { formula: `=${isBounded(chosen) ? text(UNDEFINED) : travelled}` },
    Bar: { formula: `=${call('IF', `ISNUMBER(${shownProgress})`, bar, 0)}` },
    Change: {
      formula: `=${call('IF', comparable(scorecard, planned, actual, previous), defined, text(UNDEFINED))}`,
    },
    'Its relative size': {
      formula: `=${call('IF', isShown, `ABS(${actual}-${previous})/${previous}`, '-1')}`,
    },
    'Mostly by': movedBy ? { formula: `=${movedBy}` } : null,
    'Stay from': boundCell(bounds.low),
    'Stay up to': boundCell(bounds.high),
    Begun: { formula: `=${call('IF', call('AND', `ISNUMBER(${set})`, `${end}<=${set}`), 0, 1)}` },
    'On pace for': { formula: `=${index === 0 ? pace : call('IF', `${above}=""`, pace, above)}` },
    'Can be judged': {
      formula: `=${call('IF', isTarget, hasWay(planned) ? call('IF', faulty, 0, 1) : 1, 0)}`,
    },
    'Change in words': { formula: `=${call('IF', `ISNUMBER(${change})`, changeInWords(kpi, change), '""')}` },
  };
  builder.putAll(
    row,
    1,
    HEADS.map((head) => cells[head]),
  );
  const found = (head: Head) => onSheet(calculation, cell(head));
  return {
    low: bounds.low === undefined ? undefined : found('Stay from'),
    high: bounds.high === undefined ? undefined : found('Stay up to'),
    judgeable: found('Can be judged'),
    set: found('Target set'),
    elapsed: found('Elapsed'),
    begun: found('Begun'),
    progress: found('Progress'),
    bar: found('Bar'),
    change: found('Change'),
    baseline: found('Baseline'),
  };
}

function boundCell(bound: number | string | undefined): PlannedCell | null {
  if (bound === undefined) return null;
  return typeof bound === 'number' ? { value: bound } : { formula: `=${bound}` };
}
