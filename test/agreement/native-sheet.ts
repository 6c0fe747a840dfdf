import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';

export type Cell = number | '';

/** The value of a native formula, or the text of its error. */
export type NativeValue = number | `#${string}`;

const FORMULA = { sheet: 0, row: 1, column: 20, width: 1, height: 1 };
const NUMBER = 1;

/** A sheet in a second engine, IronCalc, which knows nothing of this project. */
export function nativeSheet(): (columns: readonly (readonly Cell[])[], formula: string) => NativeValue {
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(wasm) });
  return (columns, formula) => {
    // A workbook for each: one that lives on remembers every change, and slows down.
    const workbook = new Model('Agreement', 'en', 'UTC', 'en');
    try {
      return calculated(workbook, columns, formula);
    } finally {
      workbook.free();
    }
  };
}

function calculated(workbook: Model, columns: readonly (readonly Cell[])[], formula: string): NativeValue {
  const { sheet, row, column } = FORMULA;
  workbook.pauseEvaluation();
  columns.forEach((cells, index) => {
    cells.forEach((cell, at) => {
      if (cell !== '') workbook.setUserInput(sheet, at + 1, index + 1, String(cell));
    });
  });
  workbook.setUserInput(sheet, row, column, withCommas(formula));
  // Without a format of its own a cell shows ten digits at most.
  workbook.updateRangeStyle(FORMULA, 'num_fmt', '0.00000000000000E+00');
  workbook.evaluate();
  const shown = workbook.getFormattedCellValue(sheet, row, column);
  if (workbook.getCellType(sheet, row, column) === NUMBER) return Number(shown);
  if (shown.startsWith('#')) return shown as `#${string}`;
  throw new Error(`${formula} shows "${shown}", which is neither a number nor an error.`);
}

/** The English locale of the engine separates arguments by commas; texts in quotation marks stay as they are. */
function withCommas(formula: string): string {
  return formula.replace(/"[^"]*"|;/g, (part) => (part === ';' ? ',' : part));
}
