import { ICommandService, type Injector, type Workbook, type Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';

/** The open workbook of a Univer instance, from which the operations of the grid start. */
export class UniverSession {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** The locale that numbers are shown in, such as `it_IT`. */
  readonly displayLocale: string;

  constructor(api: FUniver, injector: Injector, displayLocale: string) {
    this.api = api;
    this.injector = injector;
    this.commands = injector.get(ICommandService);
    this.displayLocale = displayLocale;
  }

  get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error('No workbook is open.');
    return workbook;
  }

  get model(): Workbook {
    return this.workbook.getWorkbook();
  }

  get id(): string {
    return this.workbook.getId();
  }

  /** The data of a sheet. */
  worksheet(sheetId: string): Worksheet {
    const worksheet = this.model.getSheetBySheetId(sheetId);
    if (!worksheet) throw new Error(`There is no sheet ${sheetId}.`);
    return worksheet;
  }

  /** A sheet by Univer's public interface. */
  sheet(sheetId: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }

  execute(command: string, sheetId: string, params: object): void {
    this.commands.syncExecuteCommand(command, { unitId: this.id, subUnitId: sheetId, ...params });
  }
}
