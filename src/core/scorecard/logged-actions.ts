import { findKpi } from '../catalog/index.ts';
import { ACTION_HEADS } from './action-log.ts';
import { dayOf } from './day-of.ts';
import { recordsBelow, type SheetRows, wordsOf } from './records-below.ts';

/** A row of the log of actions. */
export interface LoggedAction {
  /** Serial day number; null where the log gives no day. */
  readonly date: number | null;
  /** As it was typed: the name of a row, or the id of a KPI. */
  readonly kpi: string;
  readonly action: string;
  readonly expected: string;
  readonly outcome: string;
}

/** The actions that have to do with a period. */
export interface PeriodActions {
  /** By the name of the row on the scorecard. */
  readonly byRow: ReadonlyMap<string, readonly LoggedAction[]>;
  /** Of about the same time, but for none of the rows, done after the period, or of no day. */
  readonly others: readonly LoggedAction[];
  /** How many more the log has of other times. */
  readonly furtherCount: number;
}

/** Serial day numbers of the first and the last day. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The actions in the log; undefined where one of its columns is gone. */
export function loggedActions(log: SheetRows): readonly LoggedAction[] | undefined {
  if (log.length === 0) return [];
  return recordsBelow(log, ACTION_HEADS)
    ?.map((row) => ({
      date: dayOf(row.Date) ?? null,
      kpi: wordsOf(row.KPI),
      action: wordsOf(row.Action),
      expected: wordsOf(row.Expected),
      outcome: wordsOf(row.Outcome),
    }))
    .filter(({ kpi, action, expected, outcome }) => [kpi, action, expected, outcome].some(Boolean));
}

/**
 * Sets actions beside the rows that they were meant to move: those done in the period, and in as many days before it,
 * since what was done shortly before a period acts in it.
 */
export function actionsOfPeriod(
  actions: readonly LoggedAction[],
  { from, to }: Days,
  rowNames: readonly string[],
): PeriodActions {
  const end = to + 1;
  const length = end - from;
  const near = actions.filter(({ date }) => date === null || (date >= from - length && date < end + length));
  const byRow = new Map(
    rowNames.map((name) => [
      name,
      near.filter(({ date, kpi }) => date !== null && date < end && names(kpi, name)),
    ]),
  );
  const placed = new Set([...byRow.values()].flat());
  return {
    byRow,
    others: near.filter((action) => !placed.has(action)),
    furtherCount: actions.length - near.length,
  };
}

/** Whether a text names a row, such as "Cost per lead · Search", by that name or by the id of its KPI. */
function names(typed: string, rowName: string): boolean {
  const [kpi = '', ...fixedTo] = typed.split('·');
  const withName = [findKpi(kpi)?.name ?? kpi, ...fixedTo].join('·');
  return [typed, withName].some((each) => compared(each) === compared(rowName));
}

/** Upper case, spaces at the ends and double spaces make no difference to people. */
function compared(name: string): string {
  return name
    .split('·')
    .map((part) => part.trim().replace(/\s+/g, ' ').toLowerCase())
    .join('·');
}
