/** How numbers are written in the sentences of a spreadsheet. */
export interface Notation {
  /** How money is shown: a sign such as `€` or a code such as `SEK`. */
  readonly currency: string;
  /** The spreadsheet's locale as Google writes it, such as `fi_FI`; US notation where absent. */
  readonly locale?: string | undefined;
}

/** A number as the cells of the spreadsheet beside it show it: "1,234.50" in en_US, "1.234,50" in it_IT. */
export function formatNumber(
  value: number,
  locale: string | undefined,
  decimals = 0,
  isGrouped = true,
): string {
  const { group, decimal } = separatorsIn(locale);
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const digits = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  const shown = fraction === undefined ? digits : digits + decimal + fraction;
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown;
}

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

function separatorsIn(locale: string | undefined): Separators {
  const parts = new Intl.NumberFormat(languageTag(locale)).formatToParts(1_234_567.5);
  const partOf = (type: keyof Separators) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: partOf('group'), decimal: partOf('decimal') };
}

/** The locale as browsers name it; what is none is read as en_US. */
function languageTag(locale = ''): string {
  return /^[a-z]{2,3}(?:_[a-z\d]{2,8})*$/i.test(locale) ? locale.replaceAll('_', '-') : 'en-US';
}
