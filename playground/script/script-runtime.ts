import { openServices, type ScriptEnvironment, type ServiceSession } from '../google/google-services.ts';
import { type EmulatedService, isEmulatedService, type ServiceCall } from '../google/service-gate.ts';
import {
  bufferLayout,
  decode,
  type ErrorReport,
  type Execution,
  encode,
  type FromWorker,
  reportError,
  type ServiceAnswer,
  type ServiceReference,
  type ToWorker,
} from './bridge-message.ts';

/** Calls that tell what formulas have come to, before which the calculation has to be over. */
const readsResults = new Set([
  'getValue',
  'getValues',
  'getDisplayValue',
  'getDisplayValues',
  'getDataRange',
  'getLastRow',
  'getLastColumn',
  'flush',
]);

export interface ScriptRuntimeSettings {
  workerUrl: string;
  code: string;
  environment: ScriptEnvironment;
  onCall: (call: ServiceCall) => void;
  /** Settles when the person has closed the message that `Ui.alert` showed. */
  alertClosed: () => Promise<void>;
}

interface Waiting extends Execution {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Runs functions of a script in a worker, one after the other, and makes its service calls here. */
export class ScriptRuntime {
  readonly #settings: ScriptRuntimeSettings;
  readonly #worker: Worker;
  readonly #buffer = new SharedArrayBuffer(bufferLayout.size);
  readonly #waiting: Waiting[] = [];
  #current: Waiting | undefined;
  #session: ServiceSession | undefined;
  #handles: EmulatedService[] = [];
  #unsent = new Uint8Array(0);
  #execution = 0;

  constructor(settings: ScriptRuntimeSettings) {
    this.#settings = settings;
    this.#worker = new Worker(settings.workerUrl);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    this.#worker.addEventListener('error', ({ message }) => {
      this.#finish((waiting) => waiting.reject(new Error(`The script stopped: ${message}`)));
    });
    this.#post({ kind: 'load', code: settings.code, buffer: this.#buffer });
  }

  /** Runs one function; the result is what google.script.run would hand over. */
  run(execution: Execution): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...execution, resolve, reject });
      this.#startNext();
    });
  }

  #startNext(): void {
    if (this.#current) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#current = next;
    this.#session = openServices(this.#settings.environment, next.authMode, this.#settings.onCall);
    this.#handles = [];
    this.#execution += 1;
    this.#post({
      kind: 'run',
      execution: this.#execution,
      functionName: next.functionName,
      args: [...next.args],
    });
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'call') void this.#answerCall(message.target, message.method, message.args);
    else if (message.kind === 'more') this.#sendPart();
    else if (message.kind === 'done') this.#finish((waiting) => waiting.resolve(message.result));
    else this.#finish((waiting) => waiting.reject(toError(message.error)));
  }

  #finish(settle: (waiting: Waiting) => void): void {
    const waiting = this.#current;
    this.#current = undefined;
    const { lock, spreadsheet } = this.#settings.environment;
    lock.releaseAll();
    try {
      spreadsheet.grid.fitRows();
    } finally {
      if (waiting) settle(waiting);
      this.#startNext();
    }
  }

  async #answerCall(target: ServiceReference, method: string, args: unknown[]): Promise<void> {
    let answer: ServiceAnswer;
    try {
      if (readsResults.has(method)) await this.#settings.environment.spreadsheet.grid.calculated();
      const service = this.#serviceOf(target);
      const decoded = args.map((arg) => decode(arg, (reference) => this.#serviceOf(reference)));
      const value = this.#openSession().gate.invoke(service, method, decoded);
      if (target.service === 'Ui' && method === 'alert') await this.#settings.alertClosed();
      answer = { value: encode(value, (object) => this.#referenceTo(object)) };
    } catch (error) {
      answer = { error: reportError(error) };
    }
    this.#unsent = new TextEncoder().encode(JSON.stringify(answer));
    Atomics.store(new Int32Array(this.#buffer), bufferLayout.total, this.#unsent.length);
    this.#sendPart();
  }

  #sendPart(): void {
    const header = new Int32Array(this.#buffer, 0, 3);
    const part = this.#unsent.subarray(0, bufferLayout.size - bufferLayout.bytesFrom);
    new Uint8Array(this.#buffer, bufferLayout.bytesFrom).set(part);
    this.#unsent = this.#unsent.subarray(part.length);
    Atomics.store(header, bufferLayout.part, part.length);
    Atomics.store(header, bufferLayout.ready, 1);
    Atomics.notify(header, bufferLayout.ready);
  }

  #openSession(): ServiceSession {
    if (!this.#session) throw new Error('No script is running.');
    return this.#session;
  }

  #serviceOf({ service, handle }: ServiceReference): EmulatedService {
    if (handle > 0) {
      const known = this.#handles[handle - 1];
      if (known) return known;
    }
    const globals: Partial<Record<string, EmulatedService>> = this.#openSession().services;
    const global = globals[service];
    if (!global) throw new Error(`${service} is not a service of this playground.`);
    return global;
  }

  #referenceTo(object: object): ServiceReference | undefined {
    if (!isEmulatedService(object)) return undefined;
    this.#handles.push(object);
    return { service: object.serviceName, handle: this.#handles.length };
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}

function toError({ name, message }: ErrorReport): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
