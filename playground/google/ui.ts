import type { EmulatedHtmlOutput } from './html-service.ts';
import type { EmulatedService } from './service-gate.ts';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;

/** An entry of a menu: a function to run, a line, or a menu of its own. */
export type MenuEntry =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; menu: MenuContents };

export interface MenuContents {
  caption: string;
  entries: MenuEntry[];
}

/** A sidebar as the page is to show it. */
export interface Sidebar {
  title: string;
  html: string;
  metaTags: readonly { name: string; content: string }[];
}

/** Where menus, sidebars and messages appear. */
export interface UiHost {
  showMenu(menu: MenuContents): void;
  showSidebar(sidebar: Sidebar): void;
  showAlert(message: string): void;
  showToast(message: string, title: string): void;
}

/** The user interface of the spreadsheet. */
export class EmulatedUi
  implements EmulatedService, Pick<GoogleUi, 'createAddonMenu' | 'createMenu' | 'showSidebar' | 'alert'>
{
  readonly serviceName = 'Ui';
  readonly #host: UiHost;
  readonly #addOnName: string;

  constructor(host: UiHost, addOnName: string) {
    this.#host = host;
    this.#addOnName = addOnName;
  }

  /** The menu of an add-on bears the name of its listing. */
  createAddonMenu(): GoogleMenu {
    return this.createMenu(this.#addOnName);
  }

  createMenu(caption: string): GoogleMenu {
    return new EmulatedMenu(this.#host, caption) as unknown as GoogleMenu;
  }

  showSidebar(userInterface: GoogleAppsScript.HTML.HtmlOutput): void {
    this.#host.showSidebar((userInterface as unknown as EmulatedHtmlOutput).sidebar());
  }

  alert(prompt: string): GoogleAppsScript.Base.Button {
    this.#host.showAlert(prompt);
    return 'OK' as unknown as GoogleAppsScript.Base.Button;
  }
}

/** A menu while it is put together. */
class EmulatedMenu
  implements EmulatedService, Pick<GoogleMenu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'>
{
  readonly serviceName = 'Menu';
  readonly contents: MenuContents;
  readonly #host: UiHost;

  constructor(host: UiHost, caption: string) {
    this.#host = host;
    this.contents = { caption, entries: [] };
  }

  addItem(caption: string, functionName: string): GoogleMenu {
    return this.#add({ kind: 'item', caption, functionName });
  }

  addSeparator(): GoogleMenu {
    return this.#add({ kind: 'separator' });
  }

  addSubMenu(menu: GoogleMenu): GoogleMenu {
    return this.#add({ kind: 'menu', menu: (menu as unknown as EmulatedMenu).contents });
  }

  addToUi(): void {
    this.#host.showMenu(this.contents);
  }

  #add(entry: MenuEntry): GoogleMenu {
    this.contents.entries.push(entry);
    return this as unknown as GoogleMenu;
  }
}
