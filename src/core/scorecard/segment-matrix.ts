import type { Kpi } from '../kpi.ts';
import type { BudgetShares } from './budget-shares.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { CHOSEN, COMPARISON } from './calculation-columns.ts';
import { address, call, onSheet, text } from './dialect.ts';
import { ALL_SEGMENTS, UNDEFINED } from './picker-words.ts';
import { isSplit } from './planned-kpi.ts';
import { BAD, GOOD } from './scorecard-styles.ts';
import { rangeOf, type SheetBuilder } from './sheet-builder.ts';
import type { ColorRule } from './sheet-plan.ts';
import { comparable } from './shown-figures.ts';

/** Writes each KPI by segment for the chosen period, with the pooled total, and names best and worst. */
export function writeMatrix(
  visible: SheetBuilder,
  scorecard: CalculatedScorecard,
  budget: BudgetShares | undefined,
): readonly ColorRule[] {
  const { data, frame, layout, calculation } = scorecard;
  const { segments, segmentHeader } = data;
  const { matrixRow: top } = layout;
  if (top === undefined || !frame.splits) return [];
  const split = frame.splits.chosen;
  const head = top + 1;
  const first = head + 1;
  const last = head + segments.length;
  const [other, all, best, worst, moved, sentence, note] = [1, 2, 3, 4, 5, 6, 7].map(
    (below) => last + below,
  ) as [number, number, number, number, number, number, number];
  const kpis = scorecard.kpis.filter(isSplit);
  visible.put(top, 1, {
    formula: `=${text(`By ${segmentHeader.toLowerCase()}, `)}&${frame.chosenLabel}`,
    style: 'section',
  });
  visible.put(head, 1, { value: segmentHeader, style: 'headLeft' });
  for (const [index, { label }] of segments.entries())
    visible.put(first + index, 1, { value: label, style: 'text' });
  visible.put(other, 1, { value: 'Other', style: 'soft' });
  visible.put(all, 1, { value: ALL_SEGMENTS, style: 'name' });
  visible.put(best, 1, { value: 'Best', style: 'soft' });
  visible.put(worst, 1, { value: 'Worst', style: 'soft' });
  visible.put(moved, 1, { value: 'Moved mostly by', style: 'soft' });
  visible.put(note, 1, {
    value:
      'All is computed from all rows together, never as an average of the segments. Other is what has no row of its own.',
    style: 'note',
  });
  const names = `$A$${first}:$A$${last}`;
  kpis.forEach((planned, index) => {
    const { kpi, name, row, movedBy } = planned;
    const column = index + 2;
    const at = (calculationColumn: number) => onSheet(calculation, address(row ?? 0, calculationColumn));
    visible.put(head, column, { value: name, style: 'head' });
    for (const segment of segments.keys()) {
      visible.put(first + segment, column, {
        formula: `=${at(split.first + segment)}`,
        style: `${kpi.id} value`,
      });
    }
    visible.put(other, column, { formula: `=${at(split.other)}`, style: `${kpi.id} soft` });
    visible.put(all, column, { formula: `=${at(split.all)}`, style: `${kpi.id} total` });
    const figures = `${address(first, column, 'row')}:${address(last, column, 'row')}`;
    const named = (extreme: string) =>
      call(
        'IF',
        // Where all are equal none is best.
        `${call('MAX', figures)}>${call('MIN', figures)}`,
        call('INDEX', names, call('MATCH', call(extreme, figures), figures, 0)),
        text(UNDEFINED),
      );
    visible.put(best, column, {
      ...(kpi.better === 'context' ? { value: UNDEFINED } : { formula: `=${named(bestOf(kpi))}` }),
      style: 'named',
    });
    visible.put(worst, column, {
      ...(kpi.better === 'context' ? { value: UNDEFINED } : { formula: `=${named(worstOf(kpi))}` }),
      style: 'named',
    });
    const mover = movedBy === undefined ? text(UNDEFINED) : onSheet(calculation, movedBy);
    visible.put(moved, column, {
      formula: `=${call('IF', call('AND', `${mover}<>""`, comparable(scorecard, planned, at(CHOSEN), at(COMPARISON))), mover, text(UNDEFINED))}`,
      style: 'named',
    });
  });
  budget?.columns.forEach(({ title, share }, index) => {
    const column = kpis.length + 2 + index;
    visible.put(head, column, { value: title, style: 'head' });
    for (const segment of segments.keys()) {
      visible.put(first + segment, column, { formula: `=${share(split.first + segment)}`, style: 'share' });
    }
    visible.put(all, column, { formula: `=${share(split.all)}`, style: 'share' });
  });
  if (budget) visible.put(sentence, 1, { formula: `=${budget.sentence}`, style: 'text' });
  return kpis.flatMap(({ kpi }, index) =>
    kpi.better === 'context' ? [] : extremeColors(kpi, first, last, index + 2),
  );
}

function bestOf(kpi: Kpi): 'MIN' | 'MAX' {
  return kpi.better === 'lower' ? 'MIN' : 'MAX';
}

function worstOf(kpi: Kpi): 'MIN' | 'MAX' {
  return kpi.better === 'lower' ? 'MAX' : 'MIN';
}

/** Where all are equal none is best. The formulas have no argument separators, so that they read alike in every locale. */
function extremeColors(kpi: Kpi, first: number, last: number, column: number): readonly ColorRule[] {
  const ranges = [rangeOf(first, column, last, column)];
  const cell = address(first, column);
  const figures = `${address(first, column, 'row')}:${address(last, column, 'row')}`;
  const extreme = (name: string) => `=(${cell}=${name}(${figures}))*(MAX(${figures})>MIN(${figures}))=1`;
  return [
    { ranges, when: { formula: extreme(bestOf(kpi)) }, ...GOOD },
    { ranges, when: { formula: extreme(worstOf(kpi)) }, ...BAD },
  ];
}
