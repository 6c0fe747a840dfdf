import { call, isOneOf, text } from './dialect.ts';
import type { Pickers } from './picker-words.ts';

/** What each picker offers, and cells that tell what came of what was picked. */
export interface Offered {
  readonly grains: readonly string[];
  /** The length of period that is shown. */
  readonly grain: string;
  /** Stands for the newest whole period, whichever it is. */
  readonly latest: string;
  /** The start of the picked period; no number, or 0, where it is not listed. */
  readonly periodStart: string;
  readonly comparisons: readonly string[];
  /** Stands for all segments. */
  readonly all: string;
  /** The place of the picked segment in the list, 0 where it has none; undefined without segments. */
  readonly segmentPosition: string | undefined;
}

/** A formula that says which pickers hold what is not in their lists, and what is shown instead. */
export function pickerNotice(pickers: Pickers, offered: Offered): string {
  const unless = (inOrder: string, notice: string) => call('IF', inOrder, '""', notice);
  const { grains, grain, latest, periodStart, comparisons, all, segmentPosition } = offered;
  const listed = call('AND', `ISNUMBER(${periodStart})`, `${periodStart}>0`);
  const notices = [
    unless(
      isOneOf(pickers.grain, grains),
      `${text(' · nothing of the list is picked under "By", which counts as "')}&${grain}&${text('"')}`,
    ),
    unless(
      call('OR', `${pickers.period}=${text(latest)}`, listed),
      text(' · the period picked above is not in the list, so this is the latest complete one'),
    ),
    unless(
      isOneOf(pickers.comparison, comparisons),
      text(' · nothing of the list is picked under "Compare", so this is the previous period'),
    ),
  ];
  if (segmentPosition !== undefined) {
    const known = call('OR', isOneOf(pickers.segment, ['', all]), `${segmentPosition}>0`);
    const unknown = `${text(' · "')}&${pickers.segment}&${text('" is not in the list, so there are no figures')}`;
    notices.push(unless(known, unknown));
  }
  return notices.join('&');
}
