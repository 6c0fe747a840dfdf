import { build } from 'esbuild';
import { customFunctions } from '../src/core/custom-functions.ts';
import { codeFooter } from './code-footer.ts';
import { leaveOutHelp } from './leave-out-help.ts';

/** The script that is pushed: one global, and the functions that Google may call. */
export async function bundleCode(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/apps-script/main.ts'],
    bundle: true,
    plugins: [leaveOutHelp],
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'KpiNavigator',
    // Apps Script refuses the class fields of newer targets.
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '/** @OnlyCurrentDoc */' },
    footer: { js: codeFooter(customFunctions) },
  });
  return outputFiles.map(({ text }) => text).join('');
}
