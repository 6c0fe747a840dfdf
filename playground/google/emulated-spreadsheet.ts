import { splitSheetName } from '../a1-notation.ts';
import { EmulatedSheet } from './emulated-sheet.ts';
import type { EnumValue } from './enum-value.ts';
import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';
import { sheetNumber } from './sheet-number.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** The one spreadsheet that is open. */
export class EmulatedSpreadsheet
  implements
    EmulatedService,
    Pick<GoogleSpreadsheet, Exclude<keyof EmulatedSpreadsheet & keyof GoogleSpreadsheet, 'insertSheet'>>
{
  readonly serviceName = 'Spreadsheet';
  readonly #context: SpreadsheetContext;

  constructor(context: SpreadsheetContext) {
    this.#context = context;
  }

  getId(): string {
    return this.#context.grid.id;
  }

  getName(): string {
    return this.#context.grid.name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getSpreadsheetTimeZone(): string {
    return this.#context.time.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.#context.locale;
  }

  getSheets(): GoogleSheet[] {
    return this.#context.grid.sheetIds().map((id) => this.#sheet(id));
  }

  getNumSheets(): number {
    return this.#context.grid.sheetIds().length;
  }

  getSheetByName(name: string): GoogleSheet | null {
    const id = this.#context.grid
      .sheetIds()
      .find((sheetId) => this.#context.grid.sheetName(sheetId) === name);
    return id === undefined ? null : this.#sheet(id);
  }

  getSheetById(id: number): GoogleSheet | null {
    const found = this.#context.grid.sheetIds().find((sheetId) => sheetNumber(sheetId) === id);
    return found === undefined ? null : this.#sheet(found);
  }

  getActiveSheet(): GoogleSheet {
    return this.#sheet(this.#context.grid.activeSheetId());
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return sheet.activate();
  }

  getActiveRange(): GoogleRange | null {
    return this.getActiveSheet().getActiveRange();
  }

  getRange(a1Notation: string): GoogleRange {
    const { sheet, range } = splitSheetName(a1Notation);
    const target = sheet === undefined ? this.getActiveSheet() : this.getSheetByName(sheet);
    if (!target) throw new Exception('Range not found');
    return target.getRange(range);
  }

  // Not among the compared methods: the forms with a template sheet are left out.
  insertSheet(nameOrIndex?: string | number, sheetIndex?: number): GoogleSheet {
    const name = typeof nameOrIndex === 'string' ? nameOrIndex : this.#nextName();
    const index = typeof nameOrIndex === 'number' ? nameOrIndex : sheetIndex;
    requireNewSheetName(this.#context, name);
    const { grid } = this.#context;
    const count = grid.sheetIds().length;
    const id = grid.insertSheet(name, Math.min(index ?? count, count));
    grid.activateSheet(id);
    return this.#sheet(id);
  }

  deleteSheet(sheet: GoogleSheet): void {
    const { grid, metadata } = this.#context;
    const { sheetId } = sheet as unknown as EmulatedSheet;
    if (!grid.sheetIds().includes(sheetId)) throw new Exception('The sheet has already been deleted.');
    const remaining = grid.sheetIds().filter((id) => id !== sheetId && !grid.isSheetHidden(id));
    if (remaining.length === 0) throw new Exception("You can't remove all the sheets in a document.");
    grid.deleteSheet(sheetId);
    metadata.removePlace(sheetId);
  }

  moveActiveSheet(pos: number): void {
    const { grid } = this.#context;
    if (pos < 1 || pos > grid.sheetIds().length) {
      throw new Exception(`There are ${grid.sheetIds().length} sheets: position ${pos} does not exist.`);
    }
    grid.moveSheet(grid.activeSheetId(), pos - 1);
  }

  toast(msg: string, title = ''): void {
    this.#context.showToast(msg, title);
  }

  addDeveloperMetadata(
    key: string,
    valueOrVisibility?: string | GoogleVisibility,
    visibility?: GoogleVisibility,
  ): GoogleSpreadsheet {
    this.#context.metadata.add(
      '',
      key,
      valueOrVisibility as unknown as string | EnumValue | undefined,
      visibility as unknown as EnumValue | undefined,
    );
    return this as unknown as GoogleSpreadsheet;
  }

  getDeveloperMetadata(): GoogleMetadata[] {
    return this.#context.metadata.at('') as unknown as GoogleMetadata[];
  }

  #sheet(id: string): GoogleSheet {
    return new EmulatedSheet(this.#context, id) as unknown as GoogleSheet;
  }

  #nextName(): string {
    const names = new Set(this.#context.grid.sheetIds().map((id) => this.#context.grid.sheetName(id)));
    let number = names.size + 1;
    while (names.has(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}

/** Throws as Google does when a name cannot be given to a sheet. */
export function requireNewSheetName({ grid }: SpreadsheetContext, name: string): void {
  const taken = grid.sheetIds().some((id) => grid.sheetName(id).toLowerCase() === name.toLowerCase());
  if (taken)
    throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
  if (name === '' || name.length > 100) {
    throw new Exception('The sheet name must have 1 to 100 characters.');
  }
}
