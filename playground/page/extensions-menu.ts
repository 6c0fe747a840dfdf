import type { MenuContents, MenuEntry } from '../google/ui.ts';
import { element } from './element.ts';

/** The Extensions menu of the bar, with one submenu per menu that the script has added. */
export class ExtensionsMenu {
  readonly #button: HTMLButtonElement;
  readonly #list = element('div', 'menu');
  readonly #run: (functionName: string) => void;
  readonly #menus: MenuContents[] = [];

  constructor(root: HTMLElement, run: (functionName: string) => void) {
    this.#run = run;
    this.#button = element('button', 'menu-button', 'Extensions');
    this.#button.type = 'button';
    this.#button.setAttribute('aria-haspopup', 'menu');
    this.#list.setAttribute('role', 'menu');
    this.#list.setAttribute('aria-label', 'Extensions');
    root.append(this.#button, this.#list);
    this.#close();
    this.#button.addEventListener('click', () => (this.#list.hidden ? this.#open() : this.#close()));
    root.addEventListener('keydown', (event) => this.#handleKey(event));
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !root.contains(target)) this.#close();
    });
    // A click into the sidebar's frame never reaches this document; the loss of focus does.
    window.addEventListener('blur', () => this.#close());
  }

  /** Adds a menu, or replaces the one with the same caption. */
  show(menu: MenuContents): void {
    const index = this.#menus.findIndex(({ caption }) => caption === menu.caption);
    if (index < 0) this.#menus.push(menu);
    else this.#menus[index] = menu;
    this.#list.replaceChildren(...this.#menus.map((contents) => this.#submenu(contents)));
  }

  /** The captions that can be chosen, menu by menu. */
  captions(): string[] {
    return this.#menus.flatMap((menu) => itemsOf(menu).map(({ caption }) => caption));
  }

  functionOf(caption: string): string | undefined {
    return this.#menus.flatMap(itemsOf).find((item) => item.caption === caption)?.functionName;
  }

  #submenu(menu: MenuContents): HTMLElement {
    const opener = element(
      'button',
      'menu-item',
      element('span', '', menu.caption),
      element('span', 'arrow'),
    );
    opener.type = 'button';
    opener.setAttribute('role', 'menuitem');
    opener.setAttribute('aria-haspopup', 'menu');
    const list = element('div', 'menu submenu', ...menu.entries.map((entry) => this.#entry(entry)));
    list.setAttribute('role', 'menu');
    list.setAttribute('aria-label', menu.caption);
    opener.addEventListener('click', () => focusFirst(list));
    return element('div', 'menu-branch', opener, list);
  }

  #entry(entry: MenuEntry): HTMLElement {
    if (entry.kind === 'menu') return this.#submenu(entry.menu);
    if (entry.kind === 'separator') {
      const separator = element('div', 'separator');
      separator.setAttribute('role', 'separator');
      return separator;
    }
    const item = element('button', 'menu-item', entry.caption);
    item.type = 'button';
    item.setAttribute('role', 'menuitem');
    item.addEventListener('click', () => {
      this.#close();
      this.#run(entry.functionName);
    });
    return item;
  }

  #open(): void {
    this.#list.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
    focusFirst(this.#list);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#button.setAttribute('aria-expanded', 'false');
  }

  #handleKey(event: KeyboardEvent): void {
    const focused = document.activeElement;
    if (this.#list.hidden || !(focused instanceof HTMLElement)) return;
    const list = focused.closest('.menu');
    const items = [
      ...(list?.querySelectorAll<HTMLElement>(':scope > .menu-item, :scope > .menu-branch > .menu-item') ??
        []),
    ];
    const index = items.indexOf(focused);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => items[(index + 1) % items.length]?.focus(),
      ArrowUp: () => items[(index - 1 + items.length) % items.length]?.focus(),
      ArrowRight: () => focusFirst(focused.nextElementSibling),
      ArrowLeft: () => list?.closest('.menu-branch')?.querySelector<HTMLElement>('.menu-item')?.focus(),
      Escape: () => {
        this.#close();
        this.#button.focus();
      },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }
}

function itemsOf(menu: MenuContents): Extract<MenuEntry, { kind: 'item' }>[] {
  return menu.entries.flatMap((entry) => {
    if (entry.kind === 'menu') return itemsOf(entry.menu);
    return entry.kind === 'item' ? [entry] : [];
  });
}

function focusFirst(list: Element | null): void {
  list?.querySelector<HTMLElement>('.menu-item')?.focus();
}
