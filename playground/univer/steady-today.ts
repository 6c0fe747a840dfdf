import { FormulaDependencyGenerator } from '@univerjs/engine-formula';

/**
 * Univer computes TODAY, and all that follows from it, anew whenever any cell changes: a whole scorecard at each typed
 * word. Here it is computed when its formula is written and when the workbook is opened, since the day changes once a
 * day; other functions of time and chance go on as they do.
 */
export function installSteadyToday(): void {
  if (installed) return;
  installed = true;
  const generator = FormulaDependencyGenerator.prototype as unknown as Generator;
  generator._detectForcedRecalculationNode = (_tree, node) => (node ? changesByItself(node) : false);
}

let installed = false;

function changesByItself(node: FormulaNode): boolean {
  const changes = node.isForcedCalculateFunction() && node.getToken().trim().toUpperCase() !== 'TODAY';
  return changes || node.getChildren().some(changesByItself);
}

interface FormulaNode {
  isForcedCalculateFunction(): boolean;
  getToken(): string;
  getChildren(): readonly FormulaNode[];
}

interface Generator {
  _detectForcedRecalculationNode(tree: unknown, node: FormulaNode | null | undefined): boolean;
}
