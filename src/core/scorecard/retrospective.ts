import type { JsonCell } from '../server.ts';
import { ACTION_HEADS, type ActionHead } from './action-log.ts';
import { HISTORY_HEADS, type HistoryHead } from './history-rows.ts';
import { STATUS } from './status-words.ts';

type Rows = readonly (readonly JsonCell[])[];

/** The last closed period: what was reached, what was missed, and what had been done about it. */
export interface Retrospective {
  readonly scorecard: string;
  /** The id of its sheet; null where the history does not tell. */
  readonly sheetId: number | null;
  readonly period: string;
  readonly hits: readonly ClosedResult[];
  readonly misses: readonly ClosedResult[];
  /** Results without a target, or at another grain than theirs. */
  readonly others: readonly ClosedResult[];
}

export interface ClosedResult {
  readonly kpi: string;
  readonly actual: number | null;
  readonly target: number | string | null;
  readonly status: string;
  readonly lesson: string;
  readonly actions: readonly LoggedAction[];
}

export interface LoggedAction {
  /** Serial day number. */
  readonly date: number;
  readonly action: string;
  readonly expected: string;
  readonly outcome: string;
}

const HITS: ReadonlySet<string> = new Set([STATUS.reached, STATUS.onTrack]);
const MISSES: ReadonlySet<string> = new Set([STATUS.atRisk, STATUS.offTrack]);

/** Looks back on the period that was closed last; undefined where none was closed. */
export function retrospective(history: Rows, actionLog: Rows): Retrospective | undefined {
  const closed = recordsOf<HistoryHead>(history, HISTORY_HEADS).filter(
    (row) => dayOf(row.From) !== undefined,
  );
  const newest = closed.reduce<(typeof closed)[number] | undefined>(
    (last, row) => (last && !isNewer(row, last) ? last : row),
    undefined,
  );
  if (!newest) return undefined;
  const results = closed
    .filter((row) => (['Sheet id', 'By'] as const).every((head) => row[head] === newest[head]))
    .filter((row) => dayOf(row.From) === dayOf(newest.From))
    .map((row) => closedResult(row, recordsOf<ActionHead>(actionLog, ACTION_HEADS)));
  return {
    scorecard: textOf(newest.Scorecard),
    sheetId: typeof newest['Sheet id'] === 'number' ? newest['Sheet id'] : null,
    period: textOf(newest.Period),
    hits: results.filter(({ status }) => HITS.has(status)),
    misses: results.filter(({ status }) => MISSES.has(status)),
    others: results.filter(({ status }) => !HITS.has(status) && !MISSES.has(status)),
  };
}

type CellsByHead<Head extends string> = Readonly<Record<Head, JsonCell>>;

function isNewer(row: CellsByHead<HistoryHead>, last: CellsByHead<HistoryHead>): boolean {
  const [closed = 0, lastClosed = 0] = [dayOf(row['Closed on']), dayOf(last['Closed on'])];
  const [to = 0, lastTo = 0] = [dayOf(row.To), dayOf(last.To)];
  return closed === lastClosed ? to > lastTo : closed > lastClosed;
}

function closedResult(
  row: CellsByHead<HistoryHead>,
  actions: readonly CellsByHead<ActionHead>[],
): ClosedResult {
  const [from = 0, to = 0] = [dayOf(row.From), dayOf(row.To)];
  const kpi = textOf(row.KPI);
  return {
    kpi,
    actual: typeof row.Actual === 'number' ? row.Actual : null,
    target: typeof row.Target === 'number' || typeof row.Target === 'string' ? row.Target : null,
    status: textOf(row.Status),
    lesson: textOf(row['Lesson learned']),
    actions: actions.flatMap((logged) => {
      const date = dayOf(logged.Date);
      const meant = textOf(logged.KPI).toLowerCase() === kpi.toLowerCase();
      if (date === undefined || !meant || date < from || date >= to + 1) return [];
      return [
        {
          date,
          action: textOf(logged.Action),
          expected: textOf(logged.Expected),
          outcome: textOf(logged.Outcome),
        },
      ];
    }),
  };
}

/** The rows below the heads, wherever people moved the columns; none where a head is gone. */
function recordsOf<Head extends string>(rows: Rows, heads: readonly Head[]): readonly CellsByHead<Head>[] {
  const headRow = rows.findIndex((row) => heads.every((head) => row.includes(head)));
  const found = rows[headRow];
  if (!found) return [];
  return rows
    .slice(headRow + 1)
    .map(
      (row) =>
        Object.fromEntries(
          heads.map((head) => [head, row[found.indexOf(head)] ?? null]),
        ) as CellsByHead<Head>,
    );
}

function dayOf(cell: JsonCell): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null ? cell.date : undefined;
}

function textOf(cell: JsonCell): string {
  return cell === null || typeof cell === 'object' ? '' : String(cell);
}
