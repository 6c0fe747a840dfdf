import { isLeaf, type Leaf, leafKey, leavesOf } from '../formula.ts';
import type { Inputs } from '../match-columns.ts';
import { sheetsArithmetic } from '../sheets-formula.ts';
import { formulaInWords } from '../words.ts';
import { CHOSEN, COMPARISON } from './calculation-columns.ts';
import type { CalculationTotals } from './calculation-totals.ts';
import { address, call, signedInWords, text } from './dialect.ts';
import { changesInPoints, pointFactor } from './planned-kpi.ts';

/**
 * A formula for what each input did to a KPI between the two shown periods: " · spend up 14.1 % (effect +14.3 %)". The effects
 * are Shapley values, as KPI_DRIVERS has them, and add up to the change in the table. An input that stayed the same
 * is left out. Undefined for a KPI that is its only input.
 */
export function movedByInputs(totals: CalculationTotals, inputs: Inputs): string | undefined {
  const { kpi } = inputs;
  const { rows } = totals;
  const leaves = leavesOf(kpi.formula);
  if (isLeaf(kpi.formula)) return undefined;
  const label = totals.label(kpi);
  const row = totals.kpiRow(inputs);
  const before = address(row, COMPARISON, 'both');
  const cells = leaves.map((leaf) => {
    const total = totals.leafRow(leaf, inputs);
    return { before: address(total, COMPARISON, 'both'), after: address(total, CHOSEN, 'both') };
  });
  const places = new Map(leaves.map((leaf, index) => [leafKey(leaf), index]));
  // The KPI as it would be if only some inputs, given as bits, had changed.
  const worth = rows.line(
    `${label} if only some inputs had changed`,
    Array.from({ length: 2 ** leaves.length }, (_, changed) =>
      sheetsArithmetic(kpi.formula, (leaf: Leaf) => {
        const place = places.get(leafKey(leaf)) ?? 0;
        const cell = cells[place];
        return (changed & (1 << place) ? cell?.after : cell?.before) ?? '0';
      }),
    ),
  );
  const told = leaves.map((leaf, place) => {
    const cell = cells[place] ?? { before: '0', after: '0' };
    const [effect] = rows.line(`Effect of ${formulaInWords(leaf)} on ${label}`, [
      shapleyValue(worth, leaves.length, place),
    ]) as [string];
    const size = changesInPoints(kpi)
      ? `${signedInWords(`${pointFactor(kpi)}*${effect}`, 1)}&" pts)"`
      : `${signedInWords(`100*${effect}/${before}`, 1)}&" %)"`;
    // There is no percentage of 0 or of a loss.
    const known = changesInPoints(kpi) ? `ISNUMBER(${effect})` : `${before}>0`;
    const effectInWords = call('IF', known, call('IFERROR', `" (effect "&${size}`, '""'), '""');
    const words = `${text(` · ${formulaInWords(leaf)} `)}&${changeInWords(cell)}&${effectInWords}`;
    return call('IFERROR', call('IF', `${cell.before}=${cell.after}`, '""', words), '""');
  });
  return rows.cell(`${label} moved by its inputs`, told.join('&'));
}

/**
 * The Shapley value of an input as a formula over the worths of all sets of inputs, as `shapleyValues` computes it: what
 * it adds to each set without it, weighted by how many orders of the inputs pass there.
 */
function shapleyValue(worth: readonly string[], players: number, place: number): string {
  const player = 1 << place;
  const added = worth.flatMap((without, set) => {
    if (set & player) return [];
    const joined = sizeOf(set);
    const orders = factorial(joined) * factorial(players - joined - 1);
    return [`${orders === 1 ? '' : `${orders}*`}(${worth[set | player] ?? '0'}-${without})`];
  });
  return `(${added.join('+')})/${factorial(players)}`;
}

function sizeOf(set: number): number {
  return set === 0 ? 0 : (set & 1) + sizeOf(set >> 1);
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** "up 14 %"; without a figure where there is no percentage of what was before. */
function changeInWords({ before, after }: { readonly before: string; readonly after: string }): string {
  const direction = call('IF', `${after}>${before}`, '"up"', '"down"');
  const size = `" "&${call('ROUND', `100*ABS(${after}-${before})/${before}`, 1)}&" %"`;
  return `${direction}&${call('IF', `${before}>0`, size, '""')}`;
}
