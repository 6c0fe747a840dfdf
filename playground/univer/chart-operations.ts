import type { ICommandInfo } from '@univerjs/core';
import {
  type IInsertColMutationParams,
  type IInsertRowMutationParams,
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import type { Area } from '../area.ts';
import type { ChartOperations, SheetChart } from '../grid.ts';
import { fromUniverRange } from './univer-range.ts';
import type { UniverSession } from './univer-session.ts';

/** The charts of a workbook, which Univer knows nothing of: they move with rows and columns all the same. */
export function chartOperations(session: UniverSession): ChartOperations {
  const chartsBySheet = new Map<string, readonly SheetChart[]>();
  session.commands.onCommandExecuted((command) => {
    const shift = shiftOf(command);
    if (!shift) return;
    for (const [sheetId, charts] of chartsBySheet) {
      chartsBySheet.set(
        sheetId,
        charts.map((chart) => moved(chart, sheetId, shift)),
      );
    }
  });
  return {
    charts: (sheetId) => [...(chartsBySheet.get(sheetId) ?? [])],
    setCharts: (sheetId, charts) => chartsBySheet.set(sheetId, charts),
  };
}

/** Rows or columns that came (a positive count) or went from a place on. */
interface Shift {
  sheetId: string;
  place: 'row' | 'column';
  size: 'rows' | 'columns';
  from: number;
  count: number;
}

function shiftOf({ id, params }: Readonly<ICommandInfo>): Shift | undefined {
  const inserts = id === InsertRowMutation.id || id === InsertColMutation.id;
  const removes = id === RemoveRowMutation.id || id === RemoveColMutation.id;
  if (!inserts && !removes) return undefined;
  const { subUnitId: sheetId, range } = params as IInsertRowMutationParams | IInsertColMutationParams;
  const area = fromUniverRange(range);
  const sign = inserts ? 1 : -1;
  return id === InsertRowMutation.id || id === RemoveRowMutation.id
    ? { sheetId, place: 'row', size: 'rows', from: area.row, count: sign * area.rows }
    : { sheetId, place: 'column', size: 'columns', from: area.column, count: sign * area.columns };
}

function moved(chart: SheetChart, sheetId: string, shift: Shift): SheetChart {
  const { place } = shift;
  return {
    ...chart,
    anchor:
      sheetId === shift.sheetId
        ? { ...chart.anchor, [place]: shiftedPlace(chart.anchor[place], shift) }
        : chart.anchor,
    ranges: chart.ranges.map((range) =>
      range.sheetId === shift.sheetId ? { ...range, area: shiftedArea(range.area, shift) } : range,
    ),
  };
}

function shiftedArea(area: Area, shift: Shift): Area {
  const first = shiftedPlace(area[shift.place], shift);
  const end = area[shift.place] + area[shift.size];
  // What is inserted right after the last cell is not in.
  const afterLast = shift.count > 0 ? shiftedPlace(end - 1, shift) + 1 : shiftedPlace(end, shift);
  return { ...area, [shift.place]: first, [shift.size]: afterLast - first };
}

function shiftedPlace(place: number, { from, count }: Shift): number {
  return place < from ? place : Math.max(from, place + count);
}
