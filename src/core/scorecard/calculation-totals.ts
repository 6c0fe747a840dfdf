import { type MeasureId, measures } from '../catalog/measures.ts';
import { type Formula, type Leaf, leafKey, leavesOf } from '../formula.ts';
import type { Kpi } from '../kpi.ts';
import type { Inputs } from '../match-columns.ts';
import { mayBeNegative, refusalsOf } from '../refusals.ts';
import { ROUNDING_IN_SHEETS } from '../rounding.ts';
import { sheetsArithmetic } from '../sheets-formula.ts';
import { formulaInWords, measureNamed } from '../words.ts';
import { CHOSEN, isOther, periodColumn } from './calculation-columns.ts';
import type { At, CalculationRows } from './calculation-rows.ts';
import { areLost, columnState, measureState } from './column-state.ts';
import { LAGGED_COST } from './cost-lag.ts';
import { address, call, text } from './dialect.ts';
import { faultyCells } from './faulty-cells.ts';
import { evenUntil, type ReadMeasures } from './kpi-coverage.ts';
import {
  answerRow,
  asRate,
  balanceRow,
  constantRow,
  countRow,
  daysRow,
  exceedsOne,
  meanBalanceRow,
  peopleRow,
  productTotal,
  sumRow,
  sumTotal,
  weightedRow,
} from './measure-rows.ts';
import { measuresRead } from './measures-read.ts';
import { hasMonthlyTotals, monthlyTotalRow } from './monthly-totals.ts';
import { orUndefined } from './or-undefined.ts';
import { UNDEFINED } from './picker-words.ts';
import { monthsInWords } from './scorecard-row.ts';

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
    const words = formulaInWords(leaf);
    return leaf === LAGGED_COST && this.earlierCosts
      ? `${words} of ${monthsInWords(this.earlierCosts.months)} earlier`
      : words;
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
    const until = evenUntil(this.rows, this.measuresRead(inputs));
    if (until === undefined) return value;
    const end = address(this.rows.frame.endRow, periodColumn(this.rows.frame, column), 'row');
    return call('IF', `${end}>${until}`, text(UNDEFINED), value);
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

  private leafCells(formula: Formula, inputs: Inputs, at: At): (leaf: Leaf) => string {
    const found = new Map(leavesOf(formula).map((leaf) => [leafKey(leaf), this.leafRow(leaf, inputs)]));
    return (leaf) => at(found.get(leafKey(leaf)) ?? 0);
  }

  /** Cells that add up to more than 0 where something is wrong with the columns of a KPI. */
  faults(inputs: Inputs): string {
    const { date, segment } = this.rows.data;
    const ids = [...measuresRead(inputs)];
    const frame = segment === undefined ? [date] : [date, segment];
    return [
      ...frame.map((column) => columnState(this.rows, column)),
      ...ids.flatMap((id) => [measureState(this.rows, id), faultyCells(this.rows, id)]),
      ...this.refusalCount(inputs),
    ].join('+');
  }

  /** A cell with 1 where the totals of the shown period cannot be, such as more clicks than impressions. */
  private refusalCount({ kpi, ...inputs }: Inputs): readonly string[] {
    const at: At = (row) => address(row, CHOSEN);
    const cell = this.leafCells(kpi.formula, { kpi, ...inputs }, at);
    const refused = refusedWhere(kpi, cell, kpi.share === 'strict');
    if (refused.length === 0) return [];
    const known = leavesOf(kpi.formula).map((leaf) => `ISNUMBER(${cell(leaf)})`);
    const impossible = call('IF', call('AND', ...known), call('IF', anyOf(refused), 1, 0), 0);
    return [this.rows.cell(`Impossible totals of ${this.label(kpi)}`, call('IFERROR', impossible, 0))];
  }

  /** The row with one total of a KPI's formula in every column. */
  leafRow(leaf: Leaf, inputs: Inputs): number {
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
          orUndefined(this.rows, id, at, `${at(count)}=0`, `${at(sum)}/${at(count)}`),
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
    const typed = this.assumptionCells[id];
    const source = inputs.computed[id];
    const perMonth = inputs.kpi.monthly?.includes(id) ?? false;
    const computed = source && (perMonth ? this.monthlyRow(source) : this.kpiRow(source));
    const hasColumn = inputs.columns[id] !== undefined;
    const lowest = hasColumn ? constantRow(this.rows, id, 'MINIFS') : 0;
    const highest = hasColumn ? constantRow(this.rows, id, 'MAXIFS') : 0;
    const count = hasColumn ? countRow(this.rows, id) : 0;
    const label = `Assumption: ${measures[id].label}${perMonth ? ' per month' : ''}${source ? ` by ${this.label(source.kpi)}` : ''}`;
    return this.rows.row(label, (at, column) => {
      const fallback = computed ? at(computed) : text(UNDEFINED);
      const same = call('IF', `${at(lowest)}=${at(highest)}`, asRate(id, at(lowest)), fallback);
      const inColumn = call('IF', `${at(count)}=0`, fallback, same);
      const constant =
        hasColumn && !isOther(this.rows.frame, column)
          ? call('IF', call('OR', ...areLost(this.rows, [id], at)), text(UNDEFINED), inColumn)
          : fallback;
      return typed ? call('IF', `ISNUMBER(${typed})`, asRate(id, typed), constant) : constant;
    });
  }
}

/** The arithmetic of a KPI over the cells of its totals; "–" where it has no honest value. */
function honestValue(kpi: Kpi, cell: (leaf: Leaf) => string, atMostOne: boolean): string {
  const refused = refusedWhere(kpi, cell, atMostOne);
  const value = withinShare(kpi, sheetsArithmetic(kpi.formula, cell), atMostOne);
  const checked = refused.length === 0 ? value : call('IF', anyOf(refused), text(UNDEFINED), value);
  return call('IFERROR', checked, text(UNDEFINED));
}

/** A share that rounding has brought below 0 or above 1 is at that end. */
function withinShare(kpi: Kpi, value: string, atMostOne: boolean): string {
  const notAbove = atMostOne ? call('MIN', 1, value) : value;
  return canFallBelowZero(kpi) ? call('MAX', 0, notAbove) : notAbove;
}

function canFallBelowZero({ share, formula }: Kpi): boolean {
  return share !== undefined && mayBeNegative(formula);
}

/** The comparisons under which a KPI is refused. */
function refusedWhere(kpi: Kpi, cell: (leaf: Leaf) => string, atMostOne: boolean): readonly string[] {
  const value = sheetsArithmetic(kpi.formula, cell);
  return [
    ...refusalsOf(kpi).map(
      ({ left, comparison, right }) =>
        sheetsArithmetic(left, cell) + comparison + sheetsArithmetic(right, cell),
    ),
    ...(canFallBelowZero(kpi) ? [`${value}<-${ROUNDING_IN_SHEETS}`] : []),
    ...(atMostOne ? [exceedsOne(value)] : []),
  ];
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions.join('') : call('OR', ...conditions);
}
