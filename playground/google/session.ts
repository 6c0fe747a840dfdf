import type { EmulatedService } from './service-gate.ts';

/** The person at the keyboard and the zone of the script. */
export class EmulatedSession
  implements EmulatedService, Pick<GoogleAppsScript.Base.Session, 'getActiveUserLocale' | 'getScriptTimeZone'>
{
  readonly serviceName = 'Session';
  readonly #userLocale: string;
  readonly #scriptTimeZone: string;

  constructor(userLocale: string, scriptTimeZone: string) {
    this.#userLocale = userLocale;
    this.#scriptTimeZone = scriptTimeZone;
  }

  getActiveUserLocale(): string {
    return this.#userLocale;
  }

  getScriptTimeZone(): string {
    return this.#scriptTimeZone;
  }
}
