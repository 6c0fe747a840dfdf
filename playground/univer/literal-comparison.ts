import { BooleanValueObject, functionMeta, StringValueObject } from '@univerjs/engine-formula';

/**
 * In Sheets `*` and `?` are wildcards in criteria of SUMIFS and its kin, and plain letters to `=`;
 * Univer takes them for wildcards in both. While a comparison operator runs, they are letters.
 */
export function installLiteralComparison(): void {
  const compare = functionMeta.find(([, name]) => name === 'COMPARE')?.[0] as Executor | undefined;
  if (!compare || installed) return;
  installed = true;
  const operator = compare.prototype;
  const { calculate } = operator;
  operator.calculate = function (...operands) {
    comparing += 1;
    try {
      return calculate.apply(this, operands);
    } finally {
      comparing -= 1;
    }
  };
  const text: Text = StringValueObject.prototype as unknown as Text;
  const { compareBy } = text;
  text.compareBy = function (value, operation, isCaseSensitive = false) {
    if (comparing === 0 || typeof value !== 'string' || !/[*?]/.test(value)) {
      return compareBy.call(this, value, operation, isCaseSensitive);
    }
    const fold = (letters: string) => (isCaseSensitive ? letters : letters.toLocaleLowerCase());
    return BooleanValueObject.create(this._compareString(fold(this.getValue()), fold(value), operation));
  };
}

let installed = false;
let comparing = 0;

interface Executor {
  readonly prototype: Operator;
}

interface Operator {
  calculate(...operands: unknown[]): unknown;
}

interface Text {
  getValue(): string;
  compareBy(value: unknown, operation: string, isCaseSensitive?: boolean): BooleanValueObject;
  _compareString(left: string, right: string, operation: string): boolean;
}
