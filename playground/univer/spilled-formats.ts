import { type ICellData, type Injector, InterceptorEffectEnum, type Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';

/** What array formulas fill into the cells of one sheet. */
export type SpilledCells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** The cells that array formulas fill beside their own. */
export function spilledCells(formulas: FormulaDataModel, workbookId: string, sheetId: string): SpilledCells {
  return (formulas.getArrayFormulaCellData()[workbookId]?.[sheetId] ?? {}) as SpilledCells;
}

/**
 * Draws the dates that an array formula fills into cells without a number format as dates: Univer takes over their
 * values alone.
 */
export function drawSpilledFormats(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // After the interceptor that puts the value in, before the one that formats it.
    priority: InterceptCellContentPriority.NUMFMT + 1,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const { unitId, subUnitId, row, col, workbook } = location;
      const spilled = spilledCells(formulas, unitId, subUnitId)[row]?.[col];
      const styles = workbook.getStyles();
      const format = spilled && styles.getStyleByCell(spilled)?.n;
      const own = cell && styles.getStyleByCell(cell);
      return next(format && !own?.n ? { ...cell, s: { ...own, n: format } } : cell);
    },
  });
}
