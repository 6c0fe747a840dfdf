import type { EmulatedService } from './service-gate.ts';

/** The log of the script, in the console. */
export class EmulatedLogger implements EmulatedService, Pick<GoogleAppsScript.Base.Logger, 'log'> {
  readonly serviceName = 'Logger';

  log(data: unknown): GoogleAppsScript.Base.Logger {
    console.info(data);
    return this as unknown as GoogleAppsScript.Base.Logger;
  }
}
