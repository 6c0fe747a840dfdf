import { EmulatedConditionalFormatRuleBuilder } from './conditional-format-rule.ts';
import { EmulatedDataValidationBuilder } from './data-validation.ts';
import { EmulatedSheet } from './emulated-sheet.ts';
import { EmulatedSpreadsheet } from './emulated-spreadsheet.ts';
import type { EmulatedService } from './service-gate.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';
import type { EmulatedUi } from './ui.ts';

type GoogleSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The entry to the spreadsheet; the gate adds its enumerations. */
export class EmulatedSpreadsheetApp
  implements
    EmulatedService,
    Pick<GoogleSpreadsheetApp, keyof EmulatedSpreadsheetApp & keyof GoogleSpreadsheetApp>
{
  readonly serviceName = 'SpreadsheetApp';
  readonly #context: SpreadsheetContext;
  readonly #ui: EmulatedUi;

  constructor(context: SpreadsheetContext, ui: EmulatedUi) {
    this.#context = context;
    this.#ui = ui;
  }

  getActive(): GoogleSpreadsheet {
    return new EmulatedSpreadsheet(this.#context) as unknown as GoogleSpreadsheet;
  }

  getActiveSpreadsheet(): GoogleSpreadsheet {
    return this.getActive();
  }

  getActiveSheet(): GoogleSheet {
    return new EmulatedSheet(this.#context, this.#context.grid.activeSheetId()) as unknown as GoogleSheet;
  }

  getUi(): GoogleAppsScript.Base.Ui {
    return this.#ui as unknown as GoogleAppsScript.Base.Ui;
  }

  /** Writes reach the grid at once; in the page the bridge lets the calculation finish before it answers. */
  flush(): void {}

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return new EmulatedConditionalFormatRuleBuilder(
      this.#context,
    ) as unknown as GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return new EmulatedDataValidationBuilder(
      this.#context,
    ) as unknown as GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  }
}
