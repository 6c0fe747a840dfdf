import { isLeaf, type Leaf, leafKey, leavesOf } from '../formula.ts';
import type { Inputs } from '../match-columns.ts';
import { isFlow } from '../measure-nature.ts';
import { sheetsArithmetic } from '../sheets-formula.ts';
import { measureNamed } from '../words.ts';
import { CHOSEN, COMPARISON } from './calculation-columns.ts';
import type { CalculationTotals } from './calculation-totals.ts';
import { address, call, signedInWords, text } from './dialect.ts';
import type { KpiCoverage } from './kpi-coverage.ts';
import { UNDEFINED } from './picker-words.ts';
import { changesInPoints, pointFactor } from './planned-kpi.ts';

/** The cells of a figure in the two shown periods. */
interface Figure {
  readonly before: string;
  readonly after: string;
}

/** Effects whose sizes add up to more than so many times the change nearly cancel each other, and explain nothing. */
const MOST_EFFECTS = 5;

/**
 * A cell that tells what each input did to a KPI between the two shown periods: " · spend up 14.1 % (effect +14.3 %)".
 * It is empty where the table shows no change, and where a part of a period, which has less of everything, stands beside
 * a whole one. Undefined for a KPI that is its only input.
 */
export function movedByInputs(
  totals: CalculationTotals,
  inputs: Inputs,
  { inPart }: Pick<KpiCoverage, 'inPart'>,
): string | undefined {
  const { kpi } = inputs;
  const { rows } = totals;
  if (isLeaf(kpi.formula)) return undefined;
  const leaves = leavesOf(kpi.formula);
  const label = totals.label(kpi);
  const value = figureIn(totals.kpiRow(inputs));
  const figures = leaves.map((leaf) => figureIn(totals.leafRow(leaf, inputs)));
  const effects = effectCells(totals, inputs, figures);
  const change = `(${value.after}-${value.before})`;
  const sizes = effects.map((effect) => `ABS(${effect})`).join('+');
  const areTold = rows.cell(
    `Effects on ${label} explain its change`,
    call('IFERROR', call('IF', `${sizes}<=${MOST_EFFECTS}*ABS${change}`, 1, 0), 0),
  );
  // In the unit of the change in the table. There is no percentage of 0 or of a loss.
  const [inUnit, unit] = changesInPoints(kpi)
    ? [(difference: string) => `${pointFactor(kpi)}*${difference}`, 'pts']
    : [(difference: string) => `100*${difference}/${value.before}`, '%'];
  const told = leaves.map((leaf, place) => {
    const own = changeOf(leaf, figures[place] as Figure);
    const effect = inUnit(effects[place] as string);
    const words = `${text(` · ${totals.inWords(leaf)} `)}&${own.words}`;
    const effectInWords = `" (effect "&${signedInWords(effect, 1)}&${text(` ${unit})`)}`;
    const withEffect = call('IF', roundsToZero(effect), '""', `${words}&${effectInWords}`);
    return call('IF', own.isNone, '""', call('IF', `${areTold}=1`, withEffect, words));
  });
  const isShown = [
    `ROUND(${inUnit(change)};1)<>0`,
    ...(changesInPoints(kpi) ? [] : [`${value.before}>0`]),
    ...(leaves.some(isFlow) ? [`${inPart}=0`] : []),
  ];
  return rows.cell(
    `${label} moved by its inputs`,
    call('IFERROR', call('IF', call('AND', ...isShown), told.join('&'), '""'), '""'),
  );
}

function figureIn(row: number): Figure {
  return { before: address(row, COMPARISON, 'both'), after: address(row, CHOSEN, 'both') };
}

function roundsToZero(number: string): string {
  return `ROUND(${number};1)=0`;
}

/**
 * What changed an input by itself: "up 14.1 %", and a rate by points. Without a figure where there is no percentage of
 * what was before.
 */
function changeOf(
  leaf: Leaf,
  { before, after }: Figure,
): { readonly words: string; readonly isNone: string } {
  const direction = call('IF', `${after}>${before}`, '"up"', '"down"');
  const isRate = typeof leaf === 'string' && measureNamed(leaf).asFraction === true;
  const size = isRate ? `100*ABS(${after}-${before})` : `100*ABS(${after}-${before})/${before}`;
  const figure = `" "&${call('ROUND', size, 1)}&${text(isRate ? ' pts' : ' %')}`;
  const hasFigure = isRate ? '1=1' : `${before}>0`;
  return {
    words: `${direction}&${call('IF', hasFigure, figure, '""')}`,
    isNone: call('IF', hasFigure, roundsToZero(size), `${before}=${after}`),
  };
}

/**
 * Writes the effect of each input, which add up to the change: Shapley values, as KPI_DRIVERS has them. They are "–"
 * where a step on the way from one period to the other divides by 0.
 */
function effectCells(
  totals: CalculationTotals,
  { kpi }: Inputs,
  figures: readonly Figure[],
): readonly string[] {
  const { rows } = totals;
  const leaves = leavesOf(kpi.formula);
  const label = totals.label(kpi);
  const orUndefined = (formula: string) => call('IFERROR', formula, text(UNDEFINED));
  const places = new Map(leaves.map((leaf, place) => [leafKey(leaf), place]));
  // The KPI as it would be if only some inputs, given as bits, had changed.
  const worths = rows.line(
    `${label} if only some inputs had changed`,
    Array.from({ length: 2 ** leaves.length }, (_, changed) =>
      orUndefined(
        sheetsArithmetic(kpi.formula, (leaf) => {
          const place = places.get(leafKey(leaf)) as number;
          const { before, after } = figures[place] as Figure;
          return changed & (1 << place) ? after : before;
        }),
      ),
    ),
  );
  return leaves.map((leaf, place) =>
    rows.cell(
      `Effect of ${totals.inWords(leaf)} on ${label}`,
      orUndefined(shapleyValue(worths, leaves.length, place)),
    ),
  );
}

/**
 * The Shapley value of an input as a formula over the worths of all sets of inputs, as `shapleyValues` computes it: what
 * it adds to each set without it, weighted by how many orders of the inputs pass there.
 */
function shapleyValue(worths: readonly string[], players: number, place: number): string {
  const player = 1 << place;
  const added = worths.flatMap((without, set) => {
    if (set & player) return [];
    const joined = sizeOf(set);
    const orders = factorial(joined) * factorial(players - joined - 1);
    return [`${orders === 1 ? '' : `${orders}*`}(${worths[set | player] ?? '0'}-${without})`];
  });
  return `(${added.join('+')})/${factorial(players)}`;
}

function sizeOf(set: number): number {
  return set === 0 ? 0 : (set & 1) + sizeOf(set >> 1);
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
