import { StringValueObject } from '@univerjs/engine-formula';

/**
 * Criteria make Univer read every text cell as a date, a time and a number, again for each formula: most of the
 * time that a scorecard takes. A text that was none of these is remembered.
 */
export function installKnownTexts(): void {
  if (installed) return;
  installed = true;
  const known = new Map<string, ReturnType<StringValueObject['convertToNumberObjectValue']>>();
  const { convertToNumberObjectValue } = StringValueObject.prototype;
  StringValueObject.prototype.convertToNumberObjectValue = function () {
    const text = this.getValue();
    const remembered = known.get(text);
    if (remembered) return remembered;
    const value = convertToNumberObjectValue.call(this);
    if (value.isError() && known.size < MOST_TEXTS) known.set(text, value);
    return value;
  };
}

const MOST_TEXTS = 100_000;

let installed = false;
