import { ICommandService, type Injector } from '@univerjs/core';
import {
  FormulaDataModel,
  type ISetFormulaCalculationResultMutation,
  type ISetImageFormulaDataMutationParams,
  SetFormulaCalculationResultMutation,
  SetImageFormulaDataMutation,
} from '@univerjs/engine-formula';

/**
 * Takes the picture out of a cell whose formula no longer gives one, such as a sparkline whose data is gone:
 * Univer forgets pictures only where a person changes the formula.
 */
export function clearFormerPictures(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  const drawn = new Set<string>();
  const key = (sheetId: string, row: number, column: number) => `${sheetId} ${row} ${column}`;
  // The pictures of a calculation are told before its values.
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id === SetImageFormulaDataMutation.id) {
      const { imageFormulaData } = params as ISetImageFormulaDataMutationParams;
      for (const { sheetId, row, column } of imageFormulaData) drawn.add(key(sheetId, row, column));
    } else if (id === SetFormulaCalculationResultMutation.id) {
      const { unitData } = params as ISetFormulaCalculationResultMutation;
      for (const [unitId, sheets] of Object.entries(formulas.getUnitImageFormulaData())) {
        for (const [sheetId, pictures] of Object.entries(sheets ?? {})) {
          pictures?.forValue((row, column) => {
            const calculated = unitData[unitId]?.[sheetId]?.[row]?.[column] !== undefined;
            if (calculated && !drawn.has(key(sheetId, row, column))) pictures.realDeleteValue(row, column);
          });
        }
      }
      drawn.clear();
    }
  });
}
