import type { ErrorReport } from '../script/bridge-message.ts';

/** What the page in a sidebar sends to the spreadsheet around it. */
export type FromFrame =
  | { playground: 'run'; call: number; functionName: string; args: unknown[] }
  | { playground: 'close' }
  | { playground: 'focus-editor' }
  | { playground: 'store'; entries: Record<string, string> };

/** What it gets back. */
export type ToFrame = {
  playground: 'result';
  call: number;
} & ({ ok: true; result: unknown } | { ok: false; error: ErrorReport });

/** What the frame is told before its own scripts run. */
export interface FrameSettings {
  functionNames: readonly string[];
  /** What the page stored the last time, which at Google its own origin keeps. */
  stored: Record<string, string>;
}
