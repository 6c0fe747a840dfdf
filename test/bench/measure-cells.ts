import { SUM } from '@formulajs/formulajs';
import { callFunction } from '../core/call.ts';
import { checkedSum } from './loops.ts';
import { count, type Measured } from './measured.ts';
import { ROME } from './rome.ts';
import { timesOf } from './times-of.ts';

/** A KPI over two columns of cells, beside a loop and the formulas of a library. */
export function measureCells(rows: number): Measured[] {
  const cost = Array.from({ length: rows }, (_, index) => [index % 997]);
  const customers = Array.from({ length: rows }, (_, index) => [index % 7]);
  const library = (): number => SUM(cost) / SUM(customers);
  const problem = problemOf(library);
  const times = timesOf(
    {
      kpi: () => callFunction('KPI_CAC', [cost, customers], ROME),
      checked: () => checkedSum(cost) / checkedSum(customers),
      library: problem === undefined ? library : () => undefined,
    },
    31,
  );
  const over = `2 x ${count(rows)} cells`;
  return [
    { what: `\`KPI_CAC\` over ${over}`, unit: 'ms', value: times.kpi },
    { what: `- a checked loop over ${over}`, unit: 'ms', value: times.checked },
    {
      what: `- \`SUM(…) / SUM(…)\` of formulajs over ${over}`,
      unit: 'ms',
      ...(problem === undefined ? { value: times.library } : { value: undefined, note: problem }),
    },
    {
      what: `**\`KPI_CAC\` / checked loop**, ${over}`,
      unit: 'ratio',
      value: times.kpi / times.checked,
      budget: 1.3,
    },
  ];
}

function problemOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
