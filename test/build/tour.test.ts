import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const docs = new URL('../../docs/', import.meta.url);
const written = readdirSync(docs).filter((name) => name.endsWith('.md'));

/** The links of a page: their texts and the files that they lead to. */
function linksOf(page: string): { text: string; target: string; file: URL }[] {
  const content = readFileSync(new URL(page, docs), 'utf8');
  return [...content.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].flatMap(([, text = '', target = '']) =>
    target.startsWith('https:') || target.startsWith('#')
      ? []
      : [{ text, target, file: new URL(target.replace(/#.*/, ''), new URL(page, docs)) }],
  );
}

describe('the guides', () => {
  it.each(written)('%s links only to files that exist', (page) => {
    const missing = linksOf(page).filter(({ file }) => !existsSync(file));
    expect(missing.map(({ target }) => target)).toEqual([]);
  });
});

describe('the tour', () => {
  it('quotes the tests that it links to', () => {
    const quoted = linksOf('tour.md').filter(({ target }) => target.endsWith('.test.ts'));
    expect(quoted.length).toBeGreaterThan(50);
    const wrong = quoted.filter(({ text, file }) => {
      const tests = readFileSync(file, 'utf8');
      // An ellipsis stands for what the test fills in.
      return text !== 'one test' && !text.split('…').every((part) => tests.includes(part));
    });
    expect(wrong.map(({ text, target }) => `${target}: ${text}`)).toEqual([]);
  });

  it('links only to headings that exist', () => {
    const anchors = linksOf('tour.md').filter(({ target }) => target.includes('#'));
    const missing = anchors.filter(({ target, file }) => {
      const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm);
      const known = [...headings].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      );
      return !known.includes(target.replace(/.*#/, ''));
    });
    expect(missing.map(({ target }) => target)).toEqual([]);
  });
});
