import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type TransformOptions, transform } from 'esbuild';
import { pageCatalogAsText } from './catalog-as-text.ts';
import { assignedFields } from './leave-out-help.ts';
import { withoutTemplateLiterals } from './without-template-literals.ts';

const STYLE = '<link rel="stylesheet" href="style.css">';
const SCRIPT = '<script type="module" src="main.tsx"></script>';

const minified = {
  minify: true,
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
} as const satisfies TransformOptions;

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
    ...minified,
    format: 'iife',
    tsconfigRaw: assignedFields,
    // Children as arguments instead of a property, and without a second module that makes elements: 2 kB less.
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: [fileURLToPath(new URL('jsx.ts', import.meta.url))],
    define: {
      'process.env.NODE_ENV': '"production"',
      // Which are then written as 1/0, -1/0 and NaN.
      'Number.POSITIVE_INFINITY': 'Infinity',
      'Number.NEGATIVE_INFINITY': '-1e999',
      'Number.NaN': 'NaN',
    },
  });
  const output = (extension: string): string =>
    outputFiles
      .filter(({ path }) => path.endsWith(extension))
      .map(({ text }) => text.trim())
      .join('\n');
  const { code } = await transform(withoutTemplateLiterals(output('.js')), {
    ...minified,
    // Nor does esbuild write strings with line breaks as template literals.
    supported: { 'template-literal': false },
  });
  return inline(
    inline(template, STYLE, `<style>${output('.css')}</style>`),
    SCRIPT,
    `<script>${withoutMarkup(code.trim())}</script>`,
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
