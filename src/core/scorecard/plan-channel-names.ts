import { freeName } from '../free-name.ts';
import type { AppendRequest } from '../server.ts';
import { LINE } from './scorecard-styles.ts';
import type { PlannedCell } from './sheet-plan.ts';
import { TIDY_STYLES } from './tidy-layout.ts';

/**
 * Plans rows for the one sheet in which a person gives channels that are called differently the same name. Names that
 * stand there already keep what they were given.
 */
export function planChannelNames(
  channelNames: readonly string[],
  sheetNames: readonly string[],
): AppendRequest {
  const note = 'Give two names that mean the same channel the same name here, then read the data again.';
  return {
    sheet: {
      name: freeName('Channel names', sheetNames),
      role: 'channel_names',
      cells: [
        [
          { value: 'Name in the data', style: 'head' },
          { value: 'Channel', style: 'head', note },
        ],
      ],
      styles: TIDY_STYLES,
      widths: [220, 220],
      frozenRows: 1,
    },
    rows: channelNames.map((channel): PlannedCell[] => [
      { value: channel, style: 'plain' },
      { value: channel, style: 'plain' },
    ]),
    keyColumns: [1],
    rowHeight: 21,
    lineColor: LINE,
  };
}
