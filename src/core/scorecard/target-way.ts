import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { CHOSEN } from './calculation-columns.ts';
import { address, call, columnLetter, onSheet, text } from './dialect.ts';
import { paceInWords } from './pace-in-words.ts';
import { UNDEFINED } from './picker-words.ts';
import { changesInPoints } from './planned-kpi.ts';
import { COLUMN } from './scorecard-layout.ts';
import type { SheetBuilder } from './sheet-builder.ts';
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

/** The columns of the sentence about the pace, of whether there is a target to judge by, and of the change in words. */
const PACE = 13;
const JUDGEABLE = 14;
const IN_WORDS = 15;

/** Writes how far each KPI has come, and how far it should have come by the end of the chosen period. */
export function writeWays(
  builder: SheetBuilder,
  scorecard: CalculatedScorecard,
): { readonly ways: readonly Way[]; readonly changes: Changes } {
  const { layout, frame, calculation } = scorecard;
  const headRow = builder.lastRow + 1;
  builder.putAll(
    headRow,
    1,
    [
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
    ].map((value) => ({ value, style: 'title' })),
  );
  const ways = scorecard.kpis.map((planned, index): Way => {
    const { kpi, chosen, movedBy } = planned;
    const row = headRow + 1 + index;
    const tableRow = layout.firstKpiRow + index;
    const visibleCell = (column: number) => onSheet(layout.sheet, address(tableRow, column, 'both'));
    const [actual, previous, target, due] = [COLUMN.actual, COLUMN.previous, COLUMN.target, COLUMN.due].map(
      visibleCell,
    ) as [string, string, string, string];
    const cell = (column: number) => address(row, column, 'both');
    const [baseline, set, elapsed, progress, bar, judgeable] = [2, 3, 4, 5, 6, JUDGEABLE].map(cell) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const end = address(frame.endRow, CHOSEN, 'both');
    const both = (a: string, b: string) => call('AND', `ISNUMBER(${a})`, `ISNUMBER(${b})`);
    const fromBaseline = call('IFERROR', `(${actual}-${baseline})/(${target}-${baseline})`, text(UNDEFINED));
    const fromZero =
      kpi.better === 'higher' ? call('IFERROR', `${actual}/${target}`, text(UNDEFINED)) : text(UNDEFINED);
    const travelled = call(
      'IF',
      targetApplies(scorecard, planned, actual, target, { judgeable }),
      call('IF', `ISNUMBER(${baseline})`, fromBaseline, fromZero),
      text(UNDEFINED),
    );
    // The day before the period's end is the last that counts; a past period lies before the way began.
    const passed = `(${call('MIN', end, `${due}+1`)}-${set})/(${due}+1-${set})`;
    builder.put(row, 1, { value: planned.name });
    if (chosen.baseline !== undefined) builder.put(row, 2, { value: chosen.baseline });
    if (chosen.targetSet !== undefined) builder.put(row, 3, { value: chosen.targetSet, style: 'date' });
    builder.put(row, 4, {
      formula: `=${call('IF', both(due, set), call('IFERROR', call('MAX', 0, call('MIN', 1, passed)), text(UNDEFINED)), text(UNDEFINED))}`,
    });
    // Who is to stay somewhere has no way to go.
    builder.put(row, 5, { formula: `=${isBounded(chosen) ? text(UNDEFINED) : travelled}` });
    // The bar shows what the table does, which has no progress where none can have been made yet.
    const shownProgress = visibleCell(COLUMN.progress);
    builder.put(row, 6, {
      formula: `=${call('IF', `ISNUMBER(${shownProgress})`, call('MAX', 0, call('MIN', 1, shownProgress)), 0)}`,
    });
    builder.put(row, 12, {
      formula: `=${call('IF', call('AND', `ISNUMBER(${set})`, `${end}<=${set}`), 0, 1)}`,
    });
    const isTarget = targetCondition(planned, target, scorecard.request);
    const faulty = call('OR', isBackward(planned, target, baseline), isDueBeforeSet(due, set));
    const isJudgeable = hasWay(planned)
      ? call('IF', isTarget, call('IF', faulty, 0, 1), 0)
      : call('IF', isTarget, 1, 0);
    builder.put(row, JUDGEABLE, { formula: `=${isJudgeable}` });
    // As `relativeChange` has it: there is no percentage of 0 or of a loss.
    const isPositive = `${previous}>0`;
    const change = shownChange(kpi, actual, previous);
    const defined = changesInPoints(kpi) ? change : call('IF', isPositive, change, text(UNDEFINED));
    builder.put(row, 7, {
      formula: `=${call('IF', comparable(scorecard, planned, actual, previous), defined, text(UNDEFINED))}`,
    });
    const isShown = call('AND', `ISNUMBER(${cell(7)})`, `${cell(7)}<>0`, isPositive);
    builder.put(row, 8, {
      formula: `=${call('IF', isShown, `ABS(${actual}-${previous})/${previous}`, '-1')}`,
    });
    if (movedBy) builder.put(row, 9, { formula: `=${movedBy}` });
    builder.put(row, IN_WORDS, {
      formula: `=${call('IF', `ISNUMBER(${cell(7)})`, changeInWords(kpi, cell(7)), '""')}`,
    });
    const own = paceInWords(scorecard, planned, actual, target, { judgeable });
    const above = address(row - 1, PACE);
    const pace = index === 0 ? own : call('IF', `${above}=""`, own, above);
    builder.put(row, PACE, { formula: `=${pace}` });
    const bounds = boundFormulas(planned, target);
    for (const [column, bound] of [[10, bounds.low] as const, [11, bounds.high] as const]) {
      if (typeof bound === 'number') builder.put(row, column, { value: bound });
      else if (bound !== undefined) builder.put(row, column, { formula: `=${bound}` });
    }
    return {
      low: bounds.low === undefined ? undefined : onSheet(calculation, cell(10)),
      high: bounds.high === undefined ? undefined : onSheet(calculation, cell(11)),
      judgeable: onSheet(calculation, judgeable),
      set: onSheet(calculation, set),
      elapsed: onSheet(calculation, elapsed),
      begun: onSheet(calculation, cell(12)),
      progress: onSheet(calculation, progress),
      bar: onSheet(calculation, bar),
      change: onSheet(calculation, cell(7)),
      baseline: onSheet(calculation, baseline),
    };
  });
  const column = (letter: string) =>
    onSheet(calculation, `$${letter}$${headRow + 1}:$${letter}$${builder.lastRow}`);
  return {
    ways,
    changes: {
      names: column('A'),
      inWords: column(columnLetter(IN_WORDS)),
      sizes: column('H'),
      movedBy: column('I'),
      pace: onSheet(calculation, address(builder.lastRow, PACE, 'both')),
    },
  };
}
