import { type CalculationColumns, CHOSEN, COMPARISON } from './calculation-columns.ts';
import type { ColumnEnds } from './column-ends.ts';
import type { ColumnStarts } from './column-starts.ts';
import type { DataCoverage } from './data-coverage.ts';
import { address, call, text } from './dialect.ts';
import type { PeriodFormulas } from './period-formulas.ts';
import type { ShownPeriod } from './period-list.ts';
import { UNDEFINED } from './picker-words.ts';
import type { SettingRows } from './setting-rows.ts';

/** What the sentences about the shown periods are told from. */
export interface ShownInput {
  readonly columns: CalculationColumns;
  readonly period: PeriodFormulas;
  readonly shown: ShownPeriod;
  readonly coverage: DataCoverage;
  readonly starts: ColumnStarts;
  readonly ends: ColumnEnds;
  /** A formula for what is picked that is not in the lists. */
  readonly pickerNotice: string;
}

/** Cells with sentences for the visible sheet. */
export interface ShownInWords {
  readonly chosenLabel: string;
  readonly comparisonLabel: string;
  /** Names the columns that begin after the others, where a shown period lacks them; empty elsewhere. */
  readonly unevenStarts: string;
  readonly notice: string;
}

/** Writes which periods are shown, and what has to be said beside them. */
export function writeShownInWords(
  settings: SettingRows,
  { columns, period, shown, coverage, starts, ends, pickerNotice }: ShownInput,
): ShownInWords {
  const start = (column: number) => address(columns.startRow, column, 'both');
  const end = (column: number) => address(columns.endRow, column, 'both');
  const inWords = (column: number) => {
    const isPart = starts.beginsWithin(start(column), end(column));
    return `${period.inWords(start(column))}&${call('IF', isPart, '" (in part)"', '""')}`;
  };
  const whereData = (words: string) => call('IF', `${coverage.missing}=""`, words, text(UNDEFINED));
  const soFar = call('IF', `${end(CHOSEN)}>${ends.end}`, '" so far"', '""');
  const chosenLabel = settings.put('Shown period in words', whereData(`${inWords(CHOSEN)}&${soFar}`));
  // Where columns begin is told if one of them lacks a part of one of the two periods.
  const first = call('MIN', start(CHOSEN), start(COMPARISON));
  const unevenStarts = settings.put(
    'Where columns begin in a shown period',
    call('IF', `${first}<${starts.allFrom}`, starts.startsSentence, '""'),
  );
  const startsNotice = call('IF', `${unevenStarts}=""`, '""', `" · "&${unevenStarts}`);
  // Of an earlier period the ends of the columns say nothing.
  const isNewest = call('AND', `${ends.sentence}<>""`, `${shown.start}>=${shown.latestComplete}`);
  const endsNotice = call('IF', isNewest, `" · "&${ends.sentence}`, '""');
  const noneComplete = call(
    'IF',
    `${end(CHOSEN)}<=${coverage.start}`,
    `" · the data covers no whole period of this length yet: pick "&${period.inWords(shown.newest)}`,
    '""',
  );
  const notice = settings.put(
    'Notice on the pickers and the columns',
    `${noneComplete}&${startsNotice}&${endsNotice}&${pickerNotice}`,
  );
  const comparisonLabel = settings.put('Comparison in words', whereData(inWords(COMPARISON)));
  return { chosenLabel, comparisonLabel, unevenStarts, notice };
}

/** Writes up to which day there is data, or why there is none. */
export function writeDataThrough(
  settings: SettingRows,
  period: PeriodFormulas,
  { missing, end }: Pick<DataCoverage, 'missing'> & Pick<ColumnEnds, 'end'>,
  noFigures: string,
): string {
  const through = `"data through "&${period.dayInWords(`(${end}-1)`)}`;
  const empty = text('the scorecard fills in as figures are typed there');
  return settings.put(
    'Data through',
    call('IF', `${missing}=""`, call('IF', `${noFigures}=""`, through, empty), text('no dates')),
  );
}
