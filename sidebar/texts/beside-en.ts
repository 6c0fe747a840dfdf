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
    intro: (count: number) =>
      `${count === 1 ? '1 scorecard' : `${count} scorecards`} in this spreadsheet. When a period is over, close it: its results stay as they were, with what you learned. A review then sets hits beside misses.`,
    none: 'This spreadsheet has no scorecard yet. Go back and make the first one.',
    copied:
      'This is a copy whose figures belong to another scorecard. Editing it makes a new scorecard from its choices.',
    lost: 'The sheet with its data is gone. Choose Edit to name other data.',
    edit: 'Edit',
    close: 'Close the period',
    review: 'Review the last period',
    startLog: 'Start a log of actions',
    logStarted: (sheet: string) =>
      `The sheet “${sheet}” is ready, in front now. Give each action a row with its day, its KPI and what you expect. The review sets it beside the result.`,
    working: 'Working…',
    update: 'Update scorecard',
    updates: (sheet: string) =>
      `The sheet “${sheet}” is written anew in its place. Targets, owners and notes that were typed into it stay.`,
  },

  lost: {
    title: 'Data of this scorecard is gone',
    sheet: (sheet: string) => `There is no sheet “${sheet}” any more. Choose the sheet with the data below.`,
    columns: (sheet: string, headers: readonly string[]) => {
      const names = headers.map((header) => `“${header}”`).join(', ');
      return headers.length === 1
        ? `The sheet “${sheet}” has no column ${names} any more. Check below which column holds what.`
        : `The sheet “${sheet}” has no columns ${names} any more. Check below which column holds what.`;
    },
    stays: 'Then update the scorecard: targets, owners and notes stay.',
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
    closed: 'The period is closed',
    target: (value: string) => `target ${value}`,
    notStarted:
      '“Not started”: the target was set when this period was over. It is neither hit nor miss, and counts from the period it was set in.',
    lesson: 'What did we learn?',
    done: (added: number, period: string, sheet: string) =>
      added === 0
        ? `${period} was closed before: its results are in the sheet “${sheet}”, and nothing was changed.`
        : `${added === 1 ? '1 result' : `${added} results`} of ${period} went into the sheet “${sheet}”.`,
    notWritten: 'What you typed now is not in it. Add it to the column “Lesson learned” there:',
  },

  review: {
    offer: 'Before you plan: see what the last period taught.',
    nothing: 'No period has been closed yet. Open a scorecard and close its period first.',
    intro: (period: string, scorecard: string) => `${period} on “${scorecard}”.`,
    hits: (count: number) => (count === 0 ? 'No hits' : count === 1 ? '1 hit' : `${count} hits`),
    misses: (count: number) => (count === 0 ? 'No misses' : count === 1 ? '1 miss' : `${count} misses`),
    others: 'Without a verdict',
    othersHelp:
      'No target, no figure, or “Not started”: the target was set after the period, and counts from the one it was set in.',
    lesson: (lesson: string) => `Learned: ${lesson}`,
    closedPeriod: 'Closed period',
    closedPeriodName: (period: string, scorecard: string) => `${period} · ${scorecard}`,
    otherActions: 'Other actions',
    otherActionsHelp:
      'Of about this time, but done after the period, without a day, or for a KPI that is not above.',
    noKpi: 'No KPI named',
    furtherActions: (count: number) =>
      count === 1
        ? 'The log has 1 more action, of another time.'
        : `The log has ${count} more actions, of other times.`,
    logUnreadable: (heads: readonly string[]) =>
      `The log of actions cannot be read: it needs the columns ${heads.join(', ')}.`,
    action: (date: string | undefined, action: string, expected: string, outcome: string) =>
      [
        date === undefined ? `Done: ${action}` : `Done on ${date}: ${action}`,
        expected === '' ? '' : `expected: ${expected}`,
        outcome === '' ? '' : `outcome: ${outcome}`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    plan: 'Plan the next scorecard',
    planHelp:
      'The next scorecard starts with the same KPIs, owners and columns; targets are proposed anew from what was reached.',
  },
};
