/**
 * What google.script.run carries. Measured by Tanaike, "Returned Values from Google Apps Script to Javascript",
 * tanaikech.github.io, 2023-08-28: from the page a Date, Map, Set or the like fails, and towards the page a
 * Date makes the whole value null.
 */

/** Checks and copies the arguments of a call from a page; throws as the call does there. */
export function toServerArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => copyForServer(arg, String(index)));
}

/** What a page receives for a value that a server function returned. */
export function toPageResult(value: unknown): unknown {
  return isLostOnTheWay(value) ? null : copyForPage(value);
}

function copyForServer(value: unknown, property: string): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => copyForServer(item, String(index)));
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyForServer(item, key)]));
  }
  throw new TypeError(`Failed due to illegal value in property: ${property}`);
}

/** A Date, a NaN, a function or an object of a service anywhere makes the whole result null. */
function isLostOnTheWay(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return true;
  if (typeof value !== 'object' || value === null) return false;
  if (isDate(value) || 'serviceName' in value) return true;
  return Object.values(value).some(isLostOnTheWay);
}

function copyForPage(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(copyForPage);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyForPage(item)]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects from a frame have that frame's own Object.prototype, whose prototype is null as well.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isDate(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Date]';
}
