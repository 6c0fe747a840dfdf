import { type MeasureId, measures } from '../catalog/measures.ts';
import { LAST_DAY } from '../cell.ts';
import { CHOSEN, COMPARISON } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { LAGGED_COST } from './cost-lag.ts';
import { address, call } from './dialect.ts';
import { monthsInWords } from './scorecard-row.ts';

/** How far the columns of a KPI cover the shown periods, as cells of the calculation sheet. */
export interface KpiCoverage {
  /** The first day that all of them cover. */
  readonly start: string;
  /** The first day that one of them no longer covers. */
  readonly end: string;
  /** 1 where they do not cover the chosen period to its end. */
  readonly unfinished: string;
  /** 1 where they cover only a part of the chosen period. */
  readonly partial: string;
  /** 1 where they cover only a part of the chosen period, or of the one it is compared with. */
  readonly inPart: string;
  /** 1 where only some of them cover all of the chosen period; undefined where there are no two. */
  readonly uneven: string | undefined;
}

/** Measures, one of which may be taken from so many months before the period. */
export interface ReadMeasures {
  readonly ids: Iterable<MeasureId>;
  readonly costLag: number;
}

/** Writes how far the columns of some measures cover the shown periods. */
export function kpiCoverage(rows: CalculationRows, read: ReadMeasures): KpiCoverage {
  const { startRow, endRow, dataStart, dataEnd } = rows.frame;
  const name = inWords(read);
  const cell = (label: string, formula: string) =>
    address(rows.single(`${label}: ${name}`, formula), 2, 'both');
  const [start, end] = [startRow, endRow].map((row) => address(row, CHOSEN, 'both')) as [string, string];
  const from = cell('Covered from', call('MAX', dataStart, ...startsOf(rows, read)));
  const until = cell('Covered until', call('MIN', dataEnd, ...endsOf(rows, read)));
  const beginsIn = (column: number) =>
    call('AND', `${address(startRow, column, 'both')}<${from}`, `${address(endRow, column, 'both')}>${from}`);
  const unfinished = cell('Not covered to its end', call('IF', `${end}>${until}`, 1, 0));
  const partial = cell('Not all covered', call('IF', beginsIn(CHOSEN), 1, unfinished));
  const even = evenDays(rows, read);
  const within = (day: string) => call('AND', `${day}>${start}`, `${day}<${end}`);
  return {
    start: from,
    end: until,
    unfinished,
    partial,
    inPart: cell('Covered in part', call('IF', beginsIn(COMPARISON), 1, partial)),
    uneven:
      even === undefined
        ? undefined
        : cell('Begins or ends within', call('IF', call('OR', within(even.from), within(even.until)), 1, 0)),
  };
}

/** From when to when the columns of a KPI cover the same days, as cells. */
export interface EvenDays {
  readonly from: string;
  readonly until: string;
}

/**
 * Writes from when to when columns cover the same days: a period that reaches beyond has, for example, leads of more
 * days than spend. Undefined where there are no two columns.
 */
export function evenDays(rows: CalculationRows, read: ReadMeasures): EvenDays | undefined {
  const [starts, ends] = [startsOf(rows, read), endsOf(rows, read)];
  if (ends.length < 2) return undefined;
  const unlessAlike = (label: string, days: readonly string[], alike: number, end: 'MIN' | 'MAX') => {
    const areAlike = `${call('MIN', ...days)}=${call('MAX', ...days)}`;
    const formula = call('IF', areAlike, alike, call(end, ...days));
    return address(rows.single(`${label}: ${inWords(read)}`, formula), 2, 'both');
  };
  return {
    from: unlessAlike('Alike from', starts, 0, 'MAX'),
    until: unlessAlike('Alike until', ends, LAST_DAY, 'MIN'),
  };
}

/** Where the columns begin; cost of earlier months does so many months later. */
function startsOf({ frame, data }: CalculationRows, { ids, costLag }: ReadMeasures): readonly string[] {
  return distinct(ids, (id) => {
    const start = frame.columnStarts.get(data.columns[id] ?? 0);
    return start && isLagged(id, costLag) ? call('EDATE', start, costLag) : start;
  });
}

/** Where the columns end; cost of earlier months lasts for so many months longer. */
function endsOf({ frame, data }: CalculationRows, { ids, costLag }: ReadMeasures): readonly string[] {
  return distinct(ids, (id) => {
    const end = frame.columnEnds.get(data.columns[id] ?? 0);
    return end && isLagged(id, costLag) ? call('MIN', frame.dataEnd, call('EDATE', end, costLag)) : end;
  });
}

function isLagged(id: MeasureId, costLag: number): boolean {
  return id === LAGGED_COST && costLag > 0;
}

function distinct(
  ids: Iterable<MeasureId>,
  cellOf: (id: MeasureId) => string | undefined,
): readonly string[] {
  return [...new Set([...ids].flatMap((id) => cellOf(id) ?? []))];
}

function inWords({ ids, costLag }: ReadMeasures): string {
  const names = [...ids].map((id) => measures[id].label).join(', ') || 'all columns';
  return costLag === 0 ? names : `${names}, cost ${monthsInWords(costLag)} earlier`;
}
