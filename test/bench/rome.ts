import type { CallContext } from '../../src/core/custom-function.ts';
import { dateWriter, serialReader } from '../../src/core/spreadsheet-time.ts';

const serialOf = serialReader('Europe/Rome');

/** What a call knows in a spreadsheet of this time zone. */
export const ROME: CallContext = { serialOf, dateOf: dateWriter(serialOf) };
