import type { AuthMode } from './auth-mode.ts';
import { EmulatedCharts } from './charts.ts';
import { EmulatedHtmlService } from './html-service.ts';
import { type DocumentLockHolder, EmulatedLockService } from './lock-service.ts';
import { EmulatedLogger } from './logger.ts';
import type { EmulatedPropertiesService } from './properties-service.ts';
import { type EmulatedService, type ServiceCall, ServiceGate } from './service-gate.ts';
import { EmulatedSession } from './session.ts';
import { EmulatedSpreadsheetApp } from './spreadsheet-app.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';
import { EmulatedUi, type UiHost } from './ui.ts';
import { EmulatedUtilities } from './utilities.ts';

/** The globals that Apps Script gives to a script, as far as they are emulated. */
export interface GoogleServices {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  Charts: typeof Charts;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  LockService: GoogleAppsScript.Lock.LockService;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  Session: GoogleAppsScript.Base.Session;
  Logger: GoogleAppsScript.Base.Logger;
}

export type GlobalServiceName = keyof GoogleServices;

/** What outlives one execution of a script: the open document, its settings and its user. */
export interface ScriptEnvironment {
  readonly spreadsheet: SpreadsheetContext;
  readonly ui: UiHost;
  /** The html files of the script by name without extension. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly lock: DocumentLockHolder;
  readonly properties: EmulatedPropertiesService;
  readonly addOnName: string;
  readonly userLocale: string;
  readonly scriptTimeZone: string;
}

/** The services of one execution, each call of which passes a gate for the given mode. */
export interface ServiceSession {
  readonly gate: ServiceGate;
  readonly services: Readonly<Record<GlobalServiceName, EmulatedService>>;
  readonly globals: GoogleServices;
}

/** Opens the services for one execution of a script. */
export function openServices(
  environment: ScriptEnvironment,
  authMode: AuthMode,
  onCall?: (call: ServiceCall) => void,
): ServiceSession {
  const gate = new ServiceGate(authMode, onCall);
  const services = {
    SpreadsheetApp: new EmulatedSpreadsheetApp(
      environment.spreadsheet,
      new EmulatedUi(environment.ui, environment.addOnName),
    ),
    Charts: new EmulatedCharts(),
    HtmlService: new EmulatedHtmlService(environment.htmlFiles),
    LockService: new EmulatedLockService(environment.lock),
    PropertiesService: environment.properties,
    Utilities: new EmulatedUtilities(),
    Session: new EmulatedSession(environment.userLocale, environment.scriptTimeZone),
    Logger: new EmulatedLogger(),
  } satisfies Record<GlobalServiceName, EmulatedService>;
  const globals = Object.fromEntries(
    Object.entries(services).map(([name, service]) => [name, gate.wrap<EmulatedService>(service)]),
  ) as unknown as GoogleServices;
  return { gate, services, globals };
}
