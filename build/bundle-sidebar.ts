import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pageCatalogAsText } from './catalog-as-text.ts';

const STYLE = '<link rel="stylesheet" href="style.css">';
const SCRIPT = '<script type="module" src="main.tsx"></script>';

/** The sidebar as one page with its style and script inside, as `createHtmlOutputFromFile` serves it. */
export async function bundleSidebar(root: string): Promise<string> {
  const template = await readFile(join(root, 'sidebar/index.html'), 'utf8');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['sidebar/main.tsx', 'sidebar/style.css'],
    outdir: 'dist',
    bundle: true,
    plugins: [pageCatalogAsText],
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Google removes what follows "//" inside template literals: https://github.com/enuchi/React-Google-Apps-Script/issues/157
    supported: { 'template-literal': false },
  });
  const output = (extension: string): string =>
    outputFiles
      .filter(({ path }) => path.endsWith(extension))
      .map(({ text }) => text.trim())
      .join('\n');
  return inline(
    inline(template, STYLE, `<style>${output('.css')}</style>`),
    SCRIPT,
    `<script>${withoutMarkup(output('.js'))}</script>`,
  );
}

/** Escapes what a page or Google's templates would read as their own; in minified code it stands in texts only. */
function withoutMarkup(script: string): string {
  return script.replace(/<(?=\?|!--)/g, '\\x3C');
}

function inline(template: string, place: string, content: string): string {
  const parts = template.split(place);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined) {
    throw new Error(`sidebar/index.html must hold ${place} exactly once, where the built page has its own.`);
  }
  return before + content + after;
}
