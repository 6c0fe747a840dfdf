import { enumerationsOf } from '../google/enum-value.ts';
import { Exception } from '../google/exception.ts';
import type { GlobalServiceName } from '../google/google-services.ts';
import { type ServiceName, signatures } from '../google/signatures.ts';
import {
  bufferLayout,
  decode,
  encode,
  type FromWorker,
  reportError,
  type ServiceAnswer,
  type ServiceReference,
  type ToWorker,
} from './bridge-message.ts';
import { toPageResult } from './payload.ts';
import { loadScriptFunctions, requireScriptFunction } from './script-functions.ts';

/**
 * Runs the script in a worker, where it can do what it does at Google: wait. Each call of a service goes to
 * the page as a message, and the worker sleeps on a shared buffer until the answer is in it.
 */

const globalServices: readonly GlobalServiceName[] = [
  'SpreadsheetApp',
  'Charts',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'Utilities',
  'Session',
  'Logger',
];

const references = new WeakMap<object, ServiceReference>();
const prototypes = new Map<ServiceName, object>();
let code = '';
let buffer = new SharedArrayBuffer(bufferLayout.size);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'load') {
    code = data.code;
    buffer = data.buffer;
  } else {
    run(data.execution, data.functionName, data.args);
  }
});

function run(execution: number, functionName: string, args: unknown[]): void {
  try {
    // At Google each execution loads the whole script anew: nothing is remembered between them.
    const services = Object.fromEntries(
      globalServices.map((name) => [name, toService({ service: name, handle: 0 })]),
    );
    const functions = loadScriptFunctions(code, services);
    const result = requireScriptFunction(functions, functionName)(...args);
    post({ kind: 'done', execution, result: toPageResult(result) });
  } catch (error) {
    post({ kind: 'failed', execution, error: reportError(error) });
  }
}

/** An object with the methods of a service, each of which asks the page and waits. */
function toService(reference: ServiceReference): object {
  const service: object = Object.create(prototypeOf(reference.service));
  references.set(service, reference);
  return service;
}

function prototypeOf(name: ServiceName): object {
  const known = prototypes.get(name);
  if (known) return known;
  const prototype: Record<string, unknown> = { ...enumerationsOf(name) };
  // A mark that payloads with services in them are recognised by.
  prototype.serviceName = name;
  for (const method of Object.keys(signatures[name])) {
    prototype[method] = function (this: object, ...args: unknown[]): unknown {
      const target = references.get(this);
      if (!target) throw new TypeError(`${name}.${method} was called without its object`);
      return call(target, method, args);
    };
  }
  prototypes.set(name, prototype);
  return prototype;
}

function call(target: ServiceReference, method: string, args: unknown[]): unknown {
  const encoded = args.map((arg) => encode(arg, (value) => references.get(value)));
  const answer = JSON.parse(ask({ kind: 'call', target, method, args: encoded })) as ServiceAnswer;
  if ('error' in answer) {
    if (answer.error.name === 'TypeError') throw new TypeError(answer.error.message);
    throw new Exception(answer.error.message);
  }
  return decode(answer.value, toService);
}

/** Sends a question and sleeps until the page has written the whole answer, in parts where it is long. */
function ask(question: FromWorker): string {
  const header = new Int32Array(buffer, 0, 3);
  const parts: Uint8Array[] = [];
  let received = 0;
  let total = 0;
  do {
    Atomics.store(header, bufferLayout.ready, 0);
    post(received === 0 ? question : { kind: 'more' });
    Atomics.wait(header, bufferLayout.ready, 0);
    total = Atomics.load(header, bufferLayout.total);
    const length = Atomics.load(header, bufferLayout.part);
    parts.push(new Uint8Array(buffer, bufferLayout.bytesFrom, length).slice());
    received += length;
  } while (received < total);
  const bytes = new Uint8Array(total);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return new TextDecoder().decode(bytes);
}

function post(message: FromWorker): void {
  (self as unknown as { postMessage(message: FromWorker): void }).postMessage(message);
}
