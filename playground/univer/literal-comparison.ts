import {
  ArrayValueObject,
  BooleanValueObject,
  functionMeta,
  StringValueObject,
} from '@univerjs/engine-formula';

/**
 * In Sheets `*` and `?` are wildcards in criteria of SUMIFS and its kin, and plain letters to `=`;
 * Univer takes them for wildcards in both. While a comparison operator runs, they are letters.
 *
 * In criteria of Sheets `~` takes the meaning from the next `*`, `?` or `~`, as in `~~` for a `~`
 * (https://support.google.com/docs/answer/3093480); Univer knows it before `*` and `?` only.
 */
export function installLiteralComparison(): void {
  const compareOperator = functionMeta.find(([, name]) => name === 'COMPARE')?.[0] as Executor | undefined;
  if (!compareOperator || installed) return;
  installed = true;
  const operator = compareOperator.prototype;
  const { calculate } = operator;
  operator.calculate = function (...operands) {
    return literally(() => calculate.apply(this, operands));
  };

  const array: Comparable = ArrayValueObject.prototype as unknown as Comparable;
  const { compare } = array;
  array.compare = function (criterion, operation, isCaseSensitive) {
    const wanted = literal ? undefined : unescaped(criterion.getValue());
    return wanted === undefined
      ? compare.call(this, criterion, operation, isCaseSensitive)
      : literally(() => compare.call(this, StringValueObject.create(wanted), operation, isCaseSensitive));
  };

  const text: Text = StringValueObject.prototype as unknown as Text;
  const { compareBy } = text;
  text.compareBy = function (value, operation, isCaseSensitive = false) {
    const isPlain = typeof value !== 'string' || !(literal ? /[*?]/ : /~/).test(value);
    if (isPlain) return compareBy.call(this, value, operation, isCaseSensitive);
    const fold = (letters: string) => (isCaseSensitive ? letters : letters.toLocaleLowerCase());
    const [own, other] = [fold(this.getValue()), fold(value)];
    if (literal) return BooleanValueObject.create(this._compareString(own, other, operation));
    if (operation !== '=' && operation !== '<>')
      return compareBy.call(this, value, operation, isCaseSensitive);
    return BooleanValueObject.create(patternOf(other).test(own) === (operation === '='));
  };
}

let installed = false;
/** Whether `*`, `?` and `~` are letters now. */
let literal = false;

function literally<T>(run: () => T): T {
  const before = literal;
  literal = true;
  try {
    return run();
  } finally {
    literal = before;
  }
}

/** The text that a criterion with escapes stands for; undefined where it has none or stands for several. */
function unescaped(criterion: unknown): string | undefined {
  if (typeof criterion !== 'string' || !criterion.includes('~')) return undefined;
  return /[*?]/.test(criterion.replace(ESCAPED, '')) ? undefined : criterion.replace(ESCAPED, '$1');
}

const ESCAPED = /~([~*?])/g;

function patternOf(criterion: string): RegExp {
  const source = criterion.replace(/~([~*?])|[*?]|[\\^$.|+()[\]{}]/g, (found, letter: string | undefined) => {
    if (found === '*') return '.*';
    if (found === '?') return '.';
    return letter === '~' ? letter : `\\${letter ?? found}`;
  });
  return new RegExp(`^${source}$`, 's');
}

interface Executor {
  readonly prototype: Operator;
}

interface Operator {
  calculate(...operands: unknown[]): unknown;
}

interface Comparable {
  compare(criterion: { getValue(): unknown }, operation: string, isCaseSensitive?: boolean): unknown;
}

interface Text {
  getValue(): string;
  compareBy(value: unknown, operation: string, isCaseSensitive?: boolean): BooleanValueObject;
  _compareString(left: string, right: string, operation: string): boolean;
}
