import { ArrayValueObject, CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/**
 * Univer keeps an index of which cells hold a value, which makes criteria over whole columns fast. It also notes there
 * each array that a formula reckons with, as though its numbers stood in the cells from the formula's own on: after
 * `=ROW(A1:A9)-1` in B1, `=B5=""` would be FALSE of an empty cell. Here arithmetic leaves the index alone, since the
 * arrays of cells that it notes are noted by comparisons as well.
 */
export function installCellIndex(): void {
  if (installed) return;
  installed = true;
  const index = CELL_INVERTED_INDEX_CACHE as unknown as CellIndex;
  const { set, setContinueBuildingCache } = index;
  const array = ArrayValueObject.prototype as unknown as Batch;
  const { _batchOperatorValue } = array;
  let reckoning = false;
  array._batchOperatorValue = function (value, column, result, operation, ...rest) {
    const before = reckoning;
    reckoning = operation !== COMPARISON;
    try {
      _batchOperatorValue.call(this, value, column, result, operation, ...rest);
    } finally {
      reckoning = before;
    }
  };
  index.set = function (...args) {
    if (!reckoning) set.apply(this, args);
  };
  index.setContinueBuildingCache = function (...args) {
    if (!reckoning) setContinueBuildingCache.apply(this, args);
  };
}

let installed = false;

/** The number by which Univer tells comparisons from arithmetic. */
const COMPARISON = 5;

interface CellIndex {
  set(...args: unknown[]): void;
  setContinueBuildingCache(...args: unknown[]): void;
}

interface Batch {
  _batchOperatorValue(
    value: unknown,
    column: number,
    result: unknown,
    operation: number,
    ...rest: unknown[]
  ): void;
}
