import type { AuthMode } from '../google/auth-mode.ts';
import { EnumValue, enumerations } from '../google/enum-value.ts';
import type { ServiceName } from '../google/signatures.ts';

/** What the page sends to the worker that runs the script. */
export type ToWorker =
  | { kind: 'load'; code: string; buffer: SharedArrayBuffer }
  | { kind: 'run'; execution: number; functionName: string; args: unknown[] };

/** What the worker sends to the page; after `call` and `more` it blocks until the page has answered. */
export type FromWorker =
  | { kind: 'call'; target: ServiceReference; method: string; args: unknown[] }
  | { kind: 'more' }
  | { kind: 'done'; execution: number; result: unknown }
  | { kind: 'failed'; execution: number; error: ErrorReport };

export interface ErrorReport {
  name: string;
  message: string;
}

/** A service object across the bridge: a global by its name, any other by its number. */
export interface ServiceReference {
  service: ServiceName;
  handle: number;
}

/** What the page answers to a service call. */
export type ServiceAnswer = { value: unknown } | { error: ErrorReport };

/** How a script was started and what is to be run. */
export interface Execution {
  functionName: string;
  args: readonly unknown[];
  authMode: AuthMode;
}

/** Copies a value so that it survives structured cloning or JSON; services go as references. */
export function encode(
  value: unknown,
  toReference: (value: object) => ServiceReference | undefined,
): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => encode(item, toReference));
  if (value instanceof EnumValue) return { $: 'enum', of: value.enumeration, constant: value.constant };
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return { $: 'date', time: (value as Date).getTime() };
  }
  const reference = toReference(value);
  if (reference) return { $: 'service', ...reference };
  return {
    $: 'object',
    entries: Object.entries(value).map(([key, item]) => [key, encode(item, toReference)]),
  };
}

/** Turns what `encode` made back into values and services. */
export function decode(value: unknown, toService: (reference: ServiceReference) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => decode(item, toService));
  const encoded = value as Encoded;
  if (encoded.$ === 'undefined') return undefined;
  if (encoded.$ === 'date') return new Date(encoded.time);
  if (encoded.$ === 'enum') return enumerations[encoded.of][encoded.constant];
  if (encoded.$ === 'service') return toService(encoded);
  return Object.fromEntries(encoded.entries.map(([key, item]) => [key, decode(item, toService)]));
}

type Encoded =
  | { $: 'undefined' }
  | { $: 'date'; time: number }
  | { $: 'enum'; of: keyof typeof enumerations; constant: string }
  | ({ $: 'service' } & ServiceReference)
  | { $: 'object'; entries: [string, unknown][] };

/** The error as it crosses the bridge. */
export function reportError(error: unknown): ErrorReport {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}

/** Where in the shared buffer the page writes: [ready, length of all, length of this part], then bytes. */
export const bufferLayout = { ready: 0, total: 1, part: 2, bytesFrom: 12, size: 1 << 20 } as const;
