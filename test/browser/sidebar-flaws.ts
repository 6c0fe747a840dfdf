import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds on the sidebar in its frame, and what is wider than the frame. */
export async function sidebarFlaws(page: Page): Promise<readonly string[]> {
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  if (!frame) throw new Error('The sidebar is not open. Open it from the menu first.');
  const axeLoaded = await frame.evaluate(() => 'axe' in globalThis);
  if (!axeLoaded) await frame.evaluate(await axeSource());
  const violations = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
    const results = await axe.run();
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  const width = await frame.evaluate(() => ({
    frame: document.documentElement.clientWidth,
    content: document.documentElement.scrollWidth,
  }));
  return [
    ...violations,
    ...(width.frame <= 300 ? [] : [`the frame is ${width.frame} pixels wide, more than Google's 300`]),
    ...(width.content > width.frame ? [`scrolls sideways: ${width.content} pixels`] : []),
  ];
}

let source: Promise<string> | undefined;

function axeSource(): Promise<string> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return source;
}
