import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds on the page, whether anything is wider than the sidebar, and whether a description is missing. */
export async function flawsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(await axeSource());
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.closest('.unseen') === null && element.getBoundingClientRect().right > 300.5,
      )
      .map((element) => `wider than the sidebar: ${element.outerHTML.slice(0, 120)}`),
  );
  const dangling = await page.evaluate(() =>
    ['aria-describedby', 'aria-labelledby'].flatMap((attribute) =>
      [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
        (element.getAttribute(attribute) ?? '')
          .split(' ')
          .filter((id) => document.getElementById(id) === null)
          .map((id) => `${attribute} of #${element.id} names #${id}, which is nowhere`),
      ),
    ),
  );
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > 300);
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    ...wide,
    ...dangling,
    ...(scrolls ? ['scrolls sideways'] : []),
  ];
}

let source: Promise<string> | undefined;

function axeSource(): Promise<string> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return source;
}
