import type { Sidebar } from '../google/ui.ts';
import { reportError } from '../script/bridge-message.ts';
import { element } from './element.ts';
import type { FromFrame, ToFrame } from './frame-message.ts';
import { toSidebarDocument } from './sidebar-document.ts';

const storageKey = 'playground.sidebar-storage';

export interface SidebarPanelSettings {
  panel: HTMLElement;
  shim: string;
  functionNames: readonly string[];
  /** Runs a function of the script for the page in the frame. */
  run: (functionName: string, args: readonly unknown[]) => Promise<unknown>;
  focusGrid: () => void;
}

/** The panel beside the grid, 300 pixels wide, in which one sidebar at a time is shown in a frame of its own. */
export class SidebarPanel {
  readonly #settings: SidebarPanelSettings;
  #frame: HTMLIFrameElement | undefined;

  constructor(settings: SidebarPanelSettings) {
    this.#settings = settings;
    settings.panel.hidden = true;
    window.addEventListener('message', ({ source, data }: MessageEvent<FromFrame>) => {
      if (this.#frame && source === this.#frame.contentWindow) this.#receive(data);
    });
  }

  show(sidebar: Sidebar): void {
    const { panel, shim, functionNames } = this.#settings;
    const frame = element('iframe', '');
    frame.title = sidebar.title;
    // As at Google, but for its own origin, which a frame made from text cannot have.
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads',
    );
    frame.srcdoc = toSidebarDocument(sidebar, shim, { functionNames, stored: readStored() });
    const close = element('button', 'close', '×');
    close.type = 'button';
    close.setAttribute('aria-label', `Close ${sidebar.title}`);
    close.addEventListener('click', () => this.close());
    const bar = element('header', '', element('h2', '', sidebar.title), close);
    bar.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
    panel.replaceChildren(bar, frame);
    panel.hidden = false;
    this.#frame = frame;
    // A keyboard goes on in the sidebar: the grid would keep the tabulator to itself.
    frame.addEventListener('load', () => frame.focus());
    // The grid measures itself when the window changes.
    window.dispatchEvent(new Event('resize'));
  }

  close(): void {
    this.#frame = undefined;
    this.#settings.panel.replaceChildren();
    this.#settings.panel.hidden = true;
    window.dispatchEvent(new Event('resize'));
    this.#settings.focusGrid();
  }

  isOpen(): boolean {
    return this.#frame !== undefined;
  }

  #receive(message: FromFrame): void {
    if (message.playground === 'close') this.close();
    else if (message.playground === 'focus-editor') this.#settings.focusGrid();
    else if (message.playground === 'store') writeStored(message.entries);
    else if (message.playground === 'run') void this.#run(message.call, message.functionName, message.args);
  }

  async #run(call: number, functionName: string, args: unknown[]): Promise<void> {
    const frame = this.#frame;
    const answer = (message: ToFrame) => frame?.contentWindow?.postMessage(message, '*');
    try {
      const result = await this.#settings.run(functionName, args);
      answer({ playground: 'result', call, ok: true, result });
    } catch (error) {
      answer({ playground: 'result', call, ok: false, error: reportError(error) });
    }
  }
}

function readStored(): Record<string, string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).map(([key, value]) => [key, String(value)]));
  } catch {
    return {};
  }
}

function writeStored(entries: Record<string, string>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(entries));
  } catch {
    // Without storage the sidebar's draft lives as long as the page.
  }
}
