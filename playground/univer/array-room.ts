import { ICommandService, type IRange } from '@univerjs/core';
import { IFormulaRuntimeService, SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import type { DimensionOperations } from '../grid.ts';
import type { UniverSession } from './univer-session.ts';

/** What the package does not declare: the place where the engine refuses an array that ends outside its sheet. */
interface ArrayPlacing {
  readonly currentSubUnitId: string;
  _checkIfArrayFormulaExceeded(rowCount: number, columnCount: number, range: IRange): boolean;
}

/**
 * Adds the rows and columns that an array formula needs where it runs past the edge of its sheet, as Sheets does; on
 * its own Univer shows #SPILL!. `calculateAgain` is told the cell whose formula has room now.
 */
export function makeRoomForArrays(
  session: UniverSession,
  grid: Pick<DimensionOperations, 'size' | 'insertRows' | 'insertColumns'>,
  calculateAgain: (sheetId: string, row: number, column: number) => void,
): void {
  const refused: { sheetId: string; range: IRange }[] = [];
  const placing = session.injector.get(IFormulaRuntimeService) as unknown as ArrayPlacing;
  const isExceeded = placing._checkIfArrayFormulaExceeded.bind(placing);
  placing._checkIfArrayFormulaExceeded = (rowCount, columnCount, range) => {
    const exceeded = isExceeded(rowCount, columnCount, range);
    if (exceeded) refused.push({ sheetId: placing.currentSubUnitId, range });
    return exceeded;
  };
  session.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    for (const { sheetId, range } of refused.splice(0)) {
      const { rows, columns } = grid.size(sheetId);
      if (range.endRow >= rows) grid.insertRows(sheetId, rows, range.endRow + 1 - rows);
      if (range.endColumn >= columns) grid.insertColumns(sheetId, columns, range.endColumn + 1 - columns);
      calculateAgain(sheetId, range.startRow, range.startColumn);
    }
  });
}
