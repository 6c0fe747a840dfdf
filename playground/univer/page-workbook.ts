import { ICommandService, LocaleType, LogLevel, merge, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { ErrorType, IFunctionService } from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import englishConditionalFormats from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import englishValidation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import englishNotes from '@univerjs/preset-sheets-note/locales/en-US';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import type { ScriptEnvironment } from '../google/google-services.ts';
import type { Grid } from '../grid.ts';
import { spreadsheetFunctions } from '../spreadsheet-functions.ts';
import { CellMessages, type CellPlace } from './cell-messages.ts';
import { ChartLayer } from './chart-layer.ts';
import { registerFormulaFunctions } from './custom-function.ts';
import { leaveDeletedSheets } from './deleted-sheets.ts';
import { installFormulaDialect } from './formula-dialect.ts';
import { separateHelpBySemicolons } from './formula-help.ts';
import { clearFormerPictures } from './formula-pictures.ts';
import { installLocalDecimals } from './local-decimals.ts';
import { installLocalNotation } from './local-notation.ts';
import { installLocalPaste } from './local-paste.ts';
import { scriptFormulaFunctions } from './script-formula-functions.ts';
import { newSheetLayout } from './sheet-operations.ts';
import { drawSpilledFormats } from './spilled-formats.ts';
import { calculationTexts, correctStatusBar } from './status-bar.ts';
import { createUniverGrid } from './univer-grid.ts';
import { unknownFunction } from './unknown-function.ts';

/** A workbook that is shown in a page. */
export interface PageWorkbook {
  readonly grid: Grid;
  readonly messages: CellMessages;
  /** Settles when the grid has been drawn. */
  readonly drawn: Promise<void>;
  /** Makes the custom functions of a script and the missing built-in ones known to formulas. */
  addFunctions(code: string, environment: ScriptEnvironment): void;
}

export interface PageWorkbookSettings {
  container: HTMLElement;
  name: string;
  firstSheetName: string;
  /** The locale of the spreadsheet as Google writes it. */
  locale: string;
}

/** Opens a workbook with one empty sheet in an element of the page. */
export function openPageWorkbook(settings: PageWorkbookSettings): PageWorkbook {
  installFormulaDialect();
  installLocalDecimals(settings.locale);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.WARN,
    locales: {
      [LocaleType.EN_US]: merge(
        {},
        mergeLocales(english, englishConditionalFormats, englishValidation, englishNotes),
        { 'sheets-formula': calculationTexts },
      ),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container: settings.container,
      header: true,
      toolbar: false,
      ribbonType: 'simple',
      statusBarStatistic: true,
      // The text format is what keeps people's words as they typed them: no mark of an error on it.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }

  const api = FUniver.newAPI(univer);
  const drawn = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === api.Enum.LifecycleStages.Rendered) resolve();
    });
  });
  const workbook = api.createWorkbook({
    id: 'workbook',
    name: settings.name,
    sheetOrder: ['0'],
    sheets: { '0': { id: '0', name: settings.firstSheetName, ...newSheetLayout } },
  });
  workbook.setNumfmtLocal(settings.locale as Parameters<typeof workbook.setNumfmtLocal>[0]);

  const injector = univer.__getInjector();
  const messages = new CellMessages();
  // The service exists only once the grid is being drawn.
  const grid = createUniverGrid(api, injector, settings.locale);
  const functions = injector.get(IFunctionService);
  const sayWhy = ({ sheetId, row, column }: CellPlace) => {
    const thrown = messages.get({ sheetId, row, column });
    if (thrown !== undefined) return thrown;
    const [[cell] = []] = grid.readCells(sheetId, { row, column, rows: 1, columns: 1 });
    if (cell?.value !== ErrorType.NAME) return undefined;
    const name = unknownFunction(cell.formula, (known) => functions.hasExecutor(known));
    return name === undefined ? undefined : `Unknown function: '${name}'.`;
  };
  void drawn.then(() => showMessagesOnHover(injector.get(CellAlertManagerService), sayWhy));
  leaveDeletedSheets(grid, injector);
  clearFormerPictures(injector);
  drawSpilledFormats(injector);
  installLocalNotation(injector, settings.locale);
  separateHelpBySemicolons(document.body);
  void drawn.then(() => installLocalPaste(injector, settings.locale));
  void drawn.then(() => correctStatusBar(injector));
  void drawn.then(() => new ChartLayer(settings.container, api, grid, injector.get(ICommandService)));
  return {
    grid,
    messages,
    drawn,
    addFunctions(code, environment) {
      registerFormulaFunctions(
        injector,
        [...spreadsheetFunctions, ...scriptFormulaFunctions(code, environment)],
        {
          time: environment.spreadsheet.time,
          messages,
          cellSize: ({ sheetId, row, column }) => ({
            width: grid.columnWidth(sheetId, column),
            height: grid.rowHeight(sheetId, row),
          }),
        },
      );
    },
  };
}

/** Lets the hover over a cell with an error say what is wrong, where that is known, instead of the kind of error. */
function showMessagesOnHover(
  alerts: CellAlertManagerService,
  messageOf: (place: CellPlace) => string | undefined,
): void {
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId: sheetId, row, col: column } = alert.location;
    const message = messageOf({ sheetId, row, column });
    showAlert(message === undefined ? alert : { ...alert, message, width: 320, height: 120 });
  };
}
