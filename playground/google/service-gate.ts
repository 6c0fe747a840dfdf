import { type AuthMode, refusalOf } from './auth-mode.ts';
import { EnumValue, enumerationsOf } from './enum-value.ts';
import { Exception } from './exception.ts';
import { type ServiceName, signatures } from './signatures.ts';

/** An object that stands for one of Google's; its class carries the name of the service. */
export interface EmulatedService {
  readonly serviceName: ServiceName;
}

export interface ServiceCall {
  service: ServiceName;
  method: string;
  /** Whether the call changes a spreadsheet, a sheet or a range. */
  mutates: boolean;
}

const spreadsheetParts = new Set<ServiceName>([
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'DeveloperMetadata',
]);
const targets = new WeakMap<object, EmulatedService>();

/** The one door through which scripts call services: it logs, asks for permission and checks parameters. */
export class ServiceGate {
  readonly #authMode: AuthMode;
  readonly #onCall: (call: ServiceCall) => void;
  readonly #proxies = new WeakMap<EmulatedService, object>();

  constructor(authMode: AuthMode, onCall: (call: ServiceCall) => void = () => {}) {
    this.#authMode = authMode;
    this.#onCall = onCall;
  }

  /** Calls a method of a service as a script would. */
  invoke(target: EmulatedService, method: string, args: readonly unknown[]): unknown {
    const service = target.serviceName;
    const alternatives = methodSignatures(service)[method];
    const implementation: unknown = Reflect.get(target, method);
    if (!alternatives || typeof implementation !== 'function') {
      throw new TypeError(`${service}.${method} is not a function`);
    }
    this.#onCall({
      service,
      method,
      mutates: spreadsheetParts.has(service) && !/^(get|is|has|new|offset)/.test(method),
    });
    const refusal = refusalOf(this.#authMode, service, method);
    if (refusal) throw new Exception(refusal);
    const given = args.map(unwrap);
    if (!alternatives.some((alternative) => accepts(alternative, given))) {
      throw new Exception(
        `The parameters (${given.map(typeName).join(',')}) don't match the method signature for ${qualified(service)}.${method}.`,
      );
    }
    return implementation.apply(target, given);
  }

  /** The service as an object whose every call, and every call on what it returns, passes the gate. */
  wrap<T extends object>(service: T & EmulatedService): T {
    const known = this.#proxies.get(service);
    if (known) return known as T;
    const proxy = new Proxy<T & EmulatedService>(service, {
      get: (target, property) => {
        if (typeof property === 'symbol') return undefined;
        if (property in methodSignatures(target.serviceName)) {
          return (...args: unknown[]) => this.#wrapResult(this.invoke(target, property, args));
        }
        return enumerationsOf(target.serviceName)[property];
      },
    });
    targets.set(proxy, service);
    this.#proxies.set(service, proxy);
    return proxy;
  }

  #wrapResult(result: unknown): unknown {
    if (Array.isArray(result)) return result.map((item) => this.#wrapResult(item));
    return isEmulatedService(result) ? this.wrap(result) : result;
  }
}

/** Whether a value stands for an object of Google's. */
export function isEmulatedService(value: unknown): value is EmulatedService {
  return typeof value === 'object' && value !== null && 'serviceName' in value;
}

function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  return typeof value === 'object' && value !== null ? (targets.get(value) ?? value) : value;
}

function methodSignatures(service: ServiceName): Readonly<Record<string, readonly string[]>> {
  return signatures[service];
}

function accepts(alternative: string, args: readonly unknown[]): boolean {
  const types = alternative === '' ? [] : alternative.split(',');
  return types.length === args.length && types.every((type, index) => isOfType(args[index], type));
}

function isOfType(value: unknown, type: string): boolean {
  if (type.endsWith('?')) return value === null || isOfType(value, type.slice(0, -1));
  if (type.endsWith('[][]')) {
    const element = type.slice(0, -4);
    return (
      Array.isArray(value) &&
      value.every(
        (row) => Array.isArray(row) && row.every((cell) => cell === null || isOfType(cell, element)),
      )
    );
  }
  if (type.endsWith('[]')) {
    return Array.isArray(value) && value.every((item) => isOfType(item, type.slice(0, -2)));
  }
  if (type === 'Object') return value !== undefined && typeof value !== 'function';
  return typeName(value) === type;
}

/** The name that Google's messages give to the type of a value. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return Array.isArray(value[0]) ? `${typeName(value[0][0])}[][]` : 'number[]';
  if (value instanceof EnumValue) return value.enumeration;
  if (Object.prototype.toString.call(value) === '[object Date]') return 'Date';
  if (isEmulatedService(value)) return value.serviceName;
  return typeof value === 'number' ? 'number' : '(class)';
}

function qualified(service: ServiceName): string {
  return spreadsheetParts.has(service) ||
    service.startsWith('ConditionalFormat') ||
    service.startsWith('EmbeddedChart') ||
    service.startsWith('Data')
    ? `SpreadsheetApp.${service}`
    : service;
}
