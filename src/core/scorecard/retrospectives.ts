import { dayOf } from './day-of.ts';
import { HISTORY_HEADS, type HistoryHead } from './history-rows.ts';
import { actionsOfPeriod, type Days, type LoggedAction } from './logged-actions.ts';
import { recordsBelow, type SheetRecord, type SheetRows, wordsOf } from './records-below.ts';
import { STATUS } from './status-words.ts';

/** A closed period of a scorecard: what was reached, what was missed, and what had been done about it. */
export interface Retrospective extends Days {
  readonly scorecard: string;
  /** The id of its sheet; null where the history does not tell. */
  readonly sheetId: number | null;
  /** In words, as on the scorecard. */
  readonly period: string;
  /** The name of its length. */
  readonly by: string;
  readonly hits: readonly ClosedResult[];
  readonly misses: readonly ClosedResult[];
  /** Results without a target, or at another grain than theirs. */
  readonly others: readonly ClosedResult[];
  readonly otherActions: readonly LoggedAction[];
  /** How many actions the log has of other times. */
  readonly furtherActions: number;
}

export interface ClosedResult {
  readonly kpi: string;
  readonly actual: number | null;
  readonly target: number | string | null;
  readonly status: string;
  readonly lesson: string;
  readonly actions: readonly LoggedAction[];
}

const HITS: ReadonlySet<string> = new Set([STATUS.reached, STATUS.onTrack]);
const MISSES: ReadonlySet<string> = new Set([STATUS.atRisk, STATUS.offTrack]);

/** Looks back on each closed period of each scorecard, the one that was closed last first. */
export function retrospectives(
  history: SheetRows,
  actions: readonly LoggedAction[],
): readonly Retrospective[] {
  return closedPeriods(history).map((closed) => {
    const { rows, last, from, to } = closed;
    const rowNames = rows.map((row) => wordsOf(row.KPI));
    const { byRow, others, furtherCount } = actionsOfPeriod(actions, closed, rowNames);
    const results = rows.map((row) => closedResult(row, byRow.get(wordsOf(row.KPI)) ?? []));
    return {
      from,
      to,
      scorecard: wordsOf(last.Scorecard),
      sheetId: typeof last['Sheet id'] === 'number' ? last['Sheet id'] : null,
      period: wordsOf(last.Period),
      by: wordsOf(last.By),
      hits: results.filter(({ status }) => HITS.has(status)),
      misses: results.filter(({ status }) => MISSES.has(status)),
      others: results.filter(({ status }) => !HITS.has(status) && !MISSES.has(status)),
      otherActions: others,
      furtherActions: furtherCount,
    };
  });
}

type HistoryRecord = SheetRecord<HistoryHead>;

interface ClosedPeriod extends Days {
  readonly rows: readonly HistoryRecord[];
  /** The row that was written last. */
  readonly last: HistoryRecord;
  readonly closedOn: number;
}

/** The rows of the history by scorecard and period, those closed last first; of one day, the later period. */
function closedPeriods(history: SheetRows): readonly ClosedPeriod[] {
  const periods = new Map<string, ClosedPeriod>();
  for (const last of recordsBelow(history, HISTORY_HEADS) ?? []) {
    const from = dayOf(last.From);
    if (from === undefined) continue;
    const to = dayOf(last.To) ?? from;
    const scorecard = last['Sheet id'] ?? last.Scorecard;
    const key = JSON.stringify([scorecard, last.By, from]);
    const rows = [...(periods.get(key)?.rows ?? []), last];
    periods.set(key, { from, to, rows, last, closedOn: dayOf(last['Closed on']) ?? 0 });
  }
  // Of what was closed on the same day up to the same day, the row below is the newer one.
  return [...periods.values()].reverse().sort((a, b) => b.closedOn - a.closedOn || b.to - a.to);
}

function closedResult(row: HistoryRecord, actions: readonly LoggedAction[]): ClosedResult {
  return {
    kpi: wordsOf(row.KPI),
    actual: typeof row.Actual === 'number' ? row.Actual : null,
    target: typeof row.Target === 'number' || typeof row.Target === 'string' ? row.Target : null,
    status: wordsOf(row.Status),
    lesson: wordsOf(row['Lesson learned']),
    actions,
  };
}
