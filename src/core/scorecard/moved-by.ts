import type { Inputs } from '../match-columns.ts';
import { segmentParts } from '../segment-parts.ts';
import { type Split, splitAt } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import type { CalculationTotals } from './calculation-totals.ts';
import { address, call } from './dialect.ts';
import { showsChange } from './shown-change.ts';

/**
 * Writes what each segment added to the change of a KPI; the segments add up to it. A total changes by the
 * segments' own differences. A ratio N ÷ D with the pooled rate R changes by ΔN/D − R̄·Δ(share of D) of each:
 * its rate effect and its mix effect together, as `segmentEffects` tells them apart.
 * Undefined for a KPI that segments do not add up to.
 */
function effectRow(totals: CalculationTotals, inputs: Inputs): number | undefined {
  const { rows } = totals;
  const { splits } = rows.frame;
  const parts = segmentParts(inputs.kpi.formula);
  if (!splits || !parts || Object.keys(inputs.computed).length > 0) return undefined;
  const value = totals.kpiRow(inputs);
  const label = `Effect on ${totals.label(inputs.kpi)}`;
  if (parts.kind === 'total') {
    return rows.row(label, (at, column) =>
      inChosen(rows, column, (before) => `${orZero(at(value))}-${orZero(address(value, before))}`),
    );
  }
  const numerator = totals.formulaRow(`Numerator of ${totals.label(inputs.kpi)}`, parts.numerator, inputs);
  const denominator = totals.formulaRow(
    `Denominator of ${totals.label(inputs.kpi)}`,
    parts.denominator,
    inputs,
  );
  const pooled = (row: number, split: Split) => address(row, split.all, 'column');
  return rows.row(label, (at, column) =>
    inChosen(rows, column, (before) => {
      const share = (row: number) =>
        `${at(row)}/${pooled(denominator, splits.chosen)}-${address(row, before)}/${pooled(denominator, splits.comparison)}`;
      const middle = `(${pooled(value, splits.chosen)}+${pooled(value, splits.comparison)})/2`;
      return call('IFERROR', `(${share(numerator)})-(${share(denominator)})*${middle}`, '0');
    }),
  );
}

/** Only the columns of the chosen period hold effects; `before` is the same segment in the other period. */
function inChosen(rows: CalculationRows, column: number, effect: (before: number) => string) {
  const { splits } = rows.frame;
  if (!splits || splitAt(rows.frame, column) !== splits.chosen) return undefined;
  return effect(column - splits.chosen.all + splits.comparison.all);
}

function orZero(cell: string): string {
  return call('IF', `ISNUMBER(${cell})`, cell, '0');
}

/** A cell that names the segment behind at least half of a KPI's change; empty where there is none. */
export function movedBy(totals: CalculationTotals, inputs: Inputs): string | undefined {
  const { rows } = totals;
  const { splits } = rows.frame;
  const effects = effectRow(totals, inputs);
  if (!splits || effects === undefined) return undefined;
  const { first, other } = splits.chosen;
  const across = (row: number) => `${address(row, first, 'both')}:${address(row, other, 'both')}`;
  const value = totals.kpiRow(inputs);
  const figureOf = ({ all }: Split) => address(value, all, 'both');
  const [after, before] = [figureOf(splits.chosen), figureOf(splits.comparison)];
  const extreme = call(
    'IF',
    `${after}<${before}`,
    call('MIN', across(effects)),
    call('MAX', across(effects)),
  );
  const name = call('INDEX', across(rows.frame.labelRow), call('MATCH', extreme, across(effects), 0));
  const enough = `2*ABS(${extreme})>=ABS(${after}-${before})`;
  const moved = call('IF', call('AND', enough, showsChange(inputs.kpi, after, before)), name, '""');
  return rows.cell(
    `${totals.label(inputs.kpi)} moved mostly by`,
    call('IF', call('AND', `ISNUMBER(${after})`, `ISNUMBER(${before})`), call('IFERROR', moved, '""'), '""'),
  );
}
