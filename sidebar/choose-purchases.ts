import type { Action } from './action.ts';
import type { PurchaseChoices } from './draft.ts';

/** A choice about the sheet of purchases. */
export type PurchaseAction = Extract<Action, { type: 'purchases_sheet_chosen' | 'purchase_column_chosen' }>;

/** The choices about the sheet of purchases after one of them; a corrected column settles on its sheet. */
export function choosePurchases(choices: PurchaseChoices, action: PurchaseAction): PurchaseChoices {
  const { sheetId } = action;
  if (action.type === 'purchases_sheet_chosen') return { ...choices, sheetId };
  const columns = { ...choices.columns[sheetId], [action.field]: action.choice };
  return { sheetId, columns: { ...choices.columns, [sheetId]: columns } };
}
