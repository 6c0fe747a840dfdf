import { type Grain, grains } from '../period.ts';
import { call, text } from './dialect.ts';
import { GRAIN_NAMES } from './picker-words.ts';

/** A condition that a cell has the word for this length of a period. */
export function grainIs(cell: string, grain: Grain): string {
  return `${cell}=${text(GRAIN_NAMES[grain])}`;
}

/** The formula for the length of a period that a cell names. */
export function byGrain(cell: string, formulaFor: (grain: Grain) => string): string {
  return grains
    .slice(0, -1)
    .reduceRight(
      (otherwise, grain) => call('IF', grainIs(cell, grain), formulaFor(grain), otherwise),
      formulaFor('year'),
    );
}
