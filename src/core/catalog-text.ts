import {
  add,
  count,
  divide,
  type Formula,
  isLeaf,
  leafKey,
  leavesOf,
  multiply,
  power,
  subtract,
} from './formula.ts';
import { type GoalId, goals } from './goal.ts';
import type { Direction, Kpi, Unit } from './kpi.ts';
import { units } from './unit.ts';

/**
 * KPIs as lines of text, for the script that is loaded for every single cell: a text costs nothing to load, an object
 * of a hundred others does. `CTR|Click-through rate|2011|clicks impressions /` has unit, direction, share and goals
 * as digits, positions in the lists below, and the formula in Polish notation, operands first. Then come measures, where
 * they are in another order, those above 0, those per month, bounds, and parts below their whole: `reach<impressions`.
 */

/** What a cell needs to know of a KPI. */
export interface CellKpi
  extends Pick<Kpi, 'id' | 'name' | 'goals' | 'measures' | 'formula' | 'unit' | 'better'> {
  readonly share?: Kpi['share'] | undefined;
  readonly positive?: Kpi['positive'] | undefined;
  readonly monthly?: Kpi['monthly'] | undefined;
  readonly bounds?: Kpi['bounds'] | undefined;
  readonly parts?: Kpi['parts'] | undefined;
}

const UNITS = Object.keys(units) as Unit[];
const GOALS = Object.keys(goals) as GoalId[];
const DIRECTIONS: readonly Direction[] = ['higher', 'lower', 'context'];
const SHARES: readonly Kpi['share'][] = [undefined, 'strict', 'expected'];
const SYMBOLS = { add: '+', subtract: '-', multiply: '*', divide: '/', power: '^' } as const;
const OPERATIONS: Readonly<Record<string, typeof add<string>>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '^': power,
};

export function kpisToText(kpis: readonly CellKpi[]): string {
  return kpis.map(kpiToLine).join('\n');
}

export function kpisFromText(text: string): readonly CellKpi[] {
  return text.split('\n').map((line) => new KpiLine(line));
}

function kpiToLine(kpi: CellKpi): string {
  const digits = [
    UNITS.indexOf(kpi.unit),
    DIRECTIONS.indexOf(kpi.better),
    SHARES.indexOf(kpi.share),
    ...kpi.goals.map((goal) => GOALS.indexOf(goal)),
  ];
  const measures = kpi.measures.join(' ');
  const fields = [
    kpi.id,
    kpi.name,
    digits.join(''),
    formulaToText(kpi.formula),
    measures === measuresIn(kpi.formula).join(' ') ? '' : measures,
    kpi.positive?.join(' ') ?? '',
    kpi.monthly?.join(' ') ?? '',
    kpi.bounds?.join(' ') ?? '',
    kpi.parts?.map(({ part, whole }) => `${formulaToText(part)}<${formulaToText(whole)}`).join(';') ?? '',
  ];
  return fields.join('|').replace(/\|+$/, '');
}

/** A line of text as a KPI; its fields are read when one of them is asked for, since a cell needs a KPI or two. */
class KpiLine implements CellKpi {
  readonly id: CellKpi['id'];
  readonly name: string;
  private readonly line: string;
  private read: Fields | undefined;

  constructor(line: string) {
    const end = line.indexOf('|');
    this.id = line.slice(0, end) as CellKpi['id'];
    this.name = line.slice(end + 1, line.indexOf('|', end + 1));
    this.line = line;
  }

  private get fields(): Fields {
    this.read ??= fieldsOf(this.line);
    return this.read;
  }

  get goals() {
    return this.fields.goals;
  }
  get measures() {
    return this.fields.measures;
  }
  get formula() {
    return this.fields.formula;
  }
  get unit() {
    return this.fields.unit;
  }
  get better() {
    return this.fields.better;
  }
  get share() {
    return this.fields.share;
  }
  get positive() {
    return this.fields.positive;
  }
  get monthly() {
    return this.fields.monthly;
  }
  get bounds() {
    return this.fields.bounds;
  }
  get parts() {
    return this.fields.parts;
  }
}

type Fields = { readonly [Key in Exclude<keyof CellKpi, 'id' | 'name'>]-?: CellKpi[Key] };

function fieldsOf(line: string): Fields {
  const [, , digits = '', text = '', measures, positive, monthly, bounds, parts] = line.split('|');
  const [unit = 0, better = 0, share = 0, ...chosen] = Array.from(digits, Number);
  const formula = formulaFromText(text);
  return {
    goals: chosen.map((goal) => GOALS[goal]),
    measures: measures ? measures.split(' ') : measuresIn(formula),
    formula,
    unit: UNITS[unit],
    better: DIRECTIONS[better],
    share: SHARES[share],
    positive: positive ? positive.split(' ') : undefined,
    monthly: monthly ? monthly.split(' ') : undefined,
    bounds: bounds ? bounds.split(' ').map(Number) : undefined,
    parts: parts?.split(';').map((text) => {
      const [part = '', whole = ''] = text.split('<');
      return { part: formulaFromText(part), whole: formulaFromText(whole) };
    }),
  } as Fields;
}

/** The measures of a formula in reading order, which most functions take in this order. */
function measuresIn(formula: Formula): readonly string[] {
  return [...new Set(leavesOf(formula).map((leaf) => (typeof leaf === 'string' ? leaf : leaf.count)))];
}

function formulaToText(formula: Formula): string {
  if (typeof formula === 'number') return String(formula);
  if (isLeaf(formula)) return leafKey(formula);
  const { operator, left, right } = formula;
  return `${formulaToText(left)} ${formulaToText(right)} ${SYMBOLS[operator]}`;
}

function formulaFromText(text: string): Formula {
  const operands: Formula[] = [];
  for (const token of text.split(' ')) {
    const operation = OPERATIONS[token];
    if (operation) {
      const [left = 0, right = 0] = operands.splice(-2);
      operands.push(operation(left, right));
    } else operands.push(operandFromText(token));
  }
  return operands[0] ?? 0;
}

function operandFromText(token: string): Formula {
  const [measure = '', from, to] = token.split(/\[|\.\.|\]/);
  if (from === undefined) return /\d$/.test(token) ? Number(token) : token;
  return count(measure, { ...(from && { atLeast: Number(from) }), ...(to && { atMost: Number(to) }) });
}
