import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleSidebar } from '../../build/bundle-sidebar.ts';

const template = `<!doctype html>
<html>
  <head><link rel="stylesheet" href="style.css"></head>
  <body><script type="module" src="main.tsx"></script></body>
</html>
`;
// Each of these texts would break a page or a template of Google if it stood in a script as it is.
const texts = ['<?xml version="1.0"?>', '<!-- note', '</script>', 'https://example.com/$&'];
const script = `const name = document.title;
document.title = JSON.stringify([${texts.map((text) => JSON.stringify(text)).join(', ')}, \`https://\${name}/a\`]);
`;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sidebar-'));
  await mkdir(join(root, 'sidebar'));
  await writeFile(join(root, 'sidebar/index.html'), template);
  await writeFile(join(root, 'sidebar/main.tsx'), script);
  await writeFile(join(root, 'sidebar/style.css'), '.busy {\n  color: #5f6368;\n}\n');
});

afterEach(() => rm(root, { recursive: true }));

describe('the sidebar as one page', () => {
  it('holds its style and script, and refers to no file', async () => {
    const page = await bundleSidebar(root);
    expect(page).toContain('<style>.busy{color:#5f6368}</style>');
    expect(page).not.toMatch(/\b(?:href|src)=/);
    expect(page.endsWith('</body>\n</html>\n')).toBe(true);
  });

  it('keeps every text of the script, however much it looks like markup', async () => {
    const page = await bundleSidebar(root);
    const [inlined = '', ...others] = page.split(/<script>|<\/script>/).slice(1, -1);
    expect(others).toEqual([]);
    expect(inlined).not.toMatch(/<\?|<!--|<\/script|`/);
    const document = { title: 'host' };
    runInNewContext(inlined, { document });
    expect(JSON.parse(document.title)).toEqual([...texts, 'https://host/a']);
  });

  it('says which place the template lacks', async () => {
    await writeFile(join(root, 'sidebar/index.html'), '<link rel="stylesheet" href="style.css">');
    await expect(bundleSidebar(root)).rejects.toThrow(
      'sidebar/index.html must hold <script type="module" src="main.tsx"></script> exactly once',
    );
  });
});
