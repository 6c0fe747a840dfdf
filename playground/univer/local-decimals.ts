import { type BaseValueObject, functionText, StringValueObject } from '@univerjs/engine-formula';
import { decimalMarkIn } from './typed-input.ts';

/**
 * Lets `&` write numbers with the decimal mark of the spreadsheet's locale, as Sheets does: `=5/2&" %"` is "2,5 %" in
 * fi_FI. Univer always writes a point. It stays behind a sign of comparison, since Univer reads criteria such as
 * `">"&A1` with a point, too. A page has one workbook: the locale of the last one counts.
 */
export function installLocalDecimals(locale: string): void {
  hasComma = decimalMarkIn(locale) === 'comma';
  const concatenate = functionText.find(([, name]) => name === 'CONCATENATE')?.[0] as Executor | undefined;
  if (!concatenate || installed) return;
  installed = true;
  const { calculate } = concatenate.prototype;
  concatenate.prototype.calculate = function (...parts) {
    if (!hasComma) return calculate.apply(this, parts);
    const local = parts.map((part, place) => (isCriterion(parts[place - 1]) ? part : withComma(part)));
    return calculate.apply(this, local);
  };
}

let installed = false;
let hasComma = false;

function isCriterion(before: BaseValueObject | undefined): boolean {
  return before?.isString() === true && /[<>=]$/.test(String(before.getValue()));
}

function withComma(part: BaseValueObject): BaseValueObject {
  if (part.isArray()) return part.mapValue(withComma);
  return part.isNumber() ? StringValueObject.create(String(part.getValue()).replace('.', ',')) : part;
}

interface Executor {
  readonly prototype: Operator;
}

interface Operator {
  calculate(...parts: BaseValueObject[]): unknown;
}
