import { createScriptEnvironment } from '../google/script-environment.ts';
import type { ServiceCall } from '../google/service-gate.ts';
import { readCsv } from '../read-csv.ts';
import { findCustomFunctions } from '../script/custom-function-declaration.ts';
import { topLevelFunctionNames } from '../script/script-functions.ts';
import { ScriptRuntime } from '../script/script-runtime.ts';
import { openPageWorkbook } from '../univer/page-workbook.ts';
import { addCsvSheet } from './csv-sheet.ts';
import { elementById } from './element.ts';
import { fillExampleSheet } from './example-sheet.ts';
import { ExtensionsMenu } from './extensions-menu.ts';
import { acceptFiles } from './file-drop.ts';
import { type CsvFile, loadAddOn, loadStartCsv, loadText } from './load-files.ts';
import { Notices } from './notices.ts';
import { createPlaygroundApi } from './playground-api.ts';
import { saveXlsx } from './save-xlsx.ts';
import { SidebarPanel } from './sidebar-panel.ts';

const exampleSheetName = 'Try a formula';

/** Puts the page together: the grid, the script of dist/ beside it, the bar and the sidebar. */
async function startPlayground(notices: Notices): Promise<void> {
  const [addOn, startCsv, shim] = await Promise.all([loadAddOn(), loadStartCsv(), loadText('run-shim.js')]);
  const settings = new URLSearchParams(location.search);
  const chosenLocale = settings.get('locale') ?? undefined;
  const locale = chosenLocale ?? 'en_US';
  const workbook = openPageWorkbook({
    container: elementById('grid'),
    name: elementById('file-name').textContent,
    firstSheetName: exampleSheetName,
    locale,
  });
  const { grid } = workbook;

  const callLog: ServiceCall[] = [];
  const environment = createScriptEnvironment({
    grid,
    ui: {
      showMenu: (contents) => menu.show(contents),
      showSidebar: (sidebar) => sidebarPanel.show(sidebar),
      showAlert: (message) => notices.alert(message),
      showToast: (message, title) => notices.toast(message, title),
    },
    htmlFiles: addOn.htmlFiles,
    timeZone: settings.get('timeZone') ?? 'Europe/Rome',
    locale,
    userLocale: settings.get('userLocale') ?? navigator.language.slice(0, 2),
  });
  const runtime = new ScriptRuntime({
    workerUrl: 'script-worker.js',
    code: addOn.code,
    environment,
    onCall: (call) => callLog.push(call),
    alertClosed: () => notices.closed(),
  });
  const run = (functionName: string, args: readonly unknown[]) =>
    runtime.run({ functionName, args, authMode: 'FULL' });
  const runFromMenu = async (functionName: string) => {
    try {
      await run(functionName, []);
    } catch (error) {
      notices.alert(sentenceOf(error), 'The script failed');
    }
  };
  const menu = new ExtensionsMenu(elementById('extensions'), runFromMenu);
  const sidebarPanel = new SidebarPanel({
    panel: elementById('sidebar'),
    shim: shim ?? '',
    functionNames: topLevelFunctionNames(addOn.code).filter((name) => !name.endsWith('_')),
    run,
    focusGrid: () => elementById('grid').querySelector<HTMLElement>('canvas')?.focus(),
  });
  const openCsv = async ({ name, bytes }: CsvFile) => {
    const csv = readCsv(bytes, name, chosenLocale);
    if (!csv.ok) {
      notices.alert(csv.message, `${name} was not opened`);
      return;
    }
    notices.toast(addCsvSheet(grid, csv).message);
    await grid.calculated();
  };
  acceptFiles(elementById('open-csv'), async (file) =>
    openCsv({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
  );

  onClick('save-xlsx', async () => {
    try {
      await saveXlsx(grid);
    } catch (error) {
      notices.alert(sentenceOf(error), 'The file was not saved');
    }
  });

  const fillSheets = async () => {
    workbook.addFunctions(addOn.code, environment);
    await fillStartSheets();
    await grid.calculated();
    await workbook.drawn;
    await runtime.run({ functionName: 'onOpen', args: [{ authMode: 'NONE' }], authMode: 'NONE' });
  };
  const fillStartSheets = async () => {
    const csv = readCsv(startCsv.bytes, startCsv.name, chosenLocale);
    const exampleSheetId = grid.activeSheetId();
    if (!csv.ok) {
      notices.alert(csv.message, `${startCsv.name} was not opened`);
      return;
    }
    const { sheetId, warning } = addCsvSheet(grid, csv);
    if (warning) notices.toast(warning);
    await fillExampleSheet(grid, exampleSheetId, sheetId, findCustomFunctions(addOn.code));
    grid.moveSheet(sheetId, 0);
  };

  window.playground = createPlaygroundApi(environment.spreadsheet, workbook.messages, {
    ready: fillSheets(),
    openCsv: (name, text) => openCsv({ name, bytes: new TextEncoder().encode(text) }),
    menu: () => menu.captions(),
    async runMenu(caption) {
      const functionName = menu.functionOf(caption);
      if (!functionName) throw new Error(`The Extensions menu has no item "${caption}".`);
      await run(functionName, []);
    },
    run: (functionName, ...args) => run(functionName, args),
    isSidebarOpen: () => sidebarPanel.isOpen(),
    callLog: () => [...callLog],
  });
  await window.playground.ready;
}

/** Runs an action when a button of the bar is pressed, once at a time. */
function onClick(id: string, action: () => Promise<void>): void {
  const button = elementById(id);
  button.addEventListener('click', async () => {
    button.toggleAttribute('disabled', true);
    await action();
    button.toggleAttribute('disabled', false);
  });
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const notices = new Notices();
startPlayground(notices).catch((error: unknown) => {
  notices.alert(sentenceOf(error), 'The playground could not start');
});
