import { toServerArguments } from '../script/payload.ts';
import type { FrameSettings, FromFrame, ToFrame } from './frame-message.ts';

/**
 * The `google` object inside the sidebar, with the manners of the real one: a runner is made new by each
 * `with…`, ten calls run at a time, and what the wire cannot carry is refused at the call.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */

type SuccessHandler = (result: unknown, userObject: unknown) => void;
type FailureHandler = (error: Error, userObject: unknown) => void;

interface Handlers {
  success?: SuccessHandler;
  failure?: FailureHandler;
  userObject?: unknown;
}

interface Call extends Handlers {
  number: number;
  functionName: string;
  args: unknown[];
}

declare global {
  interface Window {
    frameSettings: FrameSettings;
    google: object;
  }
}

const concurrentCalls = 10;
const FIELD = 'select, textarea, input:not([type=radio], [type=checkbox])';
const { functionNames, stored } = window.frameSettings;
const waiting: Call[] = [];
const running = new Map<number, Call>();
let lastCall = 0;

window.google = {
  script: {
    run: createRunner({}),
    host: {
      origin: 'https://docs.google.com',
      close: () => post({ playground: 'close' }),
      setHeight: () => {},
      setWidth: () => {},
      editor: { focus: () => post({ playground: 'focus-editor' }) },
    },
  },
};

window.addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== window.parent || data?.playground !== 'result') return;
  const call = running.get(data.call);
  if (!call) return;
  running.delete(data.call);
  startWaiting();
  if (data.ok) call.success?.(data.result, call.userObject);
  else fail(call, data.error.name, data.error.message);
});

window.addEventListener('keydown', ({ key, target, defaultPrevented }) => {
  // In a list it closes the list, and in a field with a text it may empty it.
  const field = target instanceof Element && target.closest<HTMLInputElement>(FIELD);
  if (key === 'Escape' && !defaultPrevented && !(field && field.value !== '')) post({ playground: 'close' });
});

keepStorage();

function createRunner(handlers: Handlers): object {
  const runner: Record<string, unknown> = {
    withSuccessHandler: (success: SuccessHandler) => createRunner({ ...handlers, success }),
    withFailureHandler: (failure: FailureHandler) => createRunner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => createRunner({ ...handlers, userObject }),
  };
  for (const functionName of functionNames) {
    runner[functionName] = (...args: unknown[]): void => {
      lastCall += 1;
      waiting.push({ ...handlers, number: lastCall, functionName, args: toServerArguments(args) });
      startWaiting();
    };
  }
  return runner;
}

function startWaiting(): void {
  while (running.size < concurrentCalls) {
    const call = waiting.shift();
    if (!call) return;
    running.set(call.number, call);
    post({ playground: 'run', call: call.number, functionName: call.functionName, args: call.args });
  }
}

function fail(call: Call, name: string, message: string): void {
  const error = new Error(`${name}: ${message}`);
  error.name = 'ScriptError';
  if (call.failure) call.failure(error, call.userObject);
  else console.error(error);
}

function post(message: FromFrame): void {
  window.parent.postMessage(message, '*');
}

/** A frame without an origin has no storage of its own; at Google the page has. */
function keepStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    value: createStorage(stored, (entries) => post({ playground: 'store', entries })),
  });
  Object.defineProperty(window, 'sessionStorage', { value: createStorage({}, () => {}) });
}

function createStorage(
  start: Record<string, string>,
  changed: (entries: Record<string, string>) => void,
): Storage {
  const entries = new Map(Object.entries(start));
  const tell = () => changed(Object.fromEntries(entries));
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, value) {
      entries.set(key, String(value));
      tell();
    },
    removeItem(key) {
      entries.delete(key);
      tell();
    },
    clear() {
      entries.clear();
      tell();
    },
  };
}
