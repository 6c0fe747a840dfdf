import { measures } from '../../src/core/catalog/measures.ts';
import type { Direction } from '../../src/core/kpi.ts';
import type { Grain } from '../../src/core/period.ts';
import type { TargetKind } from '../../src/core/scorecard/scorecard-request.ts';
import type { FailureCode } from '../../src/core/server.ts';
import type { CombinationProblem } from '../combined-data.ts';
import type { StepId } from '../draft.ts';
import type { NumberProblem } from '../parse-typed-number.ts';
import type { Written } from '../state.ts';
import type { StepProblem } from '../step-problems.ts';
import type { TargetProposal } from '../target-history.ts';
import { besideEn } from './beside-en.ts';
import { smartGoalInEnglish } from './smart-goal-en.ts';
import type { TextsByCode } from './word-by-code.ts';

/** Every text of the sidebar that does not come from the catalog, in English. */
export const en = {
  ...besideEn,
  next: 'Next',
  back: 'Back',
  step: (number: number, count: number) => `Step ${number} of ${count}`,
  kpiOf: (number: number, count: number) => `KPI ${number} of ${count}`,
  optional: '(optional)',
  none: 'None',
  choose: 'Choose…',

  headings: {
    goal: 'What do you want to achieve?',
    context: 'What is it for?',
    kpis: 'KPIs that fit',
    data: 'Where is the data?',
    targets: 'Targets',
    create: 'Ready to create',
  } satisfies Record<StepId, string>,

  goal: {
    objective: 'Business objective',
    objectiveHelp: 'Such as “Grow B2B revenue by 15 %”.',
    goals: 'Marketing goal',
  },

  context: {
    intro: 'The right KPIs for a shop differ from those for a newsletter.',
    contexts: 'Kind of business or campaign',
  },

  kpis: {
    intro: 'Few and sharp beats many. You can add and remove KPIs.',
    set: (goal: string, context: string) => `Ready set: ${goal} · ${context}`,
    ownSet: 'KPIs on the scorecard',
    addedByYou: 'Added by you',
    setAgain: 'Take the ready set again',
    search: 'Add another KPI',
    searchHelp: (count: number) => `Search ${count} KPIs by name, topic or formula.`,
    results: 'KPIs found',
    found: (count: number) => (count === 1 ? '1 KPI found' : `${count} KPIs found`),
    notFound: (query: string) => `No KPI matches “${query}”. Try another word, such as lead or churn.`,
    more: (count: number) => `${count} more. Type another word to narrow them down.`,
    listed: 'On the scorecard',
    chosen: (count: number) => `${count} chosen`,
    browse: 'Browse all by topic',
    directions: {
      higher: 'Higher is better.',
      lower: 'Lower is better.',
      context: 'Good or bad depends on your plan.',
    } satisfies Record<Direction, string>,
    added: (name: string) => `${name} added`,
    many: (count: number) =>
      `${count} KPIs are a lot to keep an eye on. More than seven often lead to analysis paralysis: consider which of them you would act on.`,
    full: (most: number) => `A scorecard holds ${most} KPIs. Uncheck one before you add another.`,
  },

  data: {
    sheet: 'Sheet',
    readAgain: 'Read again',
    reading: 'Reading the data…',
    looking: 'Looking at the sheets…',
    empty: 'No sheet holds data yet. Paste an export into a sheet and read again.',
    noDataYet: 'I have no data yet',
    startWithout:
      'Look around with made-up figures for your KPIs, or type your own into a sheet that has their columns.',
    noHeader: (sheet: string) =>
      `“${sheet}” has no header row. Put the column names in a row above the numbers and read again, or choose another sheet.`,
    insertSample: 'Insert sample data',
    insertTemplate: 'Insert an empty template',
    toFillIn: (sheet: string) =>
      `“${sheet}” has no figures yet. Type them now or later: the scorecard fills in as you type.`,
    columns: 'Columns found',
    columnsHelp: 'Check them, and correct what does not fit.',
    date: 'Date',
    segment: 'Split by',
    question: (measure: string, headers: readonly string[]) =>
      headers.length > 1
        ? `Which column holds ${measure}: ${headers.map((header) => `“${header}”`).join(' or ')}?`
        : `Does “${headers[0] ?? ''}” hold ${measure}? It fits two of the measures.`,
    substitutes: 'More columns that may help',
    substitutesHelp: 'A number left empty below is computed from these columns where they are found.',
    assumptions: 'Numbers to enter once',
    assumptionFor: (kpis: string) => `For ${kpis}.`,
    assumptionFromColumn: (header: string) => `Leave empty to use the column “${header}”.`,
    assumptionComputed: 'Leave empty to compute it from the columns.',
    rateHelp: 'A rate, such as 40 % or 0.4.',
    withoutData: (count: number) => (count === 1 ? '1 KPI without data' : `${count} KPIs without data`),
    withoutDataHelp: (count: number) =>
      count === 1
        ? 'It has no figures until you choose its column above or enter its numbers, here or on the sheet. Or go back and take it off.'
        : 'They have no figures until you choose their columns above or enter their numbers, here or on the sheet. Or go back and take them off.',
    withoutDataFor: (kpi: string, measures: string) => `${kpi}: no source for ${measures}.`,
    nearest: (headers: readonly string[]) =>
      `Perhaps ${headers.map((header) => `“${header}”`).join(' or ')} will do: choose it above.`,
    currency: 'Currency',
    currencyHelp: 'A sign or a code, such as € or SEK.',
    findings: (count: number) => (count === 1 ? '1 thing to look at' : `${count} things to look at`),
    moreFindings: (count: number) => `And ${count} more.`,
    clean: (rows: string) => `${rows} rows read. No problems found.`,
    customersOnly:
      'One row per customer, and no dates: a scorecard compares periods. Customer functions such as =KPI_CONCENTRATION suit this sheet. Where there is one row per purchase, the first step leads to your best customers.',
    noRows: 'The columns hold no rows. Choose other columns or another sheet.',
  },

  tidy: {
    title: 'One column per channel',
    offer: 'A scorecard compares channels that stand in rows. Your sheet stays as it is.',
    open: 'Make it tidy',
    help: 'Whose numbers does each column hold, and of what? Columns of the same name are added up.',
    channel: 'Channel',
    holds: 'What it holds',
    channelOf: (header: string) => `Channel of ${header}`,
    measureOf: (header: string) => `What ${header} holds`,
    noChannel: 'No channel',
    leaveOut: 'Leave out',
    nothing: 'Say of at least one column what it holds.',
    tooMany: (rows: string) =>
      `The sheet has ${rows} rows too many for one tidy sheet. Leave out channels, or move old rows to another sheet.`,
    write: 'Write tidy sheet',
  },

  combine: {
    open: 'My data is in several sheets',
    help: 'They are put below each other in a new sheet of formulas. Your sheets stay as they are.',
    sheets: 'Sheets to combine',
    channels: (sheet: string) => `Channels in ${sheet}`,
    oneChannel: 'The sheet is one channel',
    measures: (sheet: string) => `Figures from ${sheet}`,
    twice: (measure: string, sheets: string) =>
      `${measure} comes from ${sheets} and is added up. Uncheck it in one of them if it is the same twice.`,
    write: 'Write combined sheet',
    names: (sheet: string) =>
      `A channel that your sheets call differently gets one name in the sheet “${sheet}”. Then read again.`,
    problem: {
      too_few_sheets: () => 'Choose at least two sheets.',
      no_measures: ({ sheet }) => `Choose at least one figure from “${sheet}”, or leave the sheet out.`,
      apart: ({ measure, companion, sheet }) =>
        `${measures[measure].label} is computed row by row and needs ${measures[companion].label} from “${sheet}”, too. Check both there, or neither.`,
      too_many_rows: ({ rows }) =>
        `The sheets have ${rows} rows too many for one. Leave a sheet out, or move old rows elsewhere.`,
    } satisfies TextsByCode<CombinationProblem>,
  },

  targets: {
    segment: 'Only for',
    allSegments: (header: string) => `Every “${header}”, as picked`,
    repeat: (header: string) => `Add it again for one “${header}”`,
    remove: 'Remove this row',
    perPeriod: (grain: string) => `A target for each ${grain}`,
    sameForAll: (typed: string) => `${typed.trim()} for all`,
    costLag: 'Cost is spent … months before the customer is won',
    costLagHelp: 'A period’s customers are set against the cost of so many months earlier.',
    salesCycle: (days: number, months: number) =>
      `Your sales cycle takes ${days} days, about ${months === 1 ? '1 month' : `${months} months`}.`,
    target: 'Target',
    kind: 'What it asks for',
    kinds: {
      reach: 'Reach it',
      stay_above: 'Stay above it',
      stay_below: 'Stay below it',
      range: 'Stay within a range',
    } satisfies Record<TargetKind, string>,
    from: 'From',
    upTo: 'Up to',
    budget: 'Budget per month',
    budgetHelp: 'One for the whole scorecard. It shows whether targets can be paid for.',
    due: 'Reach by',
    owner: 'Responsible',
    contributors: 'With',
    source: 'Source',
    frequency: 'Measured',
    frequencies: {
      daily: 'Daily',
      weekly: 'Weekly',
      monthly: 'Monthly',
      quarterly: 'Quarterly',
      yearly: 'Yearly',
    },
    skip: 'Skip targets',
    history: (periods: string, low: string, high: string) => `Last ${periods}: ${low} to ${high}.`,
    last: (period: string, value: string) => `Last ${period}: ${value}.`,
    proposed: {
      within_reach: (_, value) => `Within reach: ${value}.`,
      ambitious: (_, value) => `Ambitious: ${value}.`,
      best: (period, value) => `Your best ${period} so far: ${value}.`,
    } satisfies Record<TargetProposal['from'], (period: string, value: string) => string>,
    take: 'Use it',
    noHistory: 'The data has no whole period with a value yet.',
    byHand: 'A row to fill in by hand: the data has no columns for it.',
    awaiting: (numbers: string) => `No figures yet: enter ${numbers} in the step before.`,
    againstDirection: {
      higher: 'Higher is better: an upper bound holds it back.',
      lower: 'Lower is better: a lower bound holds it up.',
    },
    directions: {
      higher: 'Higher is better.',
      lower: 'Lower is better.',
      context: 'Neither more nor less of it is better in itself: say where it should stay.',
    } satisfies Record<Direction, string>,
    alreadyReached: (value: string, direction: 'above' | 'below' | 'at') =>
      `The last value, ${value}, is already ${direction} this target.`,
    duePast: 'This day has passed. Choose a later one, or leave it to look back.',
  },

  smart: smartGoalInEnglish,

  create: {
    name: 'Name of the new sheet',
    grain: 'Shown by',
    summary: (kpis: string, grain: string, segment: string | null) =>
      `${kpis}, by ${grain}${segment === null ? '' : ` and by ${segment}`}.`,
    withTargets: (count: number) =>
      count === 0
        ? 'No targets yet: you can type them in the sheet.'
        : count === 1
          ? '1 has a target.'
          : `${count} have a target.`,
    byHand: (count: number) => (count === 1 ? '1 has no data.' : `${count} have no data.`),
    awaiting: (count: number) =>
      count === 1
        ? '1 has no figures until its number is entered.'
        : `${count} have no figures until their numbers are entered.`,
    live: 'Every figure is a live formula: colleagues see it without the add-on.',
    create: 'Create scorecard',
    update: 'Ready to update',
    done: 'The scorecard is ready',
    doneHelp: (sheet: string) =>
      `It is the sheet “${sheet}”, in front now. Change the period, the comparison or the segment in the cells at its top.`,
    another: 'Make another',
    afterwards: 'Close a period or start a log of actions',
  },

  writing: {
    sample: 'Inserting sample data…',
    template: 'Inserting the template…',
    tidy: 'Writing the tidy sheet…',
    combined: 'Writing the combined sheet…',
    scorecard: 'Writing the scorecard…',
  } satisfies Record<Written, string>,

  kpiCount: (count: number) => (count === 1 ? '1 KPI' : `${count} KPIs`),

  grains: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } satisfies Record<
    Grain,
    string
  >,
  periods: (count: number, grain: Grain) => (count === 1 ? grain : `${count} ${grain}s`),
  and: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`,

  failure: {
    sheet_missing: () => 'The sheet is gone. Read again and choose another one.',
    scorecard_unreadable: () =>
      'What this scorecard was built from cannot be read: it was made by another version, or its marks are gone. Make a new scorecard instead.',
    period_unreadable: () =>
      'The period cannot be read: the KPI table, the pickers or the hidden calculation sheet are not where they were. Edit and update the scorecard, then close the period.',
    sheet_exists: () => 'A sheet of this name exists by now. Choose another name.',
    sheet_empty: () => 'The sheet is empty. Paste your data into it and read again.',
    plan_refused: (message: string) => message,
    busy: () => 'Somebody else is changing this spreadsheet right now. Wait a moment and try again.',
    not_allowed: () =>
      'Google did not allow this. If you can only view this spreadsheet, ask for the right to edit it. If several Google accounts are signed in, open the spreadsheet in a private window with one account only. What you typed stays here.',
    failed: (message: string) => `That did not work. ${message} What you typed is kept.`,
  } satisfies Record<FailureCode, (message: string) => string>,
  tryAgain: 'Try again',
  broken: (message: string) =>
    `The sidebar stumbled over a mistake of its own: ${message}. What you typed is kept. Reload the spreadsheet and open the sidebar again.`,

  number: {
    not_a_number: ({ typed }) => `“${typed}” is not a number. Type digits, such as 1200 or 12.5.`,
    ambiguous: ({ typed, readings }) =>
      `“${typed}” could be ${readings[0]} or ${readings[1]}. Type the one you mean without a separator for thousands.`,
    percent_sign_missing: ({ typed, fraction, isPossible }) =>
      `${typed} means ${percentText(fraction)} %${isPossible ? '' : ', which cannot be'}. Type ${typed} %${isPossible ? `, or ${percentText(fraction)} % if you do mean that` : ''}.`,
  } satisfies TextsByCode<NumberProblem>,

  problem: {
    goal_missing: () => 'Choose a goal.',
    context_missing: () => 'Choose what the scorecard is for.',
    kpis_missing: () => 'Choose at least one KPI.',
    sheet_missing: () => 'Choose the sheet with the data, or insert sample data or a template.',
    data_missing: () => 'The columns of this sheet are not read yet. Read again, or choose another sheet.',
    header_missing: () => 'Choose a sheet with a header row.',
    date_missing: () => 'Choose the column with the dates: the scorecard compares periods.',
    date_unreadable: () =>
      'No row has a date in this column. Choose another one, or write dates there, such as 2026-10-31.',
    column_unclear: () => 'Choose the column, or None.',
    currency_missing: () => 'Type a currency, such as €.',
    currency_wrong: () => 'Use a sign or a code of up to four letters, such as € or SEK.',
    target_impossible: (lowest = '', highest = '') => {
      const ends = [lowest && `below ${lowest}`, highest && `above ${highest}`];
      return `It is never ${ends.filter(Boolean).join(' or ')}. Type a target that it can reach.`;
    },
    range_incomplete: () => 'A range has two ends. Type this one too.',
    range_order: () => 'Type more here than in the field before.',
    row_repeated: () =>
      'This KPI stands on the scorecard with the same choice already. Choose another one here or there.',
    segment_gone: () => 'The data does not have it any more. Choose another one.',
    lag_wrong: () => 'Type a whole number of months, up to 24.',
    due_wrong: () => 'Choose a date, or clear the field.',
    name_missing: () => 'Type a name for the new sheet.',
    name_taken: (name: string) => `A sheet named “${name}” exists. Choose another name.`,
  } satisfies Record<Exclude<StepProblem['code'], 'number_wrong'>, (name: string) => string>,
};

function percentText(fraction: number): string {
  return String(Math.round(fraction * 10_000) / 100);
}
