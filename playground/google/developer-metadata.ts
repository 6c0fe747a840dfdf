/// <reference types="google-apps-script" preserve="true" />
import { type EnumValue, enumValue } from './enum-value.ts';
import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';

type GoogleDeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** The characters of keys and values that one sheet, or the spreadsheet itself, may carry. */
const characterLimit = 30_000;

interface Entry {
  id: number;
  key: string;
  value: string | null;
  visibility: EnumValue;
}

/** The developer metadata of a spreadsheet, by the place that carries it: a sheet id, or `''` for the file. */
export class DeveloperMetadataStore {
  readonly #entries = new Map<string, Entry[]>();
  #lastId = 0;

  at(place: string): EmulatedDeveloperMetadata[] {
    return (this.#entries.get(place) ?? []).map((entry) => new EmulatedDeveloperMetadata(this, place, entry));
  }

  /** Adds what `addDeveloperMetadata(key[, value][, visibility])` was called with. */
  add(place: string, key: string, ...rest: readonly (string | EnumValue | undefined)[]): void {
    const value = rest.find((item) => typeof item === 'string') ?? null;
    const visibility = rest.find((item) => typeof item === 'object') ?? documentVisibility();
    this.#lastId += 1;
    const entries = [...(this.#entries.get(place) ?? []), { id: this.#lastId, key, value, visibility }];
    requireSpace(entries);
    this.#entries.set(place, entries);
  }

  change(place: string, id: number, change: Partial<Entry>): void {
    const entries = (this.#entries.get(place) ?? []).map((entry) =>
      entry.id === id ? { ...entry, ...change } : entry,
    );
    requireSpace(entries);
    this.#entries.set(place, entries);
  }

  remove(place: string, id: number): void {
    this.#entries.set(
      place,
      (this.#entries.get(place) ?? []).filter((entry) => entry.id !== id),
    );
  }

  /** Forgets everything that a deleted sheet carried. */
  removePlace(place: string): void {
    this.#entries.delete(place);
  }
}

/** One key and value on a sheet or on the spreadsheet. */
export class EmulatedDeveloperMetadata
  implements
    EmulatedService,
    Pick<
      GoogleDeveloperMetadata,
      'getId' | 'getKey' | 'getValue' | 'getVisibility' | 'remove' | 'setKey' | 'setValue' | 'setVisibility'
    >
{
  readonly serviceName = 'DeveloperMetadata';
  readonly #store: DeveloperMetadataStore;
  readonly #place: string;
  #entry: Entry;

  constructor(store: DeveloperMetadataStore, place: string, entry: Entry) {
    this.#store = store;
    this.#place = place;
    this.#entry = entry;
  }

  getId(): number {
    return this.#entry.id;
  }

  getKey(): string {
    return this.#entry.key;
  }

  getValue(): string | null {
    return this.#entry.value;
  }

  getVisibility(): GoogleVisibility {
    return this.#entry.visibility as unknown as GoogleVisibility;
  }

  setKey(key: string): GoogleDeveloperMetadata {
    return this.#change({ key });
  }

  setValue(value: string): GoogleDeveloperMetadata {
    return this.#change({ value });
  }

  setVisibility(visibility: GoogleVisibility): GoogleDeveloperMetadata {
    return this.#change({ visibility: visibility as unknown as EnumValue });
  }

  remove(): void {
    this.#store.remove(this.#place, this.#entry.id);
  }

  #change(change: Partial<Entry>): GoogleDeveloperMetadata {
    this.#store.change(this.#place, this.#entry.id, change);
    this.#entry = { ...this.#entry, ...change };
    return this as unknown as GoogleDeveloperMetadata;
  }
}

function documentVisibility(): EnumValue {
  return enumValue('DeveloperMetadataVisibility', 'DOCUMENT');
}

function requireSpace(entries: readonly Entry[]): void {
  const characters = entries.reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);
  if (characters > characterLimit) {
    throw new Exception(
      `The developer metadata of one sheet may hold ${characterLimit} characters, not ${characters}.`,
    );
  }
}
