import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import englishConditionalFormats from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import english from '@univerjs/preset-sheets-node-core/locales/en-US';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { parseA1 } from '../a1-notation.ts';
import type { Area } from '../area.ts';
import type { AuthMode } from '../google/auth-mode.ts';
import { type GoogleServices, openServices } from '../google/google-services.ts';
import { toScriptValue, writeValues } from '../google/range-contents.ts';
import { createScriptEnvironment } from '../google/script-environment.ts';
import type { ServiceCall } from '../google/service-gate.ts';
import type { MenuContents, Sidebar } from '../google/ui.ts';
import type { Cell, CellValue, Grid } from '../grid.ts';
import { toPageResult, toServerArguments } from '../script/payload.ts';
import { loadScriptFunctions, requireScriptFunction } from '../script/script-functions.ts';
import { spreadsheetFunctions } from '../spreadsheet-functions.ts';
import { CellMessages } from './cell-messages.ts';
import { registerFormulaFunctions } from './custom-function.ts';
import { installFormulaDialect } from './formula-dialect.ts';
import { installLocalDecimals } from './local-decimals.ts';
import { scriptFormulaFunctions } from './script-formula-functions.ts';
import { newSheetLayout } from './sheet-operations.ts';
import { createUniverGrid } from './univer-grid.ts';

export interface HeadlessOptions {
  /** The text of dist/Code.js, whose custom functions formulas can then call. */
  code?: string;
  /** Html files by name without extension. */
  htmlFiles?: Readonly<Record<string, string>>;
  /** The zone of the spreadsheet; Europe/Rome when left out. */
  timeZone?: string;
  /** The locale of the spreadsheet as Google writes it; en_US when left out. */
  locale?: string;
  userLocale?: string;
  /** How the script whose services `google` holds was started; FULL when left out. */
  authMode?: AuthMode;
  /** Sees each service call before it is made; what it throws, the call throws. */
  onCall?: (call: ServiceCall, number: number) => void;
}

/** A workbook without a page, with the services that a script would have. */
export interface HeadlessWorkbook {
  readonly google: GoogleServices;
  readonly grid: Grid;
  /** Each service call that was made through `google` or `run`, in order. */
  readonly callLog: ServiceCall[];
  readonly menus: MenuContents[];
  readonly sidebars: Sidebar[];
  readonly toasts: string[];
  /** Writes values from a cell on, as `setValues` does; the sheet is made where it is missing. */
  setCells(sheetName: string, a1: string, values: readonly (readonly unknown[])[]): void;
  calculate(): Promise<void>;
  /** The value as `getValue` gives it. */
  value(sheetName: string, a1: string): CellValue | Date;
  display(sheetName: string, a1: string): string;
  formula(sheetName: string, a1: string): string;
  /** What a custom function threw in this cell. */
  message(sheetName: string, a1: string): string | undefined;
  /** Calls a function of the script as google.script.run does. */
  run(functionName: string, ...args: readonly unknown[]): unknown;
  dispose(): void;
}

/** Opens an empty workbook with the sheet `Sheet1`. */
export function openHeadlessWorkbook(options: HeadlessOptions = {}): HeadlessWorkbook {
  installFormulaDialect();
  const locale = options.locale ?? 'en_US';
  installLocalDecimals(locale);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.ERROR,
    locales: { [LocaleType.EN_US]: mergeLocales(english, englishConditionalFormats) },
  });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);

  const api = FUniver.newAPI(univer);
  api.createWorkbook({
    id: 'workbook',
    name: 'Untitled spreadsheet',
    sheetOrder: ['0'],
    sheets: { '0': { id: '0', name: 'Sheet1', ...newSheetLayout } },
  });
  const injector = univer.__getInjector();
  const grid = createUniverGrid(api, injector, locale);
  const callLog: ServiceCall[] = [];
  const menus: MenuContents[] = [];
  const sidebars: Sidebar[] = [];
  const toasts: string[] = [];
  const environment = createScriptEnvironment({
    grid,
    ui: {
      showMenu: (menu) => menus.push(menu),
      showSidebar: (sidebar) => sidebars.push(sidebar),
      showAlert: (message) => toasts.push(message),
      showToast: (message) => toasts.push(message),
    },
    htmlFiles: options.htmlFiles ?? {},
    timeZone: options.timeZone ?? 'Europe/Rome',
    locale,
    userLocale: options.userLocale ?? 'en',
  });
  const openSession = (mode: AuthMode) =>
    openServices(environment, mode, (call) => {
      callLog.push(call);
      options.onCall?.(call, callLog.length);
    });

  const messages = new CellMessages();
  const code = options.code ?? '';
  registerFormulaFunctions(
    injector,
    [...spreadsheetFunctions, ...scriptFormulaFunctions(code, environment)],
    {
      time: environment.spreadsheet.time,
      messages,
    },
  );

  const sheetIdOf = (sheetName: string): string => {
    const id = grid.sheetIds().find((sheetId) => grid.sheetName(sheetId) === sheetName);
    if (id === undefined) throw new Error(`The workbook has no sheet "${sheetName}".`);
    return id;
  };
  const areaOf = (sheetId: string, a1: string): Area => {
    const area = parseA1(a1, grid.size(sheetId));
    if (!area) throw new Error(`"${a1}" is not a cell or range.`);
    return area;
  };
  const cellAt = (sheetName: string, a1: string): Cell => {
    const sheetId = sheetIdOf(sheetName);
    const cell = grid.readCells(sheetId, areaOf(sheetId, a1))[0]?.[0];
    if (!cell) throw new Error(`The sheet "${sheetName}" has no cell ${a1}.`);
    return cell;
  };

  return {
    google: openSession(options.authMode ?? 'FULL').globals,
    grid,
    callLog,
    menus,
    sidebars,
    toasts,
    setCells(sheetName, a1, values) {
      const exists = grid.sheetIds().some((id) => grid.sheetName(id) === sheetName);
      const sheetId = exists ? sheetIdOf(sheetName) : grid.insertSheet(sheetName, grid.sheetIds().length);
      const { row, column } = areaOf(sheetId, a1);
      const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
      const size = grid.size(sheetId);
      const missingRows = area.row + area.rows - size.rows;
      if (missingRows > 0) grid.insertRows(sheetId, size.rows, missingRows);
      const missingColumns = area.column + area.columns - size.columns;
      if (missingColumns > 0) grid.insertColumns(sheetId, size.columns, missingColumns);
      writeValues(environment.spreadsheet, sheetId, area, values);
    },
    calculate: () => grid.calculated(),
    value: (sheetName, a1) => toScriptValue(cellAt(sheetName, a1), environment.spreadsheet),
    display: (sheetName, a1) => cellAt(sheetName, a1).display,
    formula: (sheetName, a1) => cellAt(sheetName, a1).formula,
    message(sheetName, a1) {
      const sheetId = sheetIdOf(sheetName);
      const { row, column } = areaOf(sheetId, a1);
      return messages.get({ sheetId, row, column });
    },
    run(functionName, ...args) {
      const functions = loadScriptFunctions(code, openSession('FULL').globals);
      return toPageResult(requireScriptFunction(functions, functionName)(...toServerArguments(args)));
    },
    dispose: () => univer.dispose(),
  };
}
