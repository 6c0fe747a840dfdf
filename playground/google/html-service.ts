import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';
import type { Sidebar } from './ui.ts';

type GoogleHtmlService = GoogleAppsScript.HTML.HtmlService;
type GoogleHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

// https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String)
const allowedMetaTags = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

/** Serves the html files that lie beside the script. */
export class EmulatedHtmlService
  implements EmulatedService, Pick<GoogleHtmlService, 'createHtmlOutputFromFile'>
{
  readonly serviceName = 'HtmlService';
  readonly #files: Readonly<Record<string, string>>;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = files;
  }

  createHtmlOutputFromFile(filename: string): GoogleHtmlOutput {
    const html = this.#files[filename.replace(/\.html$/, '')];
    if (html === undefined) throw new Exception(`No HTML file named ${filename} was found.`);
    return new EmulatedHtmlOutput(html) as unknown as GoogleHtmlOutput;
  }
}

/** A page to be shown in a sidebar. */
export class EmulatedHtmlOutput
  implements
    EmulatedService,
    Pick<GoogleHtmlOutput, 'addMetaTag' | 'getContent' | 'getTitle' | 'setHeight' | 'setTitle' | 'setWidth'>
{
  readonly serviceName = 'HtmlOutput';
  readonly #html: string;
  readonly #metaTags: { name: string; content: string }[] = [];
  #title = '';

  constructor(html: string) {
    this.#html = html;
  }

  addMetaTag(name: string, content: string): GoogleHtmlOutput {
    if (!allowedMetaTags.has(name))
      throw new Exception(`The meta tag ${name} is not allowed in this context.`);
    this.#metaTags.push({ name, content });
    return this.#chain();
  }

  getContent(): string {
    return this.#html;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): GoogleHtmlOutput {
    this.#title = title;
    return this.#chain();
  }

  /** Sidebars are 300 pixels wide whatever a script asks for. */
  setWidth(_width: number): GoogleHtmlOutput {
    return this.#chain();
  }

  setHeight(_height: number): GoogleHtmlOutput {
    return this.#chain();
  }

  sidebar(): Sidebar {
    return { title: this.#title || 'Untitled', html: this.#html, metaTags: this.#metaTags };
  }

  #chain(): GoogleHtmlOutput {
    return this as unknown as GoogleHtmlOutput;
  }
}
