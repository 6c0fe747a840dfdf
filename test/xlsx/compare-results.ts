import type { Workbook } from 'exceljs';

/** Relative; what engines that add in another order may differ by. */
const TOLERANCE = 1e-9;
/** What is left of the difference of two figures that are alike. */
const ROUNDING = 1e-12;

type Result = string | number | boolean;

/** A formula with two results. */
export interface Difference {
  readonly place: string;
  readonly formula: string;
  readonly saved: Result;
  readonly recalculated: Result;
}

/** What a comparison of all formulas of a workbook found. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** Compares the result of every formula of a workbook with that of the same cell once calculated anew. */
export function compareResults(before: Workbook, after: Workbook): Comparison {
  const differences: Difference[] = [];
  let compared = 0;
  for (const sheet of before.worksheets) {
    const other = after.getWorksheet(sheet.name);
    sheet.eachRow((row) =>
      row.eachCell(({ formula, address, result }) => {
        if (!formula) return;
        compared += 1;
        const saved = plain(result);
        const recalculated = plain(other?.getCell(address).result);
        if (isSame(saved, recalculated) || isNoExtreme(formula, saved, recalculated)) return;
        differences.push({ place: `${sheet.name}!${address}`, formula, saved, recalculated });
      }),
    );
  }
  return { compared, differences };
}

/** Dates as serial days, errors as their text, and an empty text as nothing, which is how files keep it. */
function plain(result: unknown): Result {
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  if (typeof result === 'object' && result !== null && 'error' in result) return String(result.error);
  if (typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean') return result;
  return '';
}

function isSame(one: Result, other: Result): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= Math.max(ROUNDING, TOLERANCE * Math.max(Math.abs(one), Math.abs(other)));
}

/** The smallest or largest of no rows is blank in the playground and 0 elsewhere; both count as 0 in arithmetic. */
function isNoExtreme(formula: string, saved: Result, recalculated: Result): boolean {
  return /^_xlfn\.M(?:IN|AX)IFS\(/.test(formula) && saved === '' && recalculated === 0;
}
