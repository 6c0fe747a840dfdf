import { call, text } from './dialect.ts';
import type { DataSource } from './scorecard-request.ts';

/** What to do about data that the formulas no longer find. */
export const HOW_TO_REPAIR =
  'Undo that, or choose Edit beside this scorecard in the sidebar: it asks for other data and keeps targets, owners and notes.';

/** Begins a sentence where a date is expected: by it, a sheet of formulas says why it has no rows. */
export const NOTICE_MARK = '! ';

const LONGEST_NOTICE = 5000;

/** The notice in a column of dates; an error where there is none. */
export function noticeIn(dates: string): string {
  return call('INDEX', dates, call('MATCH', text(`${NOTICE_MARK}*`), dates, 0));
}

/**
 * A formula that says what became of the dates, without which there is no figure; empty where there are dates. A
 * deleted sheet and a deleted column both leave #REF! in the formulas that read them.
 */
export function missingData({ sheet }: DataSource, dates: string): string {
  const gone = `The sheet "${sheet}" or its column of dates was deleted. ${HOW_TO_REPAIR}`;
  const empty = `There is no date in the sheet "${sheet}" any more. ${HOW_TO_REPAIR}`;
  const notice = call('MID', noticeIn(dates), NOTICE_MARK.length + 1, LONGEST_NOTICE);
  const none = call('IFERROR', notice, text(empty));
  return call('IFERROR', call('IF', `${call('COUNTIFS', dates, '">0"')}>0`, '""', none), text(gone));
}

/** A formula that says that nobody has typed a figure beside the dates yet; empty where there is one. */
export function noFiguresYet({ sheet, columns }: DataSource, missing: string, lastFigure: string): string {
  // Without columns all figures are typed on the scorecard itself.
  if (Object.keys(columns).length === 0) return '""';
  return call(
    'IF',
    call('AND', `${missing}=""`, `${lastFigure}=0`),
    text(`No data yet in the sheet "${sheet}"`),
    '""',
  );
}
