import { address, call, commaList, text } from './dialect.ts';
import type { FlowColumn } from './flow-columns.ts';
import { type PeriodFormulas, startOfCoverage } from './period-formulas.ts';
import type { SettingRows } from './setting-rows.ts';

/** Cells with the first dates of columns, by the columns; 0 where a column has none. */
export interface FirstDates {
  readonly firstOf: ReadonlyMap<number, string>;
  /** The first day with data. */
  readonly start: string;
}

/** Where columns begin that others precede. */
export interface ColumnStarts {
  /** The first day that a column covers, as cells by the columns. */
  readonly startOf: ReadonlyMap<number, string>;
  /** A condition that one of the columns begins within a period, given by its first day and that after its last. */
  readonly beginsWithin: (start: string, end: string) => string;
  /** The first day that all of them cover. */
  readonly allFrom: string;
  /** A cell that names the columns that begin late; empty where there are none. */
  readonly startsSentence: string;
}

/**
 * Writes where each column begins: with the data, unless it was without figures for half as long again as soon after
 * its first one. As `unevenStarts` tells it.
 */
export function writeColumnStarts(
  settings: SettingRows,
  columns: readonly FlowColumn[],
  { firstOf, start }: FirstDates,
  period: Pick<PeriodFormulas, 'dayInWords'>,
): ColumnStarts {
  if (columns.length === 0) {
    const beginsWithin = (from: string, end: string) => call('AND', `${from}<${start}`, `${end}>${start}`);
    return { startOf: new Map(), beginsWithin, allFrom: start, startsSentence: '""' };
  }
  const top = settings.nextRow + 1;
  const bottom = settings.nextRow + columns.length;
  const down = (column: number) => `${address(top, column, 'both')}:${address(bottom, column, 'both')}`;
  const [firsts, names, starts] = [down(2), down(3), down(4)];
  const earliest = settings.put(
    'First date with a figure',
    call('IFERROR', call('INT', call('MINIFS', firsts, firsts, '">0"')), 0),
    'date',
  );
  const written = columns.map(({ column, header, grain, firstGap }) => {
    const row = settings.nextRow;
    const [first, begins] = [address(row, 2, 'both'), address(row, 4, 'both')];
    const isLate = `2*(${first}-${earliest})>3*${firstGap}`;
    const said = call(
      'IF',
      `${begins}>${start}`,
      `${text(`, "${header}" begins only on `)}&${period.dayInWords(begins)}`,
      '""',
    );
    settings.list([
      { value: `Column ${column} begins` },
      { formula: `=${call('INT', firstOf.get(column) ?? start)}`, style: 'date' },
      { value: header },
      { formula: `=${call('IF', isLate, startOfCoverage(first, grain), start)}`, style: 'date' },
      { formula: `=${said}` },
    ]);
    return { column, begins, said: address(row, 5, 'both') };
  });
  const late = settings.put('Columns that begin late', commaList(written.map(({ said }) => said)));
  const others = `", """&${call('INDEX', names, call('MATCH', earliest, firsts, 0))}&""" on "&${period.dayInWords(start)}`;
  return {
    startOf: new Map(written.map(({ column, begins }) => [column, begins])),
    beginsWithin: (from, end) => `${call('COUNTIFS', starts, `">"&${from}`, starts, `"<"&${end}`)}>0`,
    allFrom: settings.put('All columns begin by', call('MAX', start, starts), 'date'),
    startsSentence: settings.put('Where columns begin', call('IF', `${late}=""`, '""', `${late}&${others}`)),
  };
}
