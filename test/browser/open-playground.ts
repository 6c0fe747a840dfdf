import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { serve } from '../../playground/serve.ts';
import { launchBrowser } from './chromium.ts';

/** The playground in a browser of its own. */
export interface OpenPlayground {
  readonly page: Page;
  /** What went wrong in the page so far: uncaught errors, error messages, files that did not load. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The size of the window, and how many pixels a picture has for each of the page's. */
export interface PlaygroundWindow {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

const LAPTOP: PlaygroundWindow = { width: 1280, height: 800, scale: 1 };

/** Opens the playground as it was built last, with a CSV file where one is given, and waits until it is ready. */
export async function openPlayground(
  csv?: string,
  { width, height, scale }: PlaygroundWindow = LAPTOP,
): Promise<OpenPlayground> {
  const server = await serve({
    files: join(ROOT, '.playground'),
    dist: join(ROOT, 'dist'),
    port: 0,
    ...(csv === undefined ? {} : { csv }),
  });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    const errors = collectErrors(page);
    await page.goto(server.url);
    await waitUntilReady(page, errors);
    return { page, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function waitUntilReady(page: Page, errors: readonly string[]): Promise<void> {
  try {
    await page.waitForFunction(() => 'playground' in window);
    await page.evaluate(async () => {
      await (window as unknown as { playground: { ready: Promise<unknown> } }).playground.ready;
    });
  } catch (error) {
    const seen = errors.length === 0 ? 'The page reported nothing.' : errors.join('\n');
    throw new Error(`The playground did not become ready.\n${seen}`, { cause: error });
  }
}

/**
 * A file that did not load is reported below, with its address. The other message is Univer's bar of tabs,
 * which scrolls to a new tab before it has drawn it, and again once it has.
 */
const REPORTED_OTHERWISE = /^Failed to load resource|^Index out of bounds$/;

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !REPORTED_OTHERWISE.test(message.text())) errors.push(message.text());
  });
  page.on('requestfailed', (request) =>
    errors.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`),
  );
  page.on('response', (response) => {
    const noCsvGiven = response.status() === 404 && response.url().endsWith('/open.csv');
    if (response.status() >= 400 && !noCsvGiven) errors.push(`${response.url()}: ${response.status()}`);
  });
  return errors;
}
