import type { BesidePage } from '../beside.ts';
import { customersEn } from './customers-en.ts';

/** Texts of the pages beside the steps, in English. */
export const besideEn = {
  ...customersEn,
  beside: {
    headings: {
      scorecards: 'Your scorecards',
      closing: 'Close the period',
      review: 'Looking back',
      customers: 'Your best customers',
    } satisfies Record<BesidePage, string>,
    open: 'Open an existing scorecard',
    none: 'This spreadsheet has no scorecard yet. Go back and make the first one.',
    copied:
      'This is a copy whose figures belong to another scorecard. Editing it makes a new scorecard from its choices.',
    edit: 'Edit',
    close: 'Close the period',
    review: 'Review the last period',
    startLog: 'Start a log of actions',
    working: 'Working…',
    update: 'Update scorecard',
    updates: (sheet: string) =>
      `The sheet “${sheet}” is written anew in its place. Targets, owners and notes that were typed into it stay.`,
  },

  closing: {
    intro: (period: string, scorecard: string) =>
      `The results of ${period} on “${scorecard}” go into the history as they are now. Later changes to the data leave them alone.`,
    notEnded: 'This period has not ended',
    coverage: (covered: string, end: string) =>
      `The data reaches to ${covered}; the period ends on ${end}. Pick an earlier period on the scorecard, or close this one as it stands.`,
    early: 'Close it as it stands',
    segment: (segment: string) =>
      `The scorecard shows “${segment}” only. Choose All there, then go back and close the period.`,
    target: (value: string) => `target ${value}`,
    lesson: 'What did we learn?',
    done: (count: number, period: string, sheet: string) =>
      `${count === 1 ? '1 result' : `${count} results`} of ${period} went into the sheet “${sheet}”.`,
    already: (period: string, sheet: string) =>
      `${period} was closed before: its results are in the sheet “${sheet}”, and nothing was changed. Add what you learned there.`,
  },

  review: {
    offer: 'Before you plan: see what the last period taught.',
    nothing: 'No period has been closed yet. Open a scorecard and close its period first.',
    intro: (period: string, scorecard: string) => `${period} on “${scorecard}”.`,
    hits: (count: number) => (count === 1 ? '1 hit' : `${count} hits`),
    misses: (count: number) => (count === 1 ? '1 miss' : `${count} misses`),
    others: 'Without a verdict',
    lesson: (lesson: string) => `Learned: ${lesson}`,
    action: (date: string, action: string, expected: string, outcome: string) =>
      [
        `${date}: ${action}`,
        expected === '' ? '' : `expected ${expected}`,
        outcome === '' ? '' : `outcome ${outcome}`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    plan: 'Plan the next scorecard',
  },
};
