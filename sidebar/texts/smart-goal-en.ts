import type { Grain } from '../../src/core/period.ts';
import { chanceInWords } from '../../src/core/scorecard/chance-in-words.ts';
import type { SmartLetter, SmartRemark } from '../../src/core/scorecard/smart-goal.ts';
import type { TextsByCode } from './word-by-code.ts';

/** How the values of a remark are written, which depends on the KPI and the currency. */
export interface RemarkValues {
  readonly kpi: (value: number) => string;
  /** How far two values of the KPI lie apart; undefined where that rounds to nothing. */
  readonly gap: (value: number) => string | undefined;
  readonly price: (value: number) => string;
  readonly amount: (value: number) => string;
  readonly benchmark: string;
}

/** The sentences about a SMART goal, in English. */
export const smartGoalInEnglish = {
  legend: 'Is the goal SMART?',
  letters: {
    S: 'Specific',
    M: 'Measurable',
    A: 'Achievable',
    R: 'Realistic',
    T: 'Time-bound',
  } satisfies Record<SmartLetter['letter'], string>,
  met: 'fine',
  missing: 'look here',
  points: (points: string) => (points === '1' ? '1 point' : `${points} points`),
  remarks: {
    owned: ({ owner, segments }) =>
      segments === ''
        ? `One KPI. ${owner} is responsible.`
        : `One KPI, split by “${segments}”. ${owner} is responsible.`,
    owner_missing: () => 'Name the person who is responsible.',
    measured: () => 'Its columns are found and clean.',
    by_hand: () => 'No column for it: somebody has to type the figures.',
    faulty: ({ findings }) =>
      findings === 1
        ? 'Its data has a problem: see the step before.'
        : `Its data has ${findings} problems: see the step before.`,
    chance: ({ chance, likely }) =>
      `${likely ? 'Chance' : 'Ambitious: chance'} of ${chanceInWords(chance)}, by its own history.`,
    history_short: ({ grain, periods }) =>
      `Too early to tell: ${count(periods, grain)} with a value, 12 are needed.`,
    no_history: () => 'Nothing to compare it with yet.',
    no_way_to_go: ({ grain, last }, show) =>
      `Nothing to achieve: your last ${grain} is there already (${show.kpi(last)}).`,
    ask_more: ({ above }) =>
      above
        ? 'No more than there is. Aim higher, or choose “Stay above it”.'
        : 'No less than there is. Aim lower, or choose “Stay below it”.',
    no_verdict: () => 'Set a range: one number cannot tell good from bad here.',
    reached_before: ({ grain, best }, show) => `Your best ${grain} so far: ${show.kpi(best)}.`,
    beyond_best: ({ grain, best, gap, above }, show) =>
      `${show.gap(gap) ?? 'A little'} ${above ? 'above' : 'below'} your best ${grain} so far (${show.kpi(best)}).`,
    within_before: ({ grain, periods, of }) => `${periods} of your last ${count(of, grain)} kept to it.`,
    benchmark: ({ benchmark: { publisher, period } }, show) =>
      `Others: ${show.benchmark} (${publisher}, ${period}).`,
    budget: ({ costPerResult, cost, budget }, show) =>
      `At ${show.price(costPerResult)} each it costs ${show.amount(cost)}, ${cost <= budget ? 'within' : 'more than'} the budget of ${show.amount(budget)}.`,
    due: ({ days }) => `Due ${daysInWords(days)}.`,
    due_past: () => 'The due date has passed. Choose a later one.',
    due_missing: () => 'Choose the day by which to reach it.',
  } satisfies TextsByCode<SmartRemark, [RemarkValues]>,
};

function daysInWords(days: number): string {
  if (days === 0) return 'today';
  if (days < 14) return `in ${days === 1 ? '1 day' : `${days} days`}`;
  if (days < 70) return `in ${Math.round(days / 7)} weeks`;
  return `in ${Math.round((days * 12) / 365.25)} months`;
}

function count(periods: number, grain: Grain): string {
  return periods === 1 ? `1 ${grain}` : `${periods} ${grain}s`;
}
