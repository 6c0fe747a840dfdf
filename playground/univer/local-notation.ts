import {
  CellValueType,
  type ICellData,
  type Injector,
  InterceptorEffectEnum,
  type Nullable,
  numfmt,
  type Workbook,
} from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { isDateFormat, toDisplay } from './number-format.ts';
import { decimalMarkIn, isUsNotation, parseTypedInput, readUsNotation } from './typed-input.ts';

/** Univer's own readers of numbers and dates have the priority 0, and its last interceptor has -1. */
const BEFORE_UNIVER = 1;
const AFTER_UNIVER = -0.5;

/**
 * Lets cells be typed, edited and drawn in the notation of the spreadsheet's locale, such as `it_IT`. By itself Univer
 * reads 2,5 % as 25 %, proposes 2.5 for editing, and draws 2.5 where a cell has no number format.
 */
export function installLocalNotation(injector: Injector, locale: string): void {
  if (isUsNotation(locale)) return;
  const interceptors = injector.get(SheetInterceptorService);
  const { writeCellInterceptor } = interceptors;
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: BEFORE_UNIVER,
    handler: (cell, { workbook }, next) => next(readEdited(cell, workbook, locale)),
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: AFTER_UNIVER,
    handler: (cell, _, next) => next(isReadNumber(cell) ? { ...cell, t: CellValueType.NUMBER } : cell),
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: AFTER_UNIVER,
    handler: (cell, { workbook, worksheet, row, col }, next) => {
      const stored = worksheet.getCellRaw(row, col);
      if (!cell || stored?.t !== CellValueType.NUMBER) return next(cell);
      const text = textToEdit(Number(stored.v), formatOf(stored, workbook), locale);
      return next(text === undefined ? cell : { ...cell, v: text });
    },
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - 0.5,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _, next) =>
      next(
        // A number that no number format has turned into a text yet.
        cell?.t === CellValueType.NUMBER && typeof cell.v === 'number'
          ? { ...cell, v: toDisplay(cell.v, '', locale) }
          : cell,
      ),
  });
}

/** A cell as the locale reads it: a number, or a text that Univer would take for one. */
interface LocalCell {
  v: number | string;
  t: CellValueType;
  format: string;
}

/** The text that a number is edited as, which is read as that number again; undefined for times of the day. */
export function textToEdit(value: number, format: string, locale: string): string | undefined {
  const { type } = numfmt.getFormatInfo(format);
  if (type === 'time') return undefined;
  if (type === 'date' || type === 'datetime') {
    return toDisplay(value, Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss', locale);
  }
  const text = type === 'percent' ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  return decimalMarkIn(locale) === 'comma' ? text.replace('.', ',') : text;
}

/** What a text makes of a cell with this number format, by the locale; undefined where Univer reads it alike. */
export function readByLocale(text: string, present: string, locale: string): LocalCell | undefined {
  const read = parseTypedInput(text, locale);
  if ('formula' in read) return undefined;
  if (typeof read.value === 'number') {
    const { value, format = present } = read;
    // A number brings its format along, as in Univer, into a cell for numbers of another kind.
    const kept = kindOf(format) === kindOf(present);
    return { v: value, t: CellValueType.NUMBER, format: kept ? present : format };
  }
  const mistakable = typeof readUsNotation(text.trim())?.value === 'number';
  return mistakable ? { v: text, t: CellValueType.FORCE_STRING, format: present } : undefined;
}

/** A cell after it was edited, read by the locale and marked so that Univer does not read it once more. */
function readEdited(cell: Nullable<ICellData>, workbook: Workbook, locale: string): Nullable<ICellData> {
  // What is typed has no type yet: a text in a cell for texts, or behind an apostrophe, has one.
  if (!cell || typeof cell.v !== 'string' || cell.t) return cell;
  const present = formatOf(cell, workbook);
  const read = readByLocale(cell.v, present, locale);
  if (!read) return cell;
  const edited = { ...cell, v: read.v, t: CellValueType.FORCE_STRING };
  if (read.format === present) return edited;
  return { ...edited, s: { ...workbook.getStyles().getStyleByCell(cell), n: { pattern: read.format } } };
}

function isReadNumber(cell: Nullable<ICellData>): boolean {
  return typeof cell?.v === 'number' && cell.t === CellValueType.FORCE_STRING;
}

function kindOf(format: string): string {
  return isDateFormat(format) ? 'date' : numfmt.getFormatInfo(format).type;
}

function formatOf(cell: Nullable<ICellData>, workbook: Workbook): string {
  return workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? '';
}
