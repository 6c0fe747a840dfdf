import { type MeasureId, measures } from '../catalog/measures.ts';
import { type Leaf, leafKey, leavesOf } from '../formula.ts';
import type { Inputs } from '../match-columns.ts';
import type { Grain } from '../period.ts';
import { LOWEST, sheetsArithmetic } from '../sheets-formula.ts';
import { measureNamed } from '../words.ts';
import { ALL, CHOSEN, FIRST_PERIOD, FIRST_SEGMENT, type Frame, UNDEFINED } from './calculation-frame.ts';
import { address, call, columnLetter, text, wholeColumn } from './dialect.ts';
import type { DataSource } from './scorecard-request.ts';
import type { SheetBuilder } from './sheet-builder.ts';

export interface TotalsInput {
  readonly data: DataSource;
  readonly dataGrain: Grain;
  /** Labels of total rows found in the data, which no total may count. */
  readonly totalLabels: readonly { readonly column: number; readonly label: string }[];
  /** Header texts at or above the header row of a column, which are no faulty cells. */
  readonly headerTexts: (column: number) => number;
  /** Cells of the visible sheet where an assumption may be typed. */
  readonly assumptionCells: Readonly<Partial<Record<MeasureId, string>>>;
}

const NUMBER = `">${LOWEST}"`;

/**
 * Writes the totals of measures and the KPIs made of them, one row each, for every period and segment column.
 * A total is written once, however many KPIs use it.
 */
export class CalculationTotals {
  private readonly rows = new Map<string, number>();
  private readonly builder: SheetBuilder;
  private readonly frame: Frame;
  private readonly input: TotalsInput;

  constructor(builder: SheetBuilder, frame: Frame, input: TotalsInput) {
    this.builder = builder;
    this.frame = frame;
    this.input = input;
  }

  /** The row with the KPI in every column; "–" where it has no honest value. */
  kpiRow(inputs: Inputs): number {
    const { kpi } = inputs;
    return this.row(`KPI ${kpi.id}`, (at) => {
      const leaves = new Map(
        leavesOf(kpi.formula).map((leaf) => [leafKey(leaf), this.leafRow(leaf, inputs)]),
      );
      const cell = (leaf: Leaf | string) => at(leaves.get(leafKey(leaf)) ?? 0);
      const value = sheetsArithmetic(kpi.formula, cell);
      const positive = (kpi.positive ?? []).map((id) => `${cell(id)}<=0`);
      const strict =
        kpi.share === undefined ? [] : kpi.share === 'strict' ? [`${value}<0`, `${value}>1`] : [`${value}<0`];
      const refused = [...positive, ...strict];
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

  /** A cell with the number of faulty cells in the columns of a KPI. */
  faults(inputs: Inputs): string {
    const columns = [...this.columnsOf(inputs)];
    return columns.length === 0 ? '0' : columns.map((id) => this.textCount(id)).join('+');
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
    return new Set([...own, ...nested].filter((id) => this.input.data.columns[id] !== undefined));
  }

  /** How many cells of a measure's column are neither numbers nor blank, over the whole data sheet. */
  textCount(id: MeasureId): string {
    const position = this.input.data.columns[id] ?? 0;
    const column = wholeColumn(this.input.data.sheet, position);
    const row = this.single(
      `Faulty cells in ${measures[id].label}`,
      `COUNTA(${column})-COUNT(${column})-${this.input.headerTexts(position)}`,
    );
    return address(row, 2, 'both');
  }

  private leafRow(leaf: Leaf, inputs: Inputs): number {
    if (typeof leaf === 'object') return this.answerRow(leaf.count as MeasureId, leaf.atLeast, leaf.atMost);
    const id = leaf as MeasureId;
    const { total } = measureNamed(id);
    const label = measures[id].label;
    switch (total.kind) {
      case 'sum':
        return inputs.columns[id] === undefined && total.orProduct
          ? this.productTotal(id, total.orProduct)
          : this.sumTotal(id);
      case 'average':
      case 'answers': {
        const sum = this.sumRow(id);
        const count = this.countRow(id);
        return this.row(`Average of ${label}`, (at) =>
          this.orUndefined(id, at, `${at(count)}=0`, `${at(sum)}/${at(count)}`),
        );
      }
      case 'weighted_average':
        return this.weightedRow(id, total.weight as MeasureId);
      case 'average_days':
        return this.daysRow(id, total.since as MeasureId);
      case 'opening':
      case 'closing':
        return this.balanceRow(id, total.kind);
      case 'mean_balance':
        return this.meanBalanceRow(id);
      case 'unique':
        return this.peopleRow(id);
      default:
        return this.assumptionRow(id, inputs);
    }
  }

  private sumTotal(id: MeasureId): number {
    const sum = this.sumRow(id);
    // Counting is needed only to tell a total of 0 from no numbers at all.
    const some = this.row(`Any ${measures[id].label}`, (at, column) =>
      this.isOther(column)
        ? call('IF', `${at(sum)}<>0`, 1, 0)
        : call(
            'IF',
            `${at(sum)}<>0`,
            1,
            this.within(column, (where) => call('COUNTIFS', ...where, this.values(id), NUMBER)),
          ),
    );
    return this.row(`${measures[id].label}: total`, (at) =>
      this.orUndefined(id, at, `${at(some)}=0`, at(sum)),
    );
  }

  private sumRow(id: MeasureId): number {
    return this.additive(`Sum of ${measures[id].label}`, (where) =>
      call('SUMIFS', this.values(id), ...where),
    );
  }

  private countRow(id: MeasureId): number {
    return this.additive(`Numbers in ${measures[id].label}`, (where) =>
      call('COUNTIFS', ...where, this.values(id), NUMBER),
    );
  }

  private answerRow(id: MeasureId, atLeast?: number, atMost?: number): number {
    const bounds = [
      ...(atLeast === undefined ? [] : [this.values(id), text(`>=${atLeast}`)]),
      ...(atMost === undefined ? [] : [this.values(id), text(`<=${atMost}`)]),
    ];
    const count = this.countRow(id);
    if (bounds.length === 0) return count;
    const name = leafKey({
      count: id,
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(atMost === undefined ? {} : { atMost }),
    });
    const met = this.additive(`Answers ${name}`, (where) => call('COUNTIFS', ...where, ...bounds));
    const offScale = this.offScale(id);
    return this.row(`Answers ${name}: total`, (at) =>
      this.orUndefined(id, at, `${at(count)}=0${offScale ? `;${offScale}>0` : ''}`, at(met)),
    );
  }

  /** A cell that counts answers outside the scale, over the whole data sheet. */
  private offScale(id: MeasureId): string | undefined {
    const { scale } = measureNamed(id);
    if (!scale) return undefined;
    const values = this.values(id);
    const row = this.single(
      `Off the scale in ${measures[id].label}`,
      `${call('COUNTIFS', values, text(`<${scale[0]}`))}+${call('COUNTIFS', values, text(`>${scale[1]}`))}`,
    );
    return address(row, 2, 'both');
  }

  private productTotal(id: MeasureId, factors: readonly [string, string]): number {
    const [left, right] = factors as readonly [MeasureId, MeasureId];
    const product = this.productRow(left, right);
    const pairs = this.pairCount(left, right);
    return this.row(`${measures[id].label}: total`, (at) =>
      this.orUndefined(left, at, `${at(pairs)}=0`, at(product)),
    );
  }

  private weightedRow(id: MeasureId, weight: MeasureId): number {
    const product = this.productRow(id, weight);
    const weights = this.additive(`${measures[weight].label} beside ${measures[id].label}`, (where) =>
      call('SUMIFS', this.values(weight), ...where, this.values(id), NUMBER),
    );
    return this.row(`Average of ${measures[id].label}, weighted`, (at) =>
      this.orUndefined(id, at, `${at(weights)}=0`, `${at(product)}/${at(weights)}`),
    );
  }

  private productRow(left: MeasureId, right: MeasureId): number {
    return this.row(`${measures[left].label} x ${measures[right].label}`, (_, column, row) => {
      if (this.isOther(column)) return this.rest(row);
      const letter = columnLetter(column);
      const dates = this.dates();
      const inPeriod = `(${dates}>=${letter}$${this.frame.startRow})*(${dates}<${letter}$${this.frame.endRow})`;
      const noTotals = this.input.totalLabels
        .map(({ column: at, label }) => `*(${wholeColumn(this.input.data.sheet, at)}<>${text(label)})`)
        .join('');
      const product = (rows: string) => call('SUMPRODUCT', rows, this.values(left), this.values(right));
      const segment = this.segmentColumn();
      if (!segment) return product(`${inPeriod}${noTotals}`);
      const inSegment = `*(${segment}=${letter}$${this.frame.labelRow})`;
      return call(
        'IF',
        `${letter}$${this.frame.criterionRow}=""`,
        product(`${inPeriod}${noTotals}`),
        product(`${inPeriod}${noTotals}${inSegment}`),
      );
    });
  }

  private pairCount(left: MeasureId, right: MeasureId): number {
    return this.additive(`Rows with ${measures[left].label} and ${measures[right].label}`, (where) =>
      call('COUNTIFS', ...where, this.values(left), NUMBER, this.values(right), NUMBER),
    );
  }

  private daysRow(id: MeasureId, since: MeasureId): number {
    const ends = this.values(id);
    const starts = this.values(since);
    const complete = [ends, '">0"', starts, '">0"'];
    const days = this.additive(
      `Days from ${measures[since].label} to ${measures[id].label}`,
      (where) =>
        `${call('SUMIFS', ends, ...where, ...complete)}-${call('SUMIFS', starts, ...where, ...complete)}`,
    );
    const count = this.additive(`Rows with ${measures[since].label} and ${measures[id].label}`, (where) =>
      call('COUNTIFS', ...where, ...complete),
    );
    const reversed = this.single(
      `${measures[id].label} before ${measures[since].label}`,
      `SUMPRODUCT((${ends}<${starts})*ISNUMBER(${ends})*ISNUMBER(${starts}))`,
    );
    return this.row(`Average days to ${measures[id].label}`, (at) =>
      call(
        'IF',
        call('OR', `${at(count)}=0`, `${address(reversed, 2, 'both')}>0`),
        text(UNDEFINED),
        `${at(days)}/${at(count)}`,
      ),
    );
  }

  private balanceRow(id: MeasureId, kind: 'opening' | 'closing'): number {
    const date = this.boundaryRow(kind === 'opening' ? 'MINIFS' : 'MAXIFS');
    const count = this.countRow(id);
    const balance = this.row(`${measures[id].label} on the ${kind} date`, (_, column, row) => {
      if (this.isOther(column)) return this.rest(row);
      const day = `${columnLetter(column)}$${date}`;
      return this.bySegment(column, (segment) =>
        call(
          'SUMIFS',
          this.values(id),
          this.dates(),
          `">="&INT(${day})`,
          this.dates(),
          `"<"&(INT(${day})+1)`,
          ...this.noTotals(),
          ...segment,
        ),
      );
    });
    return this.row(`${measures[id].label}: ${kind} balance`, (at) =>
      this.orUndefined(id, at, `${at(count)}=0`, at(balance)),
    );
  }

  private peopleRow(id: MeasureId): number {
    const first = this.boundaryRow('MINIFS');
    const last = this.boundaryRow('MAXIFS');
    const sum = this.sumRow(id);
    const count = this.countRow(id);
    return this.row(`${measures[id].label}: people`, (at) =>
      this.orUndefined(id, at, `${at(count)}=0;INT(${at(last)})>INT(${at(first)})`, at(sum)),
    );
  }

  private meanBalanceRow(id: MeasureId): number {
    const sum = this.sumRow(id);
    const count = this.countRow(id);
    const dates = this.dateCountRow();
    return this.row(`${measures[id].label}: mean balance`, (at) =>
      this.orUndefined(id, at, `${at(count)}=0`, `${at(sum)}/${at(dates)}`),
    );
  }

  /** The first or last date of each period, whatever the segment. */
  private boundaryRow(name: 'MINIFS' | 'MAXIFS'): number {
    return this.row(
      name === 'MINIFS' ? 'First date in the period' : 'Last date in the period',
      (_, column, row) => {
        if (column >= ALL) return address(row, CHOSEN, 'column');
        return call(name, this.dates(), ...this.inPeriod(column));
      },
    );
  }

  /**
   * How many dates a period has. No engine counts distinct dates alike, so they are walked from one to the next;
   * a period with more dates than the walk is long has no count.
   */
  private dateCountRow(): number {
    const steps: Readonly<Record<Grain, number>> = { day: 31, week: 54, month: 12, quarter: 4, year: 1 };
    const walk: number[] = [];
    for (let step = 0; step <= steps[this.input.dataGrain]; step++) {
      const before = walk[step - 1];
      walk.push(
        this.row(`Date ${step + 1} in the period`, (at, column) => {
          if (column >= ALL) return '0';
          if (before === undefined) return call('MINIFS', this.dates(), ...this.inPeriod(column));
          const previous = at(before);
          const after = call(
            'MINIFS',
            this.dates(),
            this.dates(),
            `">="&(INT(${previous})+1)`,
            this.dates(),
            `"<"&${columnLetter(column)}$${this.frame.endRow}`,
          );
          return call('IF', `${previous}=0`, '0', after);
        }),
      );
    }
    return this.row('Dates in the period', (_, column) => {
      const letter = columnLetter(column >= ALL ? CHOSEN : column);
      const [first, last] = [walk[0] ?? 0, walk[walk.length - 1] ?? 0];
      return call(
        'IF',
        `${letter}${last}>0`,
        text(UNDEFINED),
        call('COUNTIFS', `${letter}${first}:${letter}${last}`, '">0"'),
      );
    });
  }

  /** An assumption: what was typed for it, else one number in all rows, else the KPI that computes it. */
  private assumptionRow(id: MeasureId, inputs: Inputs): number {
    const typed = this.input.assumptionCells[id];
    const source = inputs.computed[id];
    const computed = source && this.kpiRow(source);
    const hasColumn = inputs.columns[id] !== undefined;
    const lowest = hasColumn ? this.constantRow(id, 'MINIFS') : 0;
    const highest = hasColumn ? this.constantRow(id, 'MAXIFS') : 0;
    const count = hasColumn ? this.countRow(id) : 0;
    return this.row(`Assumption: ${measures[id].label}`, (at, column) => {
      const fallback = computed ? at(computed) : text(UNDEFINED);
      const constant =
        hasColumn && !this.isOther(column)
          ? call(
              'IF',
              `${at(count)}=0`,
              fallback,
              call('IF', `${at(lowest)}=${at(highest)}`, this.asRate(id, at(lowest)), fallback),
            )
          : fallback;
      return typed ? call('IF', `ISNUMBER(${typed})`, this.asRate(id, typed), constant) : constant;
    });
  }

  private asRate(id: MeasureId, cell: string): string {
    return measureNamed(id).asFraction ? call('IF', `${cell}>1`, text(UNDEFINED), cell) : cell;
  }

  private constantRow(id: MeasureId, name: 'MINIFS' | 'MAXIFS'): number {
    return this.row(`${name === 'MINIFS' ? 'Lowest' : 'Highest'} ${measures[id].label}`, (_, column) =>
      this.isOther(column) ? '0' : this.within(column, (where) => call(name, this.values(id), ...where)),
    );
  }

  /** "–" when a condition holds or a cell of the period is text, which SUMIFS would silently pass over. */
  private orUndefined(id: MeasureId, at: (row: number) => string, conditions: string, value: string): string {
    const texts = this.textRow(id);
    return call('IF', call('OR', conditions, `${at(texts)}>0`), text(UNDEFINED), value);
  }

  /** Texts of the period count whatever the segment: one faulty cell makes every split doubtful. */
  private textRow(id: MeasureId): number {
    const faulty = this.textCount(id);
    return this.row(`Text in ${measures[id].label}`, (_, column, row) => {
      if (column >= ALL) return address(row, CHOSEN, 'column');
      const counted = call('COUNTIFS', ...this.inPeriod(column), ...this.noTotals(), this.values(id), '"?*"');
      return call('IF', `${faulty}=0`, 0, counted);
    });
  }

  /** A row whose segments add up, so that what is left over is the total less the listed segments. */
  private additive(label: string, total: (where: readonly string[]) => string): number {
    return this.row(label, (_, column, row) =>
      this.isOther(column) ? this.rest(row) : this.within(column, total),
    );
  }

  private rest(row: number): string {
    const last = (this.frame.otherColumn ?? 0) - 1;
    return `${address(row, ALL)}-SUM(${address(row, FIRST_SEGMENT)}:${address(row, last)})`;
  }

  private isOther(column: number): boolean {
    return column === this.frame.otherColumn;
  }

  private within(column: number, total: (where: readonly string[]) => string): string {
    return this.bySegment(column, (segment) =>
      total([...this.inPeriod(column), ...this.noTotals(), ...segment]),
    );
  }

  private bySegment(column: number, total: (segment: readonly string[]) => string): string {
    const segment = this.segmentColumn();
    if (!segment || column === ALL) return total([]);
    const criterion = `${columnLetter(column)}$${this.frame.criterionRow}`;
    const narrowed = total([segment, criterion]);
    return column > ALL ? narrowed : call('IF', `${criterion}=""`, total([]), narrowed);
  }

  private inPeriod(column: number): readonly string[] {
    const letter = columnLetter(column);
    return [
      this.dates(),
      `">="&${letter}$${this.frame.startRow}`,
      this.dates(),
      `"<"&${letter}$${this.frame.endRow}`,
    ];
  }

  private noTotals(): readonly string[] {
    return this.input.totalLabels.flatMap(({ column, label }) => [
      wholeColumn(this.input.data.sheet, column),
      text(`<>${label}`),
    ]);
  }

  private values(id: MeasureId): string {
    return wholeColumn(this.input.data.sheet, this.input.data.columns[id] ?? 0);
  }

  private dates(): string {
    return wholeColumn(this.input.data.sheet, this.input.data.date);
  }

  private segmentColumn(): string | undefined {
    const { segment, sheet } = this.input.data;
    return segment === undefined ? undefined : wholeColumn(sheet, segment);
  }

  /** Writes a row once: one formula per column. Rows that it needs are written before it. */
  private row(
    label: string,
    formula: (at: (row: number) => string, column: number, row: number) => string,
  ): number {
    const known = this.rows.get(label);
    if (known !== undefined) return known;
    const columns = Array.from(
      { length: this.frame.lastColumn - FIRST_PERIOD + 1 },
      (_, index) => FIRST_PERIOD + index,
    );
    // A first run writes the rows below which this one comes to stand.
    for (const column of columns) formula((row) => address(row, column), column, 0);
    const row = this.builder.lastRow + 1;
    this.rows.set(label, row);
    this.builder.put(row, 1, { value: label });
    for (const column of columns) {
      this.builder.put(row, column, {
        formula: `=${formula((other) => address(other, column), column, row)}`,
      });
    }
    return row;
  }

  /** Writes one cell that holds for all columns. */
  private single(label: string, formula: string): number {
    const known = this.rows.get(label);
    if (known !== undefined) return known;
    const row = this.builder.lastRow + 1;
    this.rows.set(label, row);
    this.builder.put(row, 1, { value: label }).put(row, 2, { formula: `=${formula}` });
    return row;
  }
}
