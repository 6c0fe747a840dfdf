import { basename } from 'node:path';
import { build, transform } from 'esbuild';
import { customFunctions } from '../src/core/custom-functions.ts';
import { cellCatalogAsText } from './catalog-as-text.ts';
import { codeFooter } from './code-footer.ts';
import { assignedFields, leaveOutHelp } from './leave-out-help.ts';
import { nestedScript, type Part } from './nested-script.ts';
import { shortenedProperties } from './shortened-properties.ts';

/** What cells ask for, and what the page asks for: these two share next to nothing. */
const cellEntries = { kpi: 'src/apps-script/call-kpi.ts', analysis: 'src/apps-script/call-analysis.ts' };
const pageEntries = { server: 'src/apps-script/call-server.ts' };

/** Apps Script refuses the class fields of newer targets. */
const target = 'es2020';

/** The script that is pushed: one global, and the functions that Google may call. */
export async function bundleCode(root: string): Promise<string> {
  const parts = await Promise.all([bundleParts(root, cellEntries), bundleParts(root, pageEntries)]);
  const script = `"use strict";\nvar KPI = (() => {\n${nestedScript(parts.flat())}\n})();`;
  const { code } = await transform(script, {
    minify: true,
    target,
    charset: 'utf8',
    legalComments: 'none',
    banner: '/** @OnlyCurrentDoc */',
    footer: codeFooter(customFunctions),
  });
  return code;
}

/** The modules of each entry point and those that they share, with what no cell reads left out. */
async function bundleParts(root: string, entryPoints: Readonly<Record<string, string>>): Promise<Part[]> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    splitting: true,
    outdir: 'dist',
    plugins: [cellCatalogAsText, leaveOutHelp],
    minifySyntax: true,
    // Which are then written as 1/0, -1/0 and NaN.
    define: {
      'Number.POSITIVE_INFINITY': 'Infinity',
      'Number.NEGATIVE_INFINITY': '-1e999',
      'Number.NaN': 'NaN',
    },
    mangleProps: new RegExp(`^(${shortenedProperties.join('|')})$`),
    write: false,
    format: 'esm',
    target,
    tsconfigRaw: assignedFields,
  });
  return outputFiles.map(({ path, text }) => {
    const name = basename(path, '.js');
    return { ...(name in entryPoints && { entry: name }), module: text };
  });
}
