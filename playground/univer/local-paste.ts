import { type ICellData, type Injector, IUniverInstanceService } from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from '@univerjs/sheets';
import {
  ISheetClipboardService,
  type ISheetDiscreteRangeLocation,
  PREDEFINED_HOOK_NAME_PASTE,
} from '@univerjs/sheets-ui';
import { readByLocale } from './local-notation.ts';
import { isTextFormat } from './number-format.ts';
import { isUsNotation } from './typed-input.ts';

/** Univer's own hooks have the priority 0; what is set after them stands. */
const AFTER_UNIVER = 1;

/** Reads what is pasted from elsewhere by the spreadsheet's locale, as what is typed. */
export function installLocalPaste(injector: Injector, locale: string): void {
  if (isUsNotation(locale)) return;
  injector.get(ISheetClipboardService).addClipboardHook({
    id: 'local-notation',
    priority: AFTER_UNIVER,
    onPastePlainText: (target, text) => setCells(injector, target, [[0, 0, { v: text }]], locale),
    onPasteCells(source, target, cells, { pasteType }) {
      const pasted: PastedCell[] = [];
      if (source === null && PASTES_VALUES.includes(pasteType)) {
        cells.forValue((row, column, cell) => {
          pasted.push([row, column, cell]);
        });
      }
      return setCells(injector, target, pasted, locale);
    },
  });
}

const PASTES_VALUES: readonly string[] = [
  PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE,
];

/** A row and a column, counted from where it is pasted, and the cell. */
type PastedCell = readonly [row: number, column: number, cell: ICellData];

function setCells(
  injector: Injector,
  { unitId, subUnitId, range }: ISheetDiscreteRangeLocation,
  pasted: readonly PastedCell[],
  locale: string,
) {
  const sheet = injector
    .get(IUniverInstanceService)
    .getUniverSheetInstance(unitId)
    ?.getSheetBySheetId(subUnitId);
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const [rowOffset, columnOffset, cell] of pasted) {
    const row = range.rows[rowOffset];
    const column = range.cols[columnOffset];
    if (row === undefined || column === undefined || typeof cell.v !== 'string' || cell.p) continue;
    const present = sheet?.getCellStyle(row, column)?.n?.pattern ?? '';
    const read = isTextFormat(present) ? undefined : readByLocale(cell.v, present, locale);
    if (!read) continue;
    cellValue[row] ??= {};
    cellValue[row][column] = {
      v: read.v,
      t: read.t,
      s: { n: read.format === '' ? null : { pattern: read.format } },
    };
  }
  if (Object.keys(cellValue).length === 0) return { redos: [], undos: [] };
  const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
  return {
    redos: [{ id: SetRangeValuesMutation.id, params }],
    undos: [{ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(injector, params) }],
  };
}
