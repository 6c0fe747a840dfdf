/** The popup that Univer opens beside a formula while its arguments are typed. */
const HELP = '.univer-w-\\[250px\\].univer-select-none';

/** Puts semicolons between the parameters in the help beside a formula, as here in formulas; Univer draws commas. */
export function separateHelpBySemicolons(body: HTMLElement): void {
  const observer = new MutationObserver(() => {
    for (const help of body.querySelectorAll(HELP)) {
      const texts = document.createTreeWalker(help, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const written = text.nodeValue ?? '';
        // Between two parameters, or the example, which is a call of the function; descriptions are sentences.
        const separates = written === ',' || /^[A-Z_][\w.]*\(.*,.*\)$/.test(written);
        if (separates) text.nodeValue = written.replaceAll(/, ?/g, '; ');
      }
    }
  });
  observer.observe(body, { childList: true, characterData: true, subtree: true });
}
