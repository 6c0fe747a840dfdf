import { build, transform } from 'esbuild';
import { customFunctions } from '../src/core/custom-functions.ts';
import { catalogAsText } from './catalog-as-text.ts';
import { codeFooter } from './code-footer.ts';
import { assignedFields, leaveOutHelp } from './leave-out-help.ts';
import { shareStrings } from './share-strings.ts';
import { shortenedProperties } from './shortened-properties.ts';

/** Apps Script refuses the class fields of newer targets. */
const target = 'es2020';

/** The script that is pushed: one global, and the functions that Google may call. */
export async function bundleCode(root: string): Promise<string> {
  const { code } = await transform(`"use strict";\n${shareStrings(await bundleModules(root))}`, {
    minify: true,
    format: 'iife',
    globalName: 'KpiNavigator',
    target,
    charset: 'utf8',
    legalComments: 'none',
    banner: '/** @OnlyCurrentDoc */',
    footer: codeFooter(customFunctions),
  });
  return code;
}

/** All modules of the script as one, with what no cell reads left out. */
async function bundleModules(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/apps-script/main.ts'],
    bundle: true,
    plugins: [catalogAsText, leaveOutHelp],
    minifySyntax: true,
    mangleProps: new RegExp(`^(${shortenedProperties.join('|')})$`),
    write: false,
    format: 'esm',
    target,
    tsconfigRaw: assignedFields,
  });
  return outputFiles.map(({ text }) => text).join('');
}
