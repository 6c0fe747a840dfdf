import { describe, expect, it } from 'vitest';
import { toSidebarDocument } from '../../playground/page/sidebar-document.ts';

const settings = { functionNames: ['writeSheets'], stored: { draft: '</script><b>' } };

describe('toSidebarDocument', () => {
  it('puts google and the meta tags before the scripts of the page', () => {
    const document = toSidebarDocument(
      {
        title: 'KPI Navigator',
        html: '<!doctype html><html><head><title>x</title></head><body></body></html>',
        metaTags: [{ name: 'viewport', content: 'width="1"' }],
      },
      'shim()',
      settings,
    );
    expect(document).toMatch(
      /^<!doctype html><html><head><meta name="viewport" content="width=&quot;1&quot;"><script>window\.frameSettings=.*<\/script><script>shim\(\)<\/script><title>x/,
    );
  });

  it('lets no stored value end the script that carries it', () => {
    const document = toSidebarDocument({ title: '', html: '<p>', metaTags: [] }, '', settings);
    expect(document).toContain('\\u003c/script>\\u003cb>');
    expect(document.endsWith('<p>')).toBe(true);
  });

  it('loses what HtmlService loses', () => {
    const html = '<script>a = `https://example.com`</script>';
    expect(toSidebarDocument({ title: '', html, metaTags: [] }, '', settings)).toContain('a = `https:`');
  });
});
