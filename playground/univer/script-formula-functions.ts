import { openServices, type ScriptEnvironment } from '../google/google-services.ts';
import { findCustomFunctions } from '../script/custom-function-declaration.ts';
import { loadScriptFunctions, requireScriptFunction } from '../script/script-functions.ts';
import type { FormulaFunction } from './custom-function.ts';

/** The custom functions of a script, run with the services that a cell may use. */
export function scriptFormulaFunctions(code: string, environment: ScriptEnvironment): FormulaFunction[] {
  const functions = loadScriptFunctions(code, openServices(environment, 'CUSTOM_FUNCTION').globals);
  return findCustomFunctions(code).map((declaration) => ({
    declaration,
    call: requireScriptFunction(functions, declaration.name),
  }));
}
