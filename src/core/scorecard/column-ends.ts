import { call, commaList, text } from './dialect.ts';
import type { FlowColumn } from './flow-columns.ts';
import { endOfCoverage, type PeriodFormulas } from './period-formulas.ts';
import { DATA_END } from './setting-labels.ts';
import type { SettingRows } from './setting-rows.ts';

/** Cells with the last dates of columns, by the columns. */
export interface LastDates {
  readonly of: ReadonlyMap<number, string>;
  /** The last of them all. */
  readonly last: string;
  /** The header of the column that has it. */
  readonly header: string;
  /** The first day without any data. */
  readonly dataEnd: string;
}

/** Where columns end that others outlast. */
export interface ColumnEnds {
  /** The first day that a column no longer covers, as cells by the columns. */
  readonly of: ReadonlyMap<number, string>;
  /** The first day that one of them no longer covers. */
  readonly end: string;
  /** A cell that names the columns that end early; empty where there are none. */
  readonly sentence: string;
}

/**
 * Writes where each column ends. One that has been without figures for no longer than half as long again as is usual
 * for it ends with the data: as `unevenEnds` tells it.
 */
export function writeColumnEnds(
  settings: SettingRows,
  columns: readonly FlowColumn[],
  dates: LastDates,
  period: Pick<PeriodFormulas, 'dayInWords'>,
): ColumnEnds {
  const { dataEnd } = dates;
  const reaching = columns.map(({ column, header, grain, usualGap }) => {
    const last = dates.of.get(column) ?? dates.last;
    const silence = `(${call('INT', dates.last)}-${call('INT', last)})`;
    const isEarly = call('AND', `${last}>0`, `2*${silence}>3*${usualGap}`);
    const end = settings.put(
      `Column ${column} ends before`,
      call('IF', isEarly, endOfCoverage(last, grain), dataEnd),
      'date',
    );
    const words = `${text(`, "${header}" reaches to `)}&${period.dayInWords(`(${end}-1)`)}&" only"`;
    const said = settings.put(`Column ${column} ends early`, call('IF', `${end}<${dataEnd}`, words, '""'));
    return { column, end, said };
  });
  const early = settings.put('Columns that end early', commaList(reaching.map(({ said }) => said)));
  const others = `", """&${dates.header}&""" to "&${period.dayInWords(`(${dataEnd}-1)`)}`;
  return {
    of: new Map(reaching.map(({ column, end }) => [column, end])),
    end: settings.put(DATA_END, call('MIN', dataEnd, ...reaching.map(({ end }) => end)), 'date'),
    sentence: settings.put('Where columns end', call('IF', `${early}=""`, '""', `${early}&${others}`)),
  };
}
