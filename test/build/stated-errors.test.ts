import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kpiPage } from '../../build/docs/kpi-page.ts';
import { catalog } from '../../src/core/catalog/index.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { formulaInWords, labelInText, measureNamed } from '../../src/core/words.ts';
import { call } from '../core/call.ts';
import { contractValue } from '../core/contract/contract-formula.ts';

const contract = readFileSync(new URL('../core/contract/kpi-contract.tsv', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'));

/** A number for each measure. */
type Given = Readonly<Record<string, number>>;

describe('what a page calls an error', () => {
  it.each(catalog.map((kpi) => [kpi.id, kpi] as const))(
    'is all that KPI_%s refuses, and no more',
    (_, kpi) => {
      const isStated = statedOn(kpiPage(kpi), kpi);
      const cases = everyGiven(kpi);
      expect(cases.filter((given) => isRefused(kpi, given) !== isStated(given))).toEqual([]);
      // Values on both sides were among them, but where nothing can be wrong with a number.
      const sides = new Set(cases.map(isStated));
      expect([...sides].sort()).toEqual(
        ['REVENUE', 'SPEND', 'LEAD_SCORE'].includes(kpi.id) ? [false] : [false, true],
      );
    },
  );

  it('holds a rate of 100 % and refuses one above', () => {
    expect(kpiPage(named('LIFESPAN'))).toContain(
      '| An error where | churn rate 0 or below, or above 1 (100 %) |',
    );
    expect(isRefused(named('LIFESPAN'), { churn: 1 })).toBe(false);
    expect(isRefused(named('LIFESPAN'), { churn: 1.001 })).toBe(true);
  });

  it('holds a denominator just above 0 and refuses 0', () => {
    expect(kpiPage(named('CPL'))).toContain('| An error where | leads 0 or below |');
    expect(call('KPI_CPL', 10, 0.001)).toBe(10_000);
    expect(isRefused(named('CPL'), { spend: 10, leads: 0 })).toBe(true);
  });
});

function named(id: string): Kpi {
  const kpi = catalog.find((each) => each.id === id);
  if (!kpi) throw new Error(`There is no KPI ${id}.`);
  return kpi;
}

function isRefused(kpi: Kpi, given: Given): boolean {
  try {
    call(`KPI_${kpi.id}`, ...kpi.measures.map((id) => given[id]));
    return false;
  } catch {
    return true;
  }
}

/** Every combination of values at the limits of the measures and to both sides of them. */
function everyGiven({ measures }: Kpi): readonly Given[] {
  return measures.reduce<readonly Given[]>(
    (known, id) => known.flatMap((given) => valuesOf(id).map((value) => ({ ...given, [id]: value }))),
    [{}],
  );
}

function valuesOf(id: string): readonly number[] {
  const { asFraction, scale, total } = measureNamed(id);
  if (scale) return [scale[0] - 1, scale[0], scale[1], scale[1] + 1];
  // 1 and 2 January 2024.
  if (total.kind === 'date' || total.kind === 'average_days') return [45_292, 45_293];
  return asFraction ? [-0.2, 0, 0.3, 1, 1.2] : [-1, 0, 2, 5];
}

/** Whether a page calls it an error, by its sentences alone. */
function statedOn(page: string, kpi: Kpi): (given: Given) => boolean {
  const row = (head: string): string => new RegExp(`^\\| ${head} \\| (.*) \\|$`, 'm').exec(page)?.[1] ?? '';
  const limits = row('An error where').split('; ').filter(Boolean).flatMap(readLimits);
  const range = row('Range');
  const formula = contract.find(([id]) => id === kpi.id)?.[4] ?? '';
  return (given) => {
    const columns = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, [value]]));
    const totalOf = (text: string): number => contractValue(inIds(text, kpi), columns);
    if (limits.some(({ what, holds }) => holds(totalOf(what), totalOf))) return true;
    const value = range.includes('is an error') ? totalOf(formula) : 0;
    return value < 0 || (value > 1 && range.includes('anything else is an error'));
  };
}

interface Limit {
  readonly what: string;
  readonly holds: (value: number, totalOf: (text: string) => number) => boolean;
}

/** Reads "churn rate 0 or below, or above 1 (100 %)"; with one cell per measure, any row is the total. */
function readLimits(sentence: string): readonly Limit[] {
  const [, what = '', stated = ''] =
    /^(?:any of the )?(.+?) ((?:0 or below|below|above|before) ?.*)$/.exec(sentence) ?? [];
  return stated.split(/, or (?=above)| or (?=above)/).map((limit) => {
    const [, word = '', bound = ''] =
      /^(below|above|before) (.+?)(?: \(100 %\)| in any row)?$/.exec(limit) ?? [];
    if (limit === '0 or below') return { what, holds: (value) => value <= 0 };
    if (bound === '') throw new Error(`No limit can be read in "${sentence}".`);
    return {
      what,
      holds: (value, totalOf) => (word === 'above' ? value > totalOf(bound) : value < totalOf(bound)),
    };
  });
}

/** A formula in words as the contract would write it. */
function inIds(text: string, { measures }: Kpi): string {
  const words = measures
    .flatMap((id) => [formulaInWords(id), labelInText(id)].map((name) => [name, id] as const))
    .sort(([a], [b]) => b.length - a.length);
  return words
    .reduce((formula, [name, id]) => formula.replaceAll(name, id), text)
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/');
}
