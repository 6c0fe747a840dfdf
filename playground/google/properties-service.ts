import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';

type GoogleProperties = GoogleAppsScript.Properties.Properties;

// https://developers.google.com/apps-script/guides/services/quotas
const valueLimit = 9 * 1024;

/** Key-value pairs of the document, the user and the script. */
export class EmulatedPropertiesService
  implements
    EmulatedService,
    Pick<
      GoogleAppsScript.Properties.PropertiesService,
      'getDocumentProperties' | 'getUserProperties' | 'getScriptProperties'
    >
{
  readonly serviceName = 'PropertiesService';
  readonly #document = new EmulatedProperties();
  readonly #user = new EmulatedProperties();
  readonly #script = new EmulatedProperties();

  getDocumentProperties(): GoogleProperties {
    return this.#document as unknown as GoogleProperties;
  }

  getUserProperties(): GoogleProperties {
    return this.#user as unknown as GoogleProperties;
  }

  getScriptProperties(): GoogleProperties {
    return this.#script as unknown as GoogleProperties;
  }
}

/** One store of key-value pairs. */
class EmulatedProperties implements EmulatedService, GoogleProperties {
  readonly serviceName = 'Properties';
  readonly #values = new Map<string, string>();

  deleteAllProperties(): GoogleProperties {
    this.#values.clear();
    return this;
  }

  deleteProperty(key: string): GoogleProperties {
    this.#values.delete(key);
    return this;
  }

  getKeys(): string[] {
    return [...this.#values.keys()];
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  getProperty(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setProperties(properties: Record<string, string>): GoogleProperties {
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }

  setProperty(key: string, value: string): GoogleProperties {
    if (value.length > valueLimit) throw new Exception('Argument too large: value');
    this.#values.set(key, value);
    return this;
  }
}
