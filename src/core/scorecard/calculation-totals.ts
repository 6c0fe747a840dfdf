import { type MeasureId, measures } from '../catalog/measures.ts';
import { type Formula, type Leaf, leafKey, leavesOf } from '../formula.ts';
import type { Kpi } from '../kpi.ts';
import type { Inputs } from '../match-columns.ts';
import { sheetsArithmetic } from '../sheets-formula.ts';
import { answerTotal } from './answer-rows.ts';
import { assumptionRow } from './assumption-row.ts';
import { periodColumn } from './calculation-columns.ts';
import type { At, CalculationRows } from './calculation-rows.ts';
import { LAGGED_COST } from './cost-lag.ts';
import { address, call, text } from './dialect.ts';
import { exceedsOne, honestValue } from './honest-value.ts';
import { evenDays, type ReadMeasures } from './kpi-coverage.ts';
import { measureTotal } from './measure-total.ts';
import { measuresRead } from './measures-read.ts';
import { hasMonthlyTotals, monthlyTotalRow } from './monthly-totals.ts';
import { UNDEFINED } from './picker-words.ts';
import { inputInWords, monthsInWords } from './scorecard-row.ts';

/** Cells of the visible sheet where an assumption may be typed. */
export type AssumptionCells = Readonly<Partial<Record<MeasureId, string>>>;

/** Rows in which costs are totalled: those of periods before the others. */
export interface EarlierCosts {
  readonly rows: CalculationRows;
  readonly months: number;
}

/** Writes KPIs into the calculation sheet, with the totals they are made of. */
export class CalculationTotals {
  readonly rows: CalculationRows;
  private readonly assumptionCells: AssumptionCells;
  private readonly earlierCosts: EarlierCosts | undefined;

  constructor(rows: CalculationRows, assumptionCells: AssumptionCells, earlierCosts?: EarlierCosts) {
    this.rows = rows;
    this.assumptionCells = assumptionCells;
    this.earlierCosts = earlierCosts;
  }

  /** What a KPI is called on the calculation sheet. */
  label({ id }: Pick<Kpi, 'id'>): string {
    return this.earlierCosts ? `${id}, cost ${monthsInWords(this.earlierCosts.months)} earlier` : id;
  }

  /** A total of a KPI's formula in words. */
  inWords(leaf: Leaf): string {
    return inputInWords(leaf, this.earlierCosts?.months ?? 0);
  }

  /** The row with the KPI in every column; "–" where it has no honest value. */
  kpiRow(inputs: Inputs): number {
    const { kpi } = inputs;
    return this.rows.row(`KPI ${this.label(kpi)}`, (at, column) => {
      const cell = this.leafCells(kpi.formula, inputs, at);
      return this.whereEven(inputs, column, honestValue(kpi, cell, kpi.share === 'strict'));
    });
  }

  /** What a KPI reads, for telling how far that reaches. */
  measuresRead(inputs: Inputs): ReadMeasures {
    return { ids: measuresRead(inputs), costLag: this.earlierCosts?.months ?? 0 };
  }

  /** A value where the columns of a KPI cover the same days: leads of a month and spend of half of it make no ratio. */
  private whereEven(inputs: Inputs, column: number, value: string): string {
    const even = evenDays(this.rows, this.measuresRead(inputs));
    if (even === undefined) return value;
    const { frame } = this.rows;
    const [start, end] = [frame.startRow, frame.endRow].map((row) =>
      address(row, periodColumn(frame, column), 'row'),
    );
    const uneven = call('OR', `${start}<${even.from}`, `${end}>${even.until}`);
    return call('IF', uneven, text(UNDEFINED), value);
  }

  /** The row with a KPI per month in every column, also of longer periods; "–" where the months cannot be told. */
  private monthlyRow(inputs: Inputs): number {
    const { kpi } = inputs;
    const whole = this.kpiRow(inputs);
    const months = hasMonthlyTotals(this.rows, kpi);
    const totals = months
      ? new Map(leavesOf(kpi.formula).map((leaf) => [leafKey(leaf), monthlyTotalRow(this.rows, leaf)]))
      : undefined;
    return this.rows.row(`KPI ${this.label(kpi)} per month`, (at, column) => {
      const perMonth = totals
        ? honestValue(kpi, (leaf) => at(totals.get(leafKey(leaf)) ?? 0), kpi.share !== undefined)
        : text(UNDEFINED);
      // A rate for one month that other months are reckoned from cannot exceed 1.
      const month = kpi.share
        ? call('IF', exceedsOne(at(whole)), text(UNDEFINED), call('MIN', 1, at(whole)))
        : at(whole);
      const perPeriod = call('IF', `${this.rows.frame.monthsInPeriod}=1`, month, perMonth);
      return this.whereEven(inputs, column, perPeriod);
    });
  }

  /** A row with a formula over the totals of a KPI, such as its denominator; a total that is undefined counts 0. */
  formulaRow(label: string, formula: Formula, inputs: Inputs): number {
    return this.rows.row(label, (at) => {
      const cell = this.leafCells(formula, inputs, at);
      return sheetsArithmetic(formula, (leaf) => call('IF', `ISNUMBER(${cell(leaf)})`, cell(leaf), '0'));
    });
  }

  /** The cells of a formula's totals in the column at hand. */
  leafCells(formula: Formula, inputs: Inputs, at: At): (leaf: Leaf) => string {
    const found = new Map(leavesOf(formula).map((leaf) => [leafKey(leaf), this.leafRow(leaf, inputs)]));
    return (leaf) => at(found.get(leafKey(leaf)) ?? 0);
  }

  /** The row with one total of a KPI's formula in every column. */
  leafRow(leaf: Leaf, inputs: Inputs): number {
    if (typeof leaf === 'object')
      return answerTotal(this.rows, leaf.count as MeasureId, leaf.atLeast, leaf.atMost);
    const id = leaf as MeasureId;
    const rows = id === LAGGED_COST && this.earlierCosts ? this.earlierCosts.rows : this.rows;
    return measureTotal(rows, id) ?? this.assumptionRow(id, inputs);
  }

  private assumptionRow(id: MeasureId, inputs: Inputs): number {
    const source = inputs.computed[id];
    const perMonth = inputs.kpi.monthly?.includes(id) ?? false;
    const computed = source && (perMonth ? this.monthlyRow(source) : this.kpiRow(source));
    const label = `Assumption: ${measures[id].label}${perMonth ? ' per month' : ''}${source ? ` by ${this.label(source.kpi)}` : ''}`;
    return assumptionRow(this.rows, label, id, {
      typed: this.assumptionCells[id],
      hasColumn: inputs.columns[id] !== undefined,
      computed,
    });
  }
}
