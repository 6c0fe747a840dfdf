import { parseA1 } from '../a1-notation.ts';
import type { Area } from '../area.ts';
import { writeValues } from '../google/range-contents.ts';
import type { ServiceCall } from '../google/service-gate.ts';
import type { SpreadsheetContext } from '../google/spreadsheet-context.ts';
import type { CellValue } from '../grid.ts';
import type { CellMessages } from '../univer/cell-messages.ts';

/** A cell as tests in a browser look at it. */
export interface PlaygroundCell {
  value: CellValue;
  display: string;
  formula: string;
  format: string;
  note: string;
  /** What a custom function threw, as one sees it on pointing at the cell. */
  message: string | undefined;
}

/** What `window.playground` offers to tests in a browser, where the grid is a picture. */
export interface PlaygroundApi {
  /** Settles when the sheets are filled and calculated and the menu is there. */
  readonly ready: Promise<void>;
  sheetNames(): string[];
  visibleSheetNames(): string[];
  activeSheet(): string;
  activate(sheetName: string): void;
  cell(sheetName: string, a1: string): PlaygroundCell;
  /** The texts that a range shows. */
  displayed(sheetName: string, a1: string): string[][];
  /** Puts a text into a cell as if typed, and settles when all is calculated. */
  type(sheetName: string, a1: string, text: string): Promise<void>;
  calculated(): Promise<void>;
  openCsv(fileName: string, text: string): Promise<void>;
  /** The captions of the Extensions menu. */
  menu(): string[];
  /** Chooses an item of the Extensions menu and settles when its function has ended. */
  runMenu(caption: string): Promise<void>;
  /** Runs a function of the script as a sidebar would. */
  run(functionName: string, ...args: unknown[]): Promise<unknown>;
  isSidebarOpen(): boolean;
  callLog(): ServiceCall[];
}

declare global {
  interface Window {
    playground: PlaygroundApi;
  }
}

/** The parts of the page that the interface needs and `readSheet` does not give. */
export type PlaygroundActions = Pick<
  PlaygroundApi,
  'ready' | 'openCsv' | 'menu' | 'runMenu' | 'run' | 'isSidebarOpen' | 'callLog'
>;

/** The interface for tests over the open spreadsheet and the actions of the page. */
export function createPlaygroundApi(
  spreadsheet: SpreadsheetContext,
  messages: CellMessages,
  actions: PlaygroundActions,
): PlaygroundApi {
  const { grid } = spreadsheet;
  const sheetIdOf = (name: string): string => {
    const id = grid.sheetIds().find((sheetId) => grid.sheetName(sheetId) === name);
    if (id === undefined) throw new Error(`There is no sheet "${name}".`);
    return id;
  };
  const areaOf = (sheetId: string, a1: string): Area => {
    const area = parseA1(a1, grid.size(sheetId));
    if (!area) throw new Error(`"${a1}" is not a cell or range.`);
    return area;
  };
  return {
    ...actions,
    sheetNames: () => grid.sheetIds().map((id) => grid.sheetName(id)),
    visibleSheetNames: () =>
      grid
        .sheetIds()
        .filter((id) => !grid.isSheetHidden(id))
        .map((id) => grid.sheetName(id)),
    activeSheet: () => grid.sheetName(grid.activeSheetId()),
    activate: (name) => grid.activateSheet(sheetIdOf(name)),
    cell(name, a1) {
      const sheetId = sheetIdOf(name);
      const area = areaOf(sheetId, a1);
      const cell = grid.readCells(sheetId, area)[0]?.[0];
      if (!cell) throw new Error(`The sheet "${name}" has no cell ${a1}.`);
      return {
        ...cell,
        note: grid.readNotes(sheetId, { ...area, rows: 1, columns: 1 })[0]?.[0] ?? '',
        message: messages.get({ sheetId, row: area.row, column: area.column }),
      };
    },
    displayed(name, a1) {
      const sheetId = sheetIdOf(name);
      return grid.readCells(sheetId, areaOf(sheetId, a1)).map((row) => row.map(({ display }) => display));
    },
    async type(name, a1, text) {
      const sheetId = sheetIdOf(name);
      writeValues(spreadsheet, sheetId, areaOf(sheetId, a1), [[text]]);
      await grid.calculated();
    },
    calculated: () => grid.calculated(),
  };
}
