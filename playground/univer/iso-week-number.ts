import { type BaseValueObject, functionDate, NumberValueObject } from '@univerjs/engine-formula';

/**
 * Univer counts the last days of December to week 53 also where they begin week 1 of the next year. By ISO 8601 a week
 * lies in the year of its Thursday, whose own number Univer gets right.
 */
export function installIsoWeekNumber(): void {
  const executor = functionDate.find(([, name]) => name === 'ISOWEEKNUM')?.[0] as Executor | undefined;
  if (!executor || installed) return;
  installed = true;
  const { _handleSingleObject: weekNumber } = executor.prototype;
  executor.prototype._handleSingleObject = function (date) {
    return weekNumber.call(this, thursdayOf(date));
  };
}

let installed = false;

interface Executor {
  readonly prototype: { _handleSingleObject(date: BaseValueObject): BaseValueObject };
}

/** The Thursday of a date's week, which begins on Monday; what is no date stays. */
function thursdayOf(date: BaseValueObject): BaseValueObject {
  const serial = (date.isString() ? date.convertToNumberObjectValue() : date).getValue();
  // Serial day 2 is a Monday.
  return typeof serial === 'number' && serial >= 2
    ? NumberValueObject.create(Math.floor(serial) - ((Math.floor(serial) - 2) % 7) + 3)
    : date;
}
