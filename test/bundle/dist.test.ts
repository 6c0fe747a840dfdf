import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);

function read(file: string): string {
  return readFileSync(new URL(file, dist), 'utf8');
}

describe('the pushed folder', () => {
  it('holds the script, the page and the manifest, and nothing else', () => {
    expect(readdirSync(dist).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
  });

  it('asks for two narrow permissions and the V8 runtime', () => {
    const manifest: unknown = JSON.parse(read('appsscript.json'));
    expect(manifest).toMatchObject({
      runtimeVersion: 'V8',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });
});

describe('the weight of what is pushed', () => {
  const script = read('Code.js');

  it('is at most 204 kB of script and 432 kB of page', () => {
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(204_000);
    expect(Buffer.byteLength(read('sidebar.html'))).toBeLessThanOrEqual(432_000);
  });

  // Every cell with a custom function loads the script, and loading takes its time for code: texts take a fifth of it
  // for each kB, comments next to nothing.
  it('is at most 109.3 kB of script beside texts and comments', () => {
    let passedOver = 0;
    parse(script, {
      ecmaVersion: 2020,
      sourceType: 'script',
      onToken: ({ type, start, end }) => {
        if (type.label === 'string' || type.label === 'template') passedOver += bytesOf(script, start, end);
      },
      onComment: (_isBlock, _text, start, end) => {
        passedOver += bytesOf(script, start, end);
      },
    });
    expect(Buffer.byteLength(script) - passedOver).toBeLessThanOrEqual(109_300);
  });
});

function bytesOf(text: string, start: number, end: number): number {
  return Buffer.byteLength(text.slice(start, end));
}

describe('the page of the sidebar', () => {
  const page = read('sidebar.html');
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

  it('is one file that loads nothing', () => {
    expect(scripts).toHaveLength(1);
    expect(page).not.toMatch(/<script [^>]*src=|<link [^>]*href=|@import|url\(\s*["']?https?:/);
  });

  it('holds nothing that Google would take for a template', () => {
    expect(page).not.toContain('<?');
  });

  it('has no template literals, inside which Google strips what looks like a comment', () => {
    const backtick = String.fromCharCode(96);
    const literals: string[] = [];
    const [script = ''] = scripts;
    parse(script, {
      ecmaVersion: 2020,
      sourceType: 'script',
      onToken: ({ type, start }) => {
        if (type.label === backtick) literals.push(script.slice(start, start + 40));
      },
    });
    expect(literals).toEqual([]);
  });
});
