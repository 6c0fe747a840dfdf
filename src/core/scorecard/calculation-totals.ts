import { type MeasureId, measures } from '../catalog/measures.ts';
import { type Formula, type Leaf, leafKey, leavesOf } from '../formula.ts';
import type { Kpi } from '../kpi.ts';
import type { Inputs } from '../match-columns.ts';
import { mayBeNegative, refusalsOf } from '../refusals.ts';
import { sheetsArithmetic } from '../sheets-formula.ts';
import { measureNamed } from '../words.ts';
import { UNDEFINED } from './calculation-frame.ts';
import type { At, CalculationRows } from './calculation-rows.ts';
import { LAGGED_COST } from './cost-lag.ts';
import { call, text } from './dialect.ts';
import {
  answerRow,
  asRate,
  balanceRow,
  constantRow,
  countRow,
  daysRow,
  meanBalanceRow,
  peopleRow,
  productTotal,
  sumRow,
  sumTotal,
  weightedRow,
} from './measure-rows.ts';
import { monthsInWords } from './scorecard-row.ts';

/** Rows in which costs are totalled: those of periods before the others. */
export interface EarlierCosts {
  readonly rows: CalculationRows;
  readonly months: number;
}

/** Writes KPIs into the calculation sheet, with the totals they are made of. */
export class CalculationTotals {
  readonly rows: CalculationRows;
  private readonly earlierCosts: EarlierCosts | undefined;

  constructor(rows: CalculationRows, earlierCosts?: EarlierCosts) {
    this.rows = rows;
    this.earlierCosts = earlierCosts;
  }

  /** What a KPI is called on the calculation sheet. */
  label({ id }: Pick<Kpi, 'id'>): string {
    return this.earlierCosts ? `${id}, cost ${monthsInWords(this.earlierCosts.months)} earlier` : id;
  }

  /** The row with the KPI in every column; "–" where it has no honest value. */
  kpiRow(inputs: Inputs): number {
    const { kpi } = inputs;
    return this.rows.row(`KPI ${this.label(kpi)}`, (at) => {
      const cell = this.leafCells(kpi.formula, inputs, at);
      const value = sheetsArithmetic(kpi.formula, cell);
      const refused = [
        ...refusalsOf(kpi).map(
          ({ left, comparison, right }) =>
            sheetsArithmetic(left, cell) + comparison + sheetsArithmetic(right, cell),
        ),
        ...(kpi.share && mayBeNegative(kpi.formula) ? [`${value}<0`] : []),
        ...(kpi.share === 'strict' ? [`${value}>1`] : []),
      ];
      const checked =
        refused.length === 0
          ? value
          : call(
              'IF',
              refused.length === 1 ? refused.join('') : call('OR', ...refused),
              text(UNDEFINED),
              value,
            );
      return call('IFERROR', checked, text(UNDEFINED));
    });
  }

  /** A row with a formula over the totals of a KPI, such as its denominator; a total that is undefined counts 0. */
  formulaRow(label: string, formula: Formula, inputs: Inputs): number {
    return this.rows.row(label, (at) => {
      const cell = this.leafCells(formula, inputs, at);
      return sheetsArithmetic(formula, (leaf) => call('IF', `ISNUMBER(${cell(leaf)})`, cell(leaf), '0'));
    });
  }

  private leafCells(formula: Formula, inputs: Inputs, at: At): (leaf: Leaf) => string {
    const found = new Map(leavesOf(formula).map((leaf) => [leafKey(leaf), this.leafRow(leaf, inputs)]));
    return (leaf) => at(found.get(leafKey(leaf)) ?? 0);
  }

  /** A cell with the number of faulty cells in the columns of a KPI. */
  faults(inputs: Inputs): string {
    const columns = [...this.columnsOf(inputs)];
    return columns.length === 0 ? '0' : columns.map((id) => this.rows.textCount(id)).join('+');
  }

  /** The measures whose columns a KPI reads, also those of the KPIs it is made of. */
  columnsOf(inputs: Inputs): Set<MeasureId> {
    const own = inputs.kpi.measures.flatMap((id) => {
      if (inputs.columns[id] !== undefined) return [id];
      const { total } = measureNamed(id);
      return total.kind === 'sum' && inputs.computed[id] === undefined
        ? ((total.orProduct ?? []) as readonly MeasureId[])
        : [];
    });
    const nested = Object.values(inputs.computed).flatMap((source) => [...this.columnsOf(source)]);
    return new Set([...own, ...nested].filter((id) => this.rows.input.data.columns[id] !== undefined));
  }

  private leafRow(leaf: Leaf, inputs: Inputs): number {
    if (typeof leaf === 'object')
      return answerRow(this.rows, leaf.count as MeasureId, leaf.atLeast, leaf.atMost);
    const id = leaf as MeasureId;
    const { total } = measureNamed(id);
    const label = measures[id].label;
    switch (total.kind) {
      case 'sum': {
        const rows = id === LAGGED_COST && this.earlierCosts ? this.earlierCosts.rows : this.rows;
        return inputs.columns[id] === undefined && total.orProduct
          ? productTotal(rows, id, total.orProduct)
          : sumTotal(rows, id);
      }
      case 'average':
      case 'answers': {
        const sum = sumRow(this.rows, id);
        const count = countRow(this.rows, id);
        return this.rows.row(`Average of ${label}`, (at) =>
          this.rows.orUndefined(id, at, `${at(count)}=0`, `${at(sum)}/${at(count)}`),
        );
      }
      case 'weighted_average':
        return weightedRow(this.rows, id, total.weight as MeasureId);
      case 'average_days':
        return daysRow(this.rows, id, total.since as MeasureId);
      case 'opening':
      case 'closing':
        return balanceRow(this.rows, id, total.kind);
      case 'mean_balance':
        return meanBalanceRow(this.rows, id);
      case 'unique':
        return peopleRow(this.rows, id);
      default:
        return this.assumptionRow(id, inputs);
    }
  }

  /** An assumption: what was typed for it, else one number in all rows, else the KPI that computes it. */
  private assumptionRow(id: MeasureId, inputs: Inputs): number {
    const typed = this.rows.input.assumptionCells[id];
    const source = inputs.computed[id];
    const computed = source && this.kpiRow(source);
    const hasColumn = inputs.columns[id] !== undefined;
    // A rate per month cannot be read off a quarter; the months are not on the sheet then.
    const perMonth = inputs.kpi.monthly?.includes(id) ?? false;
    const lowest = hasColumn ? constantRow(this.rows, id, 'MINIFS') : 0;
    const highest = hasColumn ? constantRow(this.rows, id, 'MAXIFS') : 0;
    const count = hasColumn ? countRow(this.rows, id) : 0;
    const label = `Assumption: ${measures[id].label}${perMonth ? ' per month' : ''}${source ? ` by ${this.label(source.kpi)}` : ''}`;
    return this.rows.row(label, (at, column) => {
      const derived = computed ? at(computed) : text(UNDEFINED);
      const fallback = perMonth
        ? call('IF', `${this.rows.frame.monthsInPeriod}=1`, derived, text(UNDEFINED))
        : derived;
      const constant =
        hasColumn && !this.rows.isOther(column)
          ? call(
              'IF',
              `${at(count)}=0`,
              fallback,
              call('IF', `${at(lowest)}=${at(highest)}`, asRate(id, at(lowest)), fallback),
            )
          : fallback;
      return typed ? call('IF', `ISNUMBER(${typed})`, asRate(id, typed), constant) : constant;
    });
  }
}
