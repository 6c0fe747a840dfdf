import { type MeasureId, measures } from '../catalog/measures.ts';
import { LAST_DAY } from '../cell.ts';
import { CHOSEN } from './calculation-columns.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { LAGGED_COST } from './cost-lag.ts';
import { address, call } from './dialect.ts';
import { monthsInWords } from './scorecard-row.ts';

/** How far the columns of a KPI cover the shown periods, as cells of the calculation sheet. */
export interface KpiCoverage {
  /** The first day that one of them no longer covers. */
  readonly end: string;
  /** 1 where they do not cover the chosen period to its end. */
  readonly unfinished: string;
  /** 1 where they cover only a part of the chosen period, or of the one it is compared with. */
  readonly inPart: string;
  /** 1 where the chosen period goes on in some of them after others have ended; undefined where there are no two. */
  readonly uneven: string | undefined;
}

/** Measures, one of which may be taken from so many months before the period. */
export interface ReadMeasures {
  readonly ids: Iterable<MeasureId>;
  readonly costLag: number;
}

/** Writes how far the columns of some measures cover the shown periods. */
export function kpiCoverage(rows: CalculationRows, read: ReadMeasures): KpiCoverage {
  const { startRow, endRow, beginsWithin, dataEnd } = rows.frame;
  const name = inWords(read);
  const cell = (label: string, formula: string) =>
    address(rows.single(`${label}: ${name}`, formula), 2, 'both');
  const [start, end] = [startRow, endRow].map((row) => address(row, CHOSEN, 'both')) as [string, string];
  const covered = cell('Covered until', call('MIN', dataEnd, ...endsOf(rows, read)));
  const unfinished = cell('Not covered to its end', call('IF', `${end}>${covered}`, 1, 0));
  const even = evenUntil(rows, read);
  return {
    end: covered,
    unfinished,
    inPart: cell('Covered in part', call('MAX', unfinished, beginsWithin)),
    uneven:
      even === undefined
        ? undefined
        : cell('Ends within', call('IF', call('AND', `${even}>${start}`, `${even}<${end}`), 1, 0)),
  };
}

/**
 * A cell with the day until which columns cover the same days: a period that goes on after it has, for example, leads
 * of more days than spend. Undefined where there are no two columns.
 */
export function evenUntil(rows: CalculationRows, read: ReadMeasures): string | undefined {
  const ends = endsOf(rows, read);
  if (ends.length < 2) return undefined;
  const alike = `${call('MIN', ...ends)}=${call('MAX', ...ends)}`;
  return address(
    rows.single(`Alike until: ${inWords(read)}`, call('IF', alike, LAST_DAY, call('MIN', ...ends))),
    2,
    'both',
  );
}

/** Where the columns end; cost of earlier months lasts for so many months longer. */
function endsOf({ frame, data }: CalculationRows, { ids, costLag }: ReadMeasures): readonly string[] {
  const ends = [...ids].flatMap((id) => {
    const end = frame.columnEnds.get(data.columns[id] ?? 0);
    if (end === undefined) return [];
    return [
      id === LAGGED_COST && costLag > 0 ? call('MIN', frame.dataEnd, call('EDATE', end, costLag)) : end,
    ];
  });
  return [...new Set(ends)];
}

function inWords({ ids, costLag }: ReadMeasures): string {
  const names = [...ids].map((id) => measures[id].label).join(', ') || 'all columns';
  return costLag === 0 ? names : `${names}, cost ${monthsInWords(costLag)} earlier`;
}
