import { element } from './element.ts';

/** How long a toast stays: at least the first, and as long as reading it takes. */
const TOAST_MILLISECONDS = { least: 6000, perLetter: 80 };

/** Shows what scripts and the playground itself have to say: in a corner, or in a dialog to be closed. */
export class Notices {
  readonly #corner = element('div', 'toasts');
  #open = 0;
  #allClosed: (() => void)[] = [];

  constructor() {
    this.#corner.setAttribute('role', 'status');
    document.body.append(this.#corner);
  }

  toast(message: string, title = ''): void {
    const toast = element('div', 'toast');
    if (title) toast.append(element('strong', '', title));
    toast.append(element('span', '', message));
    this.#corner.append(toast);
    const { least, perLetter } = TOAST_MILLISECONDS;
    setTimeout(() => toast.remove(), Math.max(least, perLetter * message.length));
  }

  alert(message: string, title = ''): void {
    const dialog = element('dialog', 'alert');
    const close = element('button', 'primary', 'OK');
    close.type = 'button';
    close.addEventListener('click', () => dialog.close());
    if (title) dialog.append(element('h2', 'alert-title', title));
    dialog.append(element('p', '', message), element('div', 'actions', close));
    dialog.addEventListener('close', () => this.#closed(dialog));
    document.body.append(dialog);
    this.#open += 1;
    dialog.showModal();
  }

  /** Settles when no dialog is open. */
  closed(): Promise<void> {
    return this.#open === 0 ? Promise.resolve() : new Promise((resolve) => this.#allClosed.push(resolve));
  }

  #closed(dialog: HTMLDialogElement): void {
    dialog.remove();
    this.#open -= 1;
    if (this.#open > 0) return;
    const settled = this.#allClosed;
    this.#allClosed = [];
    for (const settle of settled) settle();
  }
}
