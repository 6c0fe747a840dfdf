import { call, columnLetter, equalTo, isOneOf, text } from './dialect.ts';
import { ALL_SEGMENTS } from './picker-words.ts';
import { SHOWN_SEGMENT } from './setting-labels.ts';
import type { SettingRows } from './setting-rows.ts';

/** A segment by the name that the data has, the label that the sheet shows, and the criterion that finds it. */
export interface SegmentCriterion {
  readonly name: string;
  readonly label: string;
  readonly criterion: string;
}

/** The segment that is shown, as cells and formulas. */
export interface ShownSegment {
  /** What is picked, or the word for all where nothing is. */
  readonly shown: string;
  /** Its place in the list, 0 where it has none; undefined where there are no segments. */
  readonly position: string | undefined;
  /** What its rows are called in the data; of no meaning for all. */
  readonly name: string;
  /** What finds its rows; empty for all. */
  readonly criterion: string;
}

const NO_SUCH_SEGMENT = '(no such segment)';

/** Writes the labels that the segment picker offers beside the names they stand for, and what is picked of them. */
export function writeSegmentList(
  settings: SettingRows,
  picker: string,
  segments: readonly SegmentCriterion[],
): ShownSegment {
  const shownLabel = call('IF', isOneOf(picker, ['', ALL_SEGMENTS]), text(ALL_SEGMENTS), picker);
  // Above the labels, one of which may be called the same.
  const shown = settings.put(SHOWN_SEGMENT, segments.length === 0 ? text(ALL_SEGMENTS) : shownLabel);
  if (segments.length === 0) {
    settings.put('Picked segment', '0');
    return { shown, position: undefined, name: '""', criterion: '""' };
  }
  const first = settings.nextRow;
  segments.forEach(({ name, label, criterion }, index) => {
    settings.list([{ value: label }, { value: criterion }, { value: index + 1 }, { value: name }]);
  });
  const column = (index: number) =>
    `$${columnLetter(index)}$${first}:$${columnLetter(index)}$${settings.row}`;
  const [labels, criteria, positions, names] = [column(1), column(2), column(3), column(4)];
  const position = settings.put('Picked segment', `SUMPRODUCT((${labels}=${shown})*${positions})`);
  const picked = (none: string, list: string) =>
    call('IF', `${position}=0`, text(none), call('INDEX', list, position));
  return {
    shown,
    position,
    name: picked(NO_SUCH_SEGMENT, names),
    criterion: call('IF', `${shown}=${text(ALL_SEGMENTS)}`, '""', picked(equalTo(NO_SUCH_SEGMENT), criteria)),
  };
}
