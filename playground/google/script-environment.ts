import type { Grid } from '../grid.ts';
import { createSpreadsheetTime } from '../spreadsheet-time.ts';
import { DeveloperMetadataStore } from './developer-metadata.ts';
import type { ScriptEnvironment } from './google-services.ts';
import { DocumentLockHolder } from './lock-service.ts';
import { EmulatedPropertiesService } from './properties-service.ts';
import type { UiHost } from './ui.ts';

export interface EnvironmentSettings {
  grid: Grid;
  ui: UiHost;
  /** The html files of the script by name without extension. */
  htmlFiles: Readonly<Record<string, string>>;
  /** The zone of the spreadsheet, such as `Europe/Rome`. */
  timeZone: string;
  /** The locale of the spreadsheet as Google writes it, such as `it_IT`. */
  locale: string;
  userLocale: string;
}

/** Everything that the executions of a script share while a spreadsheet is open. */
export function createScriptEnvironment(settings: EnvironmentSettings): ScriptEnvironment {
  const { grid, ui, htmlFiles, timeZone, locale, userLocale } = settings;
  return {
    spreadsheet: {
      grid,
      time: createSpreadsheetTime(timeZone),
      locale,
      metadata: new DeveloperMetadataStore(),
      showToast: (message, title) => ui.showToast(message, title),
    },
    ui,
    htmlFiles,
    lock: new DocumentLockHolder(),
    properties: new EmulatedPropertiesService(),
    addOnName: 'KPI Navigator',
    userLocale,
    // The zone in appsscript.json, where the developer lives for every user.
    scriptTimeZone: 'Etc/UTC',
  };
}
