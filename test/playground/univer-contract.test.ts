import { ICommandService, LocaleType, LogLevel, mergeLocales, numfmt, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  FormulaDataModel,
  functionMeta,
  IActiveDirtyManagerService,
  IFunctionService,
  LexerTreeBuilder,
  SetFormulaCalculationStartMutation,
  StringValueObject,
} from '@univerjs/engine-formula';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import english from '@univerjs/preset-sheets-node-core/locales/en-US';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { FormulaCalculationSessionService, IDescriptionService } from '@univerjs/sheets-formula';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveDeletedSheets } from '../../playground/univer/deleted-sheets.ts';
import { openHeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { createUniverGrid } from '../../playground/univer/univer-grid.ts';

/**
 * What the playground uses of Univer beyond its public interface. A new version that changes one of these
 * fails here, by name, before anything subtler goes wrong.
 */

let univer: Univer;
beforeAll(() => {
  univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.ERROR,
    locales: { [LocaleType.EN_US]: mergeLocales(english) },
  });
  univer.registerPlugin(UniverDataValidationPlugin);
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  FUniver.newAPI(univer).createWorkbook({
    id: 'contract',
    sheetOrder: ['0'],
    sheets: { '0': { id: '0', name: 'Sheet1' } },
  });
});
afterAll(() => univer.dispose());

describe('Univer 0.25.1', () => {
  it('gives its services through __getInjector', () => {
    const injector = univer.__getInjector();
    for (const service of [ICommandService, IFunctionService, IDescriptionService, FormulaDataModel]) {
      expect(injector.get(service as typeof FormulaDataModel)).toBeDefined();
    }
  });

  it('has the three methods of the lexer that the dialect wraps', () => {
    expect(LexerTreeBuilder.prototype.treeBuilder).toBeTypeOf('function');
    expect(LexerTreeBuilder.prototype.sequenceNodesBuilder).toBeTypeOf('function');
    expect(LexerTreeBuilder.prototype.getFunctionAndParameter).toBeTypeOf('function');
  });

  it('counts parameters for the hint beside the cell through getFunctionAndParameter', () => {
    openHeadlessWorkbook().dispose();
    const formula = '=SUM(A1;';
    const lexer = univer.__getInjector().get(LexerTreeBuilder);
    expect(lexer.getFunctionAndParameter(`${formula}A`, formula.length - 1)).toEqual({
      functionName: 'SUM',
      paramIndex: 1,
    });
  });

  it('has the method of references that ends open ranges', () => {
    expect(BaseReferenceObject.prototype.getRangePosition).toBeTypeOf('function');
    expect(BaseReferenceObject.prototype.getActiveSheetRowCount).toBeTypeOf('function');
  });

  it('compares through the methods that take wildcards literally', () => {
    expect(functionMeta.map(([, name]) => name)).toContain('COMPARE');
    expect(ArrayValueObject.prototype.compare).toBeTypeOf('function');
    expect(StringValueObject.prototype).toMatchObject({
      compareBy: expect.any(Function),
      _compareString: expect.any(Function),
    });
  });

  it('tells a function in which cell it is', () => {
    const placed = new BaseFunction('PLACED');
    placed.setRefInfo('contract', '0', 4, 2);
    expect([placed.unitId, placed.subUnitId, placed.row, placed.column]).toEqual(['contract', '0', 4, 2]);
  });

  it('asks the workbook for the active sheet when it moves formulas after a deletion', () => {
    const model = FUniver.newAPI(univer).getActiveWorkbook()?.getWorkbook();
    expect(model?.getActiveSheet()?.getSheetId()).toBe('0');
    expect(Object.hasOwn(model ?? {}, 'getActiveSheet')).toBe(false);
  });

  it('tells which changes make a calculation due, and when one is over', () => {
    const injector = univer.__getInjector();
    expect(injector.get(IActiveDirtyManagerService).get(SetRangeValuesMutation.id)).toBeDefined();
    expect(SetFormulaCalculationStartMutation.id).toBe('formula.mutation.set-formula-calculation-start');
    expect(injector.get(FormulaCalculationSessionService).state).toMatchObject({ initialized: true });
  });

  it('lets the hover over a cell with an error be replaced', () => {
    expect(CellAlertManagerService.prototype.showAlert).toBeTypeOf('function');
  });

  it('validates the cells of a sheet that was deleted meanwhile, unless that is prevented', async () => {
    const injector = univer.__getInjector();
    const validator = injector.get(SheetsDataValidationValidatorService);
    const changed = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }];
    await expect(validator.validatorRanges('contract', 'deleted', changed)).rejects.toThrow(
      'cannot find current worksheet',
    );
    leaveDeletedSheets(createUniverGrid(FUniver.newAPI(univer), injector, 'en_US'), injector);
    expect(await validator.validatorRanges('contract', 'deleted', changed)).toEqual([]);
  });

  it('knows the decimal mark of a locale', () => {
    expect(['fi_FI', 'nb_NO', 'it_IT', 'en_US'].map((locale) => numfmt.getLocale(locale)?.decimal)).toEqual([
      ',',
      ',',
      ',',
      '.',
    ]);
  });

  it('writes cells with a given type through one mutation, and styles with its trigger leave formulas', () => {
    const commands = univer.__getInjector().get(ICommandService);
    const write = (cell: object, trigger?: string) =>
      commands.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: 'contract',
        subUnitId: '0',
        cellValue: { 0: { 0: cell } },
        ...(trigger ? { trigger } : {}),
      });
    write({ v: '2026-10', t: 1 });
    const api = FUniver.newAPI(univer);
    const cell = api.getActiveWorkbook()?.getActiveSheet().getRange('A1');
    expect(cell?.getCellData()).toMatchObject({ v: '2026-10', t: 1 });
    write({ f: '=1+1', v: null });
    write({ s: { bl: 1 } }, SetStyleCommand.id);
    const formulas = univer.__getInjector().get(FormulaDataModel).getSheetFormulaData('contract', '0');
    expect(formulas?.[0]?.[0]?.f).toBe('=1+1');
  });

  it('keeps what array formulas fill beside the cells, by workbook and sheet', async () => {
    const workbook = openHeadlessWorkbook();
    workbook.setCells('Sheet1', 'A1', [['=SEQUENCE(2)']]);
    await workbook.calculate();
    expect(workbook.value('Sheet1', 'A2')).toBe(2);
    workbook.dispose();
  });
});
