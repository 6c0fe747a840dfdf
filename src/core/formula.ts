/**
 * Arithmetic over measures, as data: a measure's total, a count of answers, a number, or one operation
 * over two formulas. Every translation (value, Sheets formula, words) folds the same tree.
 */
export type Formula<M extends string = string> = Leaf<M> | number | Operation<M>;

/** What a formula totals: a measure by its own total, or the answers of a measure that meet a condition. */
export type Leaf<M extends string = string> = M | Count<M>;

/** How many answers lie within the bounds; without bounds, how many answers there are. */
export interface Count<M extends string = string> {
  readonly count: M;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export type Operator = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';

export interface Operation<M extends string = string> {
  readonly operator: Operator;
  readonly left: Formula<M>;
  readonly right: Formula<M>;
}

export function add<M extends string>(left: Formula<M>, right: Formula<M>): Operation<M> {
  return { operator: 'add', left, right };
}

export function subtract<M extends string>(left: Formula<M>, right: Formula<M>): Operation<M> {
  return { operator: 'subtract', left, right };
}

export function multiply<M extends string>(left: Formula<M>, right: Formula<M>): Operation<M> {
  return { operator: 'multiply', left, right };
}

export function divide<M extends string>(left: Formula<M>, right: Formula<M>): Operation<M> {
  return { operator: 'divide', left, right };
}

export function power<M extends string>(left: Formula<M>, right: Formula<M>): Operation<M> {
  return { operator: 'power', left, right };
}

export function count<M extends string>(
  measure: M,
  within: { atLeast?: number; atMost?: number } = {},
): Count<M> {
  return { count: measure, ...within };
}

/** What each kind of formula becomes; one `Translation` per target language. */
export interface Translation<T> {
  number(value: number): T;
  leaf(leaf: Leaf): T;
  readonly operation: Readonly<Record<Operator, (left: T, right: T) => T>>;
}

export function translate<T>(formula: Formula, to: Translation<T>): T {
  if (typeof formula === 'number') return to.number(formula);
  if (isLeaf(formula)) return to.leaf(formula);
  return to.operation[formula.operator](translate(formula.left, to), translate(formula.right, to));
}

export function isLeaf<M extends string>(formula: Formula<M>): formula is Leaf<M> {
  return typeof formula === 'string' || (typeof formula === 'object' && 'count' in formula);
}

/** The measure whose column a leaf reads. */
export function measureOf<M extends string>(leaf: Leaf<M>): M {
  return typeof leaf === 'string' ? leaf : leaf.count;
}

/** One text per distinct leaf, so that each total is computed once. */
export function leafKey(leaf: Leaf): string {
  if (typeof leaf === 'string') return leaf;
  return `${leaf.count}[${leaf.atLeast ?? ''}..${leaf.atMost ?? ''}]`;
}

/** The distinct leaves of a formula, in reading order. */
export function leavesOf(formula: Formula): readonly Leaf[] {
  const found = new Map<string, Leaf>();
  const collect = (part: Formula): void => {
    if (typeof part === 'number') return;
    if (isLeaf(part)) {
      found.set(leafKey(part), part);
      return;
    }
    collect(part.left);
    collect(part.right);
  };
  collect(formula);
  return [...found.values()];
}
