import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docsFiles } from '../../build/docs/docs-files.ts';

const docs = new URL('../../docs/', import.meta.url);
const files = docsFiles();

describe('the docs', () => {
  it.each([...files])('%s is what the catalog prints; `npm run docs` writes it anew', (path, text) => {
    expect(readFileSync(new URL(path, docs), 'utf8')).toBe(text);
  });

  it('have no page of a KPI that is not in the catalog', () => {
    const pages = readdirSync(new URL('kpis/', docs)).map((name) => `kpis/${name}`);
    expect(pages.filter((path) => !files.has(path))).toEqual([]);
  });

  it('link only to pages that exist', () => {
    for (const [path, text] of files) {
      for (const [, target = ''] of text.matchAll(/\]\(([^)#]+\.md)\)/g)) {
        const linked = new URL(target, new URL(path, docs)).href.slice(docs.href.length);
        expect([...files.keys()], `${path} links to ${target}`).toContain(linked);
      }
    }
  });
});
