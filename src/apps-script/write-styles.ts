import type { CellStyle, SheetPlan } from '../core/scorecard/sheet-plan.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Writes the styles of all cells: one call per property, and none for a property that no cell sets. */
export function writeStyles(range: Range, { cells, styles }: Pick<SheetPlan, 'cells' | 'styles'>): void {
  const plain = styles.plain ?? {};
  const grid = cells.map((row) => row.map((cell) => styles[cell?.style ?? 'plain'] ?? plain));
  for (const write of properties) write(range, grid);
}

// A style that crossed google.script.run may hold null for undefined, so that every reading has a default.
const properties = [
  property(
    ({ numberFormat }) => numberFormat ?? 'general',
    'general',
    (range, formats) => range.setNumberFormats(formats),
  ),
  property(
    ({ background }) => background ?? null,
    null,
    (range, colors) => range.setBackgrounds(colors),
  ),
  property(
    ({ color }) => color ?? null,
    null,
    (range, colors) => range.setFontColors(colors),
  ),
  property(
    ({ bold }) => (bold ? 'bold' : 'normal'),
    'normal',
    (range, weights) => range.setFontWeights(weights),
  ),
  property(
    ({ italic }) => (italic ? 'italic' : 'normal'),
    'normal',
    (range, slants) => range.setFontStyles(slants),
  ),
  property(
    ({ size }) => size ?? 10,
    10,
    (range, sizes) => range.setFontSizes(sizes),
  ),
  property(
    ({ align }) => align ?? null,
    null,
    (range, alignments) => range.setHorizontalAlignments(alignments),
  ),
  property(
    ({ wrap }) => wrap ?? false,
    false,
    (range, wraps) => range.setWrapStrategies(wraps.map((row) => row.map(wrapStrategy))),
  ),
];

/** Writes one property of a grid of styles, unless all cells have it as a new sheet has it. */
function property<T>(
  read: (style: CellStyle) => T,
  standard: NoInfer<T>,
  write: (range: Range, values: T[][]) => unknown,
): (range: Range, grid: readonly (readonly CellStyle[])[]) => void {
  return (range, grid) => {
    const values = grid.map((row) => row.map(read));
    if (values.some((row) => row.some((value) => value !== standard))) write(range, values);
  };
}

function wrapStrategy(wrap: boolean): GoogleAppsScript.Spreadsheet.WrapStrategy {
  return wrap ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.OVERFLOW;
}
