import type { PageSetup } from 'exceljs';
import type { Area } from '../area.ts';
import type { Grid } from '../grid.ts';

const A4 = { size: 9, width: 11.69, height: 8.27 } as const;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 } as const;
const PIXELS_PER_INCH = 96;
/** A few rows too many for a page make it a little smaller instead of standing alone on the next. */
const PAGES_FOR_ONE = 1.2;

/** Landscape and one page wide, on as many pages as it takes. */
export function pageSetupOf(
  grid: Pick<Grid, 'columnWidth' | 'rowHeight'>,
  sheetId: string,
  area: Pick<Area, 'rows' | 'columns'>,
): Partial<PageSetup> {
  return {
    paperSize: A4.size,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: pagesOf(grid, sheetId, area) <= PAGES_FOR_ONE ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS,
  };
}

/** How many pages a sheet takes where it is one page wide. */
function pagesOf(
  grid: Pick<Grid, 'columnWidth' | 'rowHeight'>,
  sheetId: string,
  { rows, columns }: Pick<Area, 'rows' | 'columns'>,
): number {
  const width = inches(columns, (column) => grid.columnWidth(sheetId, column));
  const height = inches(rows, (row) => grid.rowHeight(sheetId, row));
  const scale = Math.min(1, (A4.width - MARGINS.left - MARGINS.right) / width);
  return (height * scale) / (A4.height - MARGINS.top - MARGINS.bottom);
}

function inches(count: number, pixels: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += pixels(index);
  return sum / PIXELS_PER_INCH;
}
