import { ICommandService, type Injector } from '@univerjs/core';
import { type IRemoveSheetCommandParams, RemoveSheetCommand } from '@univerjs/sheets';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import type { Grid } from '../grid.ts';

/** Lets Univer look no longer at a sheet that is deleted. */
export function leaveDeletedSheets(grid: Grid, injector: Injector): void {
  showAnotherSheet(grid, injector.get(ICommandService));
  validateExistingSheets(grid, injector.get(SheetsDataValidationValidatorService));
}

/**
 * Shows another sheet before the one that is shown is deleted. Univer draws anew what changes on the sheet that it
 * shows; where that one is gone it fails, with most formulas still reading the sheet and nothing to undo.
 */
function showAnotherSheet(grid: Grid, commands: ICommandService): void {
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetCommand.id) return;
    const shown = grid.activeSheetId();
    if (((params as IRemoveSheetCommandParams | undefined)?.subUnitId ?? shown) !== shown) return;
    const visible = grid.sheetIds().filter((sheetId) => sheetId === shown || !grid.isSheetHidden(sheetId));
    const place = visible.indexOf(shown);
    const neighbor = visible[place - 1] ?? visible[place + 1];
    if (neighbor !== undefined) grid.activateSheet(neighbor);
  });
}

/** Univer validates what changed once it is idle; a sheet that was deleted meanwhile has nothing to validate. */
function validateExistingSheets(
  grid: Pick<Grid, 'sheetIds'>,
  validator: SheetsDataValidationValidatorService,
): void {
  const validatorRanges = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (workbookId, sheetId, ranges) =>
    grid.sheetIds().includes(sheetId) ? validatorRanges(workbookId, sheetId, ranges) : [];
}
