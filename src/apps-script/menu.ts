/** Adds the menu. Before the add-on is enabled in a spreadsheet, nothing but the menu may be touched here. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open sidebar', 'showSidebar')
    .addItem('Use KPI functions in this spreadsheet', 'enableFunctions')
    .addToUi();
}

/** Adds the menu to the spreadsheet that is open while the add-on is being installed. */
export function onInstall(): void {
  onOpen();
}

/** Opens the sidebar. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutputFromFile('sidebar').setTitle('KPI Navigator'),
  );
}

/** Confirms what Google has done by then: running any menu item enables the add-on's functions in a spreadsheet. */
export function enableFunctions(): void {
  SpreadsheetApp.getUi().alert(
    'The KPI functions now work in this spreadsheet. Type =KPI_ in a cell to see them, or =KPI_LIST() for all of them.',
  );
}
