import { contexts, goals } from '../goal.ts';
import type { CalculatedBlocks } from './calculated-blocks.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { address, call, text } from './dialect.ts';
import { goalSentence } from './goal-sentence.ts';
import { PICKER_LABELS } from './picked-choices.ts';
import {
  ALL_SEGMENTS,
  GRAIN_NAMES,
  grainNamesFrom,
  LATEST_COMPLETE,
  PREVIOUS_PERIOD,
  SAME_PERIOD_LAST_YEAR,
} from './picker-words.ts';
import { COLUMN, PICKER } from './scorecard-layout.ts';
import { rangeOf, type SheetBuilder } from './sheet-builder.ts';
import type { ListRule } from './sheet-plan.ts';
import { STATUS } from './status-words.ts';

/** What the summary counts, best news first. */
const SUMMED_UP = [
  STATUS.reached,
  STATUS.onTrack,
  STATUS.atRisk,
  STATUS.offTrack,
  STATUS.notStarted,
  STATUS.unfinished,
  STATUS.checkData,
  STATUS.checkTarget,
] as const;

/** Writes the title, the goal as a sentence, the pickers, and beside them how things stand. */
export function writeHeading(
  visible: SheetBuilder,
  { request, data, grain, layout, frame }: CalculatedScorecard,
  { changes, notice }: Pick<CalculatedBlocks, 'changes' | 'notice'>,
): void {
  const { segmentHeader } = data;
  visible.put(1, 1, { value: request.name, style: 'title' });
  visible.put(2, 1, {
    value: request.objective
      ? `Objective: ${request.objective}`
      : `${goals[request.goal].name} · ${contexts[request.context].name}`,
    style: 'subtitle',
  });
  visible.put(3, 1, { value: goalSentence(request), style: 'subtitle' });
  const { pickerLabelRow, pickerRow } = layout;
  const pickers: readonly [number, string, string][] = [
    [PICKER.grain, PICKER_LABELS.grain, GRAIN_NAMES[grain]],
    [PICKER.period, PICKER_LABELS.period, LATEST_COMPLETE],
    [PICKER.comparison, PICKER_LABELS.comparison, PREVIOUS_PERIOD],
    ...(segmentHeader ? [[PICKER.segment, segmentHeader, ALL_SEGMENTS] as [number, string, string]] : []),
  ];
  for (const [column, label, value] of pickers) {
    visible.put(pickerLabelRow, column, { value: label, style: 'label' });
    visible.put(pickerRow, column, { value, style: 'picker' });
    if (column !== PICKER.grain) visible.put(pickerRow, column + 1, { style: 'picker' });
  }
  const statuses = rangeOf(layout.firstKpiRow, COLUMN.status, layout.lastKpiRow, COLUMN.status);
  const counted = (status: string) => call('COUNTIFS', statuses, text(status));
  const part = (status: string) =>
    call('IF', `${counted(status)}>0`, `" · "&${counted(status)}&${text(` ${status.toLowerCase()}`)}`, '""');
  const standing = SUMMED_UP.map(part).join('&');
  const otherLength = text('No target for periods of this length');
  const noTargetApplies = segmentHeader
    ? call(
        'IF',
        `${frame.segment}=${text(ALL_SEGMENTS)}`,
        otherLength,
        text(`Targets are for all of ${segmentHeader}: pick "${ALL_SEGMENTS}"`),
      )
    : otherLength;
  // The first separator is cut off.
  const summary = call(
    'IF',
    `${standing}=""`,
    call(
      'IF',
      `${counted(STATUS.noData)}=${layout.lastKpiRow - layout.firstKpiRow + 1}`,
      text('No data'),
      noTargetApplies,
    ),
    call('MID', standing, 4, 200),
  );
  const targets = rangeOf(layout.firstKpiRow, COLUMN.target, layout.lastKpiRow, COLUMN.target);
  visible.put(pickerLabelRow, COLUMN.status, {
    formula: `=${call(
      'IF',
      `${frame.noFigures}=""`,
      call('IF', `${call('COUNTA', targets)}=0`, text('No targets yet'), summary),
      frame.noFigures,
    )}`,
    style: 'summary',
  });
  const largest = call('MATCH', call('MAX', changes.sizes), changes.sizes, 0);
  const mover = call('INDEX', changes.movedBy, largest);
  // Which segment moved a KPI is known for all segments together only.
  const mostly = segmentHeader
    ? call(
        'IF',
        `${frame.segment}=${text(ALL_SEGMENTS)}`,
        call('IF', `${mover}=""`, '""', `", mostly "&${mover}`),
        '""',
      )
    : '""';
  const biggest = `"Largest change: "&${call('INDEX', changes.names, largest)}&" "&${call('INDEX', changes.inWords, largest)}&${mostly}&" · "`;
  visible.put(pickerRow, COLUMN.status, {
    formula: `=${call(
      'IF',
      `${changes.pace}=""`,
      call('IF', `${call('MAX', changes.sizes)}>0`, biggest, '""'),
      `${changes.pace}&" · "`,
    )}&${frame.dataThrough}`,
    style: 'summarySoft',
  });
  const shown = `${frame.chosenLabel}&" compared with "&${frame.comparisonLabel}&${frame.notice}&${notice}`;
  visible.put(4, 1, {
    formula: `=${call('IF', `${frame.missingData}=""`, shown, frame.missingData)}`,
    style: 'subtitle',
  });
}

/** The lists of the pickers. */
export function pickerLists({ data, layout, frame }: CalculatedScorecard): ListRule[] {
  const { segments, segmentHeader } = data;
  const at = (column: number) => address(layout.pickerRow, column);
  return [
    { cell: at(PICKER.grain), items: grainNamesFrom(data.grain), help: 'Choose how long a period is.' },
    { cell: at(PICKER.period), items: { range: frame.periodList }, help: 'Choose a period from the list.' },
    {
      cell: at(PICKER.comparison),
      items: [PREVIOUS_PERIOD, SAME_PERIOD_LAST_YEAR],
      help: 'Choose what to compare with.',
    },
    ...(segmentHeader
      ? [
          {
            cell: at(PICKER.segment),
            items: [ALL_SEGMENTS, ...segments.map(({ label }) => label)],
            help: `Choose one ${segmentHeader.toLowerCase()} or all.`,
          },
        ]
      : []),
  ];
}
