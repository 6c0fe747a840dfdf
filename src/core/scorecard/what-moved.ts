import { leavesOf } from '../formula.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { CHOSEN, COMPARISON } from './calculation-columns.ts';
import { address, call, text } from './dialect.ts';
import { ALL_SEGMENTS } from './picker-words.ts';
import type { CalculatedKpi, PlannedKpi } from './planned-kpi.ts';
import { inputInWords } from './scorecard-row.ts';
import { comparable } from './shown-figures.ts';

const OPENING = 'What moved it: ';
const MOSTLY = ' · mostly ';

/** The inputs and the segment that moved a KPI, in a sentence. */
export function whatMoved(
  planned: CalculatedKpi & { readonly row: number },
  { frame, calculation }: Pick<CalculatedScorecard, 'frame' | 'calculation'>,
): string {
  const { row, movedBy, movedByInputs } = planned;
  // Which segment moved a KPI is known for all segments together only.
  const mostly =
    movedBy === undefined
      ? '""'
      : call(
          'IF',
          call('AND', `${frame.segment}=${text(ALL_SEGMENTS)}`, `${movedBy}<>""`),
          `${text(MOSTLY)}&${movedBy}`,
          '""',
        );
  const told = `${movedByInputs ?? '""'}&${mostly}`;
  // The first separator is cut off.
  const sentence = call('IF', `${told}=""`, '""', `${text(OPENING)}&${call('MID', told, 4, 500)}`);
  const shown = comparable({ calculation }, planned, address(row, CHOSEN), address(row, COMPARISON));
  return call('IF', shown, sentence, '""');
}

/** How much longer than its name an input makes the sentence: " · … down 12.3 % (effect −12.3 pts)". */
const LETTERS_OF_CHANGE = 34;

/** The most letters that the sentence about one of the KPIs can have. */
export function explanationLetters(planned: readonly PlannedKpi[], segments: readonly string[]): number {
  const longestName = Math.max(0, ...segments.map(({ length }) => length));
  const ofInputs = planned.map(({ kpi, chosen: { costLag = 0 } }) =>
    leavesOf(kpi.formula).reduce(
      (sum, leaf) => sum + inputInWords(leaf, costLag).length + LETTERS_OF_CHANGE,
      0,
    ),
  );
  return OPENING.length + Math.max(0, ...ofInputs) + MOSTLY.length + longestName;
}
