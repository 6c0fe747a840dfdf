/** The number that `getSheetId` gives for a sheet, the same each time and different for each sheet. */
export function sheetNumber(sheetId: string): number {
  if (/^\d{1,9}$/.test(sheetId)) return Number(sheetId);
  let hash = 0;
  for (const character of sheetId) hash = (hash * 31 + character.charCodeAt(0)) % 2_147_483_647;
  return hash;
}
