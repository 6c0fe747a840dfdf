import type { Injector, Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { CustomFunctionDeclaration } from '../script/custom-function-declaration.ts';
import type { SpreadsheetTime } from '../spreadsheet-time.ts';
import type { CellMessages, CellPlace } from './cell-messages.ts';
import { isDateFormat } from './number-format.ts';

/** What a function of the engine returns, which the package does not export by name. */
type NodeValueType = ReturnType<BaseFunction['calculate']>;

/** A function that formulas can call with values as Apps Script passes them. */
export interface FormulaFunction {
  declaration: CustomFunctionDeclaration;
  call: (...args: unknown[]) => unknown;
}

/** A picture in a cell, such as a sparkline; where pictures cannot be drawn its text stands. */
export class CellPicture {
  /** The picture as SVG that fills the given pixels. */
  readonly draw: (size: PixelSize) => string;
  readonly text: string;

  constructor(draw: (size: PixelSize) => string, text: string) {
    this.draw = draw;
    this.text = text;
  }
}

export interface PixelSize {
  width: number;
  height: number;
}

export interface FormulaFunctionSettings {
  time: SpreadsheetTime;
  messages: CellMessages;
  /** How large a cell is drawn; absent without a page, where cells cannot show pictures. */
  cellSize?: (place: CellPlace) => PixelSize;
}

const OPTIONAL = /^\(optional\) */;

/** Adds functions to the formula engine and to the autocompletion of the workbook. */
export function registerFormulaFunctions(
  injector: Injector,
  functions: readonly FormulaFunction[],
  settings: FormulaFunctionSettings,
): void {
  injector
    .get(IFunctionService)
    .registerExecutors(...functions.map((definition) => new CustomFunction(definition, settings)));
  injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ declaration: { name, description, parameters } }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description.replace(OPTIONAL, ''),
        example: parameter.sample || 'A2:A',
        // Sheets shows every parameter of a custom function as required, so that the description has to tell.
        require: OPTIONAL.test(parameter.description) ? 0 : 1,
        repeat: 0,
      })),
    })),
  );
}

/**
 * Passes arguments to a function as Apps Script does: a blank cell is '', one cell is a scalar, a range is
 * rows of columns, a date is a Date, an error is its text. What the function throws becomes #ERROR!.
 */
class CustomFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;
  readonly #call: FormulaFunction['call'];
  readonly #settings: FormulaFunctionSettings;

  constructor({ declaration, call }: FormulaFunction, settings: FormulaFunctionSettings) {
    super(declaration.name);
    this.#call = call;
    this.#settings = settings;
  }

  /** A quoted text is a text: the engine would make a date of "01/10/2026", by the reading of another country. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...values: BaseValueObject[]): NodeValueType {
    const { messages } = this.#settings;
    const place = this.#place();
    try {
      const result = this.#call(...values.map((value) => this.#toArgument(value)));
      messages.remove(place);
      return this.#toResult(result);
    } catch (error) {
      messages.set(place, messageOf(error));
      // Univer has no type for this error, which in Sheets is the one of every script.
      return ErrorValueObject.create('#ERROR!' as ErrorType, messageOf(error));
    }
  }

  #place(): CellPlace {
    return { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
  }

  #toArgument(value: BaseValueObject): unknown {
    if (!value.isArray()) return this.#toScalar(value);
    const array = value as ArrayValueObject;
    const rows = array.getArrayValue().map((row) => row.map((cell) => this.#toScalar(cell)));
    return array.getRowCount() === 1 && array.getColumnCount() === 1 ? rows[0]?.[0] : rows;
  }

  #toScalar(value: Nullable<BaseValueObject>): unknown {
    if (!value || value.isNull()) return '';
    if (value.isError()) return (value as unknown as ErrorValueObject).getErrorType();
    const content = value.getValue();
    return typeof content === 'number' && isDateFormat(value.getPattern())
      ? this.#settings.time.toDate(content)
      : content;
  }

  #toResult(result: unknown): NodeValueType {
    if (!Array.isArray(result)) return this.#toCell(result);
    const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
    const columnCount = Math.max(0, ...rows.map((row) => row.length));
    if (columnCount === 0) return StringValueObject.create('');
    const calculateValueList = rows.map((row) =>
      Array.from({ length: columnCount }, (_, column) => this.#toCell(row[column])),
    );
    return ArrayValueObject.create({
      calculateValueList,
      rowCount: rows.length,
      columnCount,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  #toCell(value: unknown): BaseValueObject {
    if (typeof value === 'number') {
      return Number.isFinite(value)
        ? NumberValueObject.create(value)
        : ErrorValueObject.create(ErrorType.NUM);
    }
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    if (value instanceof CellPicture) return this.#toPicture(value);
    if (Object.prototype.toString.call(value) === '[object Date]') {
      const serial = this.#settings.time.toSerial(value as Date);
      return NumberValueObject.create(serial, 'yyyy-mm-dd');
    }
    return StringValueObject.create(value === null || value === undefined ? '' : String(value));
  }

  #toPicture({ draw, text }: CellPicture): BaseValueObject {
    const { cellSize } = this.#settings;
    if (!cellSize) return StringValueObject.create(text);
    const cell = cellSize(this.#place());
    const size = { width: Math.max(8, cell.width - 6), height: Math.max(8, cell.height - 4) };
    const source = `data:image/svg+xml;utf8,${encodeURIComponent(draw(size))}`;
    const imageInfo = { source, altText: text, sizing: 3, ...size };
    return StringValueObject.create('', { isImage: true, imageInfo } as never);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
