/** What goes wrong between the page and the server, in English. */
export const clientEn = {
  outside: 'This page works only inside a spreadsheet.',
  lost: 'The answer was lost on its way.',
};
