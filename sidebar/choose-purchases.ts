import type { PurchaseField } from '../src/core/customers/purchase-columns.ts';
import type { ColumnChoice, PurchaseChoices } from './draft.ts';

/** A choice about the sheet of purchases. */
export type PurchaseAction =
  | { readonly type: 'purchases_sheet_chosen'; readonly sheetId: number }
  | {
      readonly type: 'purchase_column_chosen';
      readonly sheetId: number;
      readonly field: PurchaseField;
      readonly choice: ColumnChoice;
    };

/** The choices about the sheet of purchases after one of them; a corrected column settles on its sheet. */
export function choosePurchases(choices: PurchaseChoices, action: PurchaseAction): PurchaseChoices {
  const { sheetId } = action;
  if (action.type === 'purchases_sheet_chosen') return { ...choices, sheetId };
  const columns = { ...choices.columns[sheetId], [action.field]: action.choice };
  return { sheetId, columns: { ...choices.columns, [sheetId]: columns } };
}
