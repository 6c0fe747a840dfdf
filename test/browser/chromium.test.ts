import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlaygroundServer, serve } from '../../playground/serve.ts';
import { launchBrowser } from './chromium.ts';

describe('the browser', () => {
  let folder: string;
  let server: PlaygroundServer;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kpi-navigator-page-'));
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>Page</title><h1>Hello</h1><script src="page.js"></script>',
    );
    writeFileSync(join(folder, 'page.js'), "document.querySelector('h1').textContent += ' from the page';");
    server = await serve({ files: folder, dist: folder, port: 0 });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  it('starts and renders a page with its script', async () => {
    const page = await browser.newPage();
    await page.goto(server.url);
    expect(await page.textContent('h1')).toBe('Hello from the page');
    const box = await page.locator('h1').boundingBox();
    expect(box?.height).toBeGreaterThan(10);
    await page.close();
  });

  it('shares memory between a page and its workers, as the playground needs', async () => {
    const page = await browser.newPage();
    await page.goto(server.url);
    expect(await page.evaluate(() => [window.crossOriginIsolated, typeof SharedArrayBuffer])).toEqual([
      true,
      'function',
    ]);
    await page.close();
  });
});
