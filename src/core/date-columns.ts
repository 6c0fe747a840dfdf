import type { MeasureId } from './catalog/measures.ts';
import { isBlank, isCompactDate, isDate } from './cell.ts';
import { headerKey } from './header.ts';
import { fail } from './kpi-error.ts';
import { headerKeysOf } from './measure-names.ts';
import { serialOfIso } from './period.ts';
import { firstRows, type Table, tableOf } from './table.ts';

const DATE_NAMES: ReadonlySet<string> = new Set(
  (
    'date day week month quarter year period start startdate reportingstarts weekstart time ds data ' +
    'giorno settimana mese trimestre anno periodo datainizio iniziodeireport paiva paivamaara pvm viikko ' +
    'kuukausi neljannes vuosineljannes vuosi jakso alkupaiva raportoinninalku dato dag uke maned kvartal ' +
    'periode startdato rapporteringstarter'
  ).split(' '),
);

/** Deals and customers have several dates: they count when they close, or when the customer last bought. */
const PREFERRED_DATES: readonly MeasureId[] = ['closed', 'last_purchase'];

/** Whether a header is what dates are called, "Week" or "Order date", and not about something else, as "Spend to date". */
function isDateName(header: string): boolean {
  return DATE_NAMES.has(headerKey(header)) || /^\p{L}+[ _-]date$/iu.test(header);
}

/** Whether a header speaks of dates at all. */
function mentionsDates(header: string): boolean {
  return isDateName(header) || /(?<!\p{L})(date|day)(?!\p{L})/iu.test(header);
}

/** Columns that hold dates, also such as were written in a way that cannot be read: those are complained about. */
export function dateColumns(table: Table): readonly number[] {
  return datedColumns(table).map(({ column }) => column);
}

interface DatedColumn {
  readonly column: number;
  /** Whether its dates are numbers that only its header says to be dates. */
  readonly bare: boolean;
  readonly preferred: number;
}

function datedColumns(table: Table): readonly DatedColumn[] {
  const sample = firstRows(table, 200);
  return table.headers.flatMap((header, column): DatedColumn[] => {
    const preferred = PREFERRED_DATES.findIndex((id) => headerKeysOf(id).flat().includes(headerKey(header)));
    const named = isDateName(header) || preferred >= 0;
    // Open deals may come first by the hundred, and have no closing date.
    const rows = named ? firstRows(tableOf(table, column), 200) : sample;
    const filled = rows.map((row) => table.cells[row]?.[column]).filter((cell) => !isBlank(cell));
    const dates = filled.filter(
      (cell) => isWrittenDate(cell) || (isCompactDate(cell) && mentionsDates(header)),
    );
    // In a column that is called so, one date tells that the other texts are meant for dates.
    if (dates.length * 2 > filled.length || (named && dates.length > 0))
      return [{ column, preferred, bare: false }];
    const serials = filled.filter((cell) => isSerial(cell) && isDateName(header));
    return (dates.length + serials.length) * 2 > filled.length ? [{ column, preferred, bare: true }] : [];
  });
}

/** Durations are dates of the first years of the count. */
const FIRST_DATE = Date.UTC(1910, 0, 1);

/** "13/01/2026", "1.2.2026 10:30", "01-Feb-26", "Thu, 1 October 2026", "October 1, 2026". */
const WRITTEN_DATE =
  /^(?:\p{L}{2,}\.?,? )?(?:\d{4}([./-])\d\d?\1\d\d?|\d\d?([/-])\d\d?\2(?:\d\d|\d{4})|\d\d?\.\d\d?\.\d{4}|\d\d\.\d\d\.\d\d|\d\d?\.?[ -]\p{L}{3,}\.?,?[ -]\d{2,4}|\p{L}{3,}\.? \d\d?,? \d{4})(?:,?[ T]\d\d?[:.]\d\d.*)?$/u;

function isWrittenDate(cell: unknown): boolean {
  if (isDate(cell)) return cell.getTime() > FIRST_DATE;
  return typeof cell === 'string' && (serialOfIso(cell) !== undefined || WRITTEN_DATE.test(cell.trim()));
}

function isSerial(cell: unknown): boolean {
  return typeof cell === 'number' && cell > 20_000 && cell < 80_000;
}

/** The column that says to which period a row belongs. */
export function findDateColumn(table: Table): number | undefined {
  const columns = datedColumns(table);
  const found =
    PREFERRED_DATES.map((_, rank) => columns.find(({ preferred }) => preferred === rank)).find(Boolean) ??
    columns.find(({ bare }) => !bare) ??
    columns[0];
  return found?.column;
}

/** The date column, or one that is named like it, whose cells then say what is wrong with them. */
export function dateColumnOf(table: Table): number {
  const found =
    findDateColumn(table) ??
    table.headers.findIndex((header, column) => isMeantForDates(table, header, column));
  return found >= 0
    ? found
    : fail({ code: 'no_dates', name: 'table', present: table.headers.filter((header) => header !== '') });
}

/** "Impressions per day" holds figures; texts in an "Order day" are dates that somebody wrote in a way of their own. */
function isMeantForDates(table: Table, header: string, column: number): boolean {
  if (isDateName(header)) return true;
  const [first = -1] = firstRows(table, 1);
  return mentionsDates(header) && typeof table.cells[first]?.[column] === 'string';
}
