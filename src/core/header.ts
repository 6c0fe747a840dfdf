const CURRENCY_SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
// The currencies of the ad platforms' markets; any three capitals would take "ROI" for a currency.
const CURRENCY_CODE =
  /\b(?:EUR|USD|GBP|SEK|NOK|DKK|CHF|PLN|CZK|HUF|RON|ISK|CAD|AUD|NZD|JPY|CNY|INR|BRL|MXN|ZAR|SGD|HKD)\b/;

// Brackets hold units, but "Clicks (all)" are others than "Clicks", in any language.
const BRACKETS = /[([](?!(?:all|tutti|kaikki|alle)[)\]])[^)\]]*[)\]]/gi;

/** Compares headers as people do: without case, accents, spaces, punctuation, units or a byte-order mark. */
export function headerKey(header: string): string {
  return header
    .replace(BRACKETS, ' ')
    .replace(CURRENCY_CODE, ' ')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The currency that a header names, such as that of "Amount spent (EUR)". */
export function currencyOf(header: string): string | undefined {
  const found = (CURRENCY_CODE.exec(header) ?? /[€$£]/.exec(header))?.[0];
  return found === undefined ? undefined : (CURRENCY_SIGNS[found] ?? found);
}

/** What rows of totals are called, as keys. */
export const TOTAL_LABELS: ReadonlySet<string> = new Set(
  (
    'total totals grandtotal subtotal sum summa totale totali totalt totalecomplessivo totalegenerale subtotale ' +
    'totalsum loppusumma ialt samlet delsum sumtotal yhteensa kaikkiyhteensa valisumma reporttotal overalltotal ' +
    'totalresult totalgeneral somma sommatotale grantotale totaleparziale summayhteensa kokonaissumma ' +
    'totalsumma sumialt totaltsum'
  ).split(' '),
);

/** "Overall total - 14 campaigns" of Microsoft Advertising, "Total of 3 ad groups" of TikTok. */
const TOTAL_COUNT = /\s*(?:[-–—:]|of|from)\s*\d+ \p{L}+(?: \p{L}+)?$/u;

/** Whether a row with this label repeats the sum of the others, as at the foot of many exports. */
export function isTotalLabel(label: string): boolean {
  const text = label.trim();
  if (text === '--') return true;
  // Meta's "Results from 4 campaigns"; "Total: Account" and "Total: Campaigns" are those of Google Ads.
  if (/^(?:results from \d+ \p{L}|(?:total|totale|yhteensä|totalt):)/iu.test(text)) return true;
  return TOTAL_LABELS.has(headerKey(text.replace(TOTAL_COUNT, '')));
}

const SMALL_LETTERS = 96;

/** By the code of a letter, whether no label of a total and no date starts with it; a test holds it against the labels. */
const OTHER_STARTS = new Uint8Array(128);
for (const letter of 'abcefhjmnpquwxzABCEFHJMNPQUWXZ') OTHER_STARTS[letter.charCodeAt(0)] = 1;

/** Tells by its first letters that a text is no label of a total, and no date either: a look that costs next to nothing. */
export function startsUnlikeTotal(text: string): boolean {
  // Two capitals may be those of a currency, as in "EUR total".
  return OTHER_STARTS[text.charCodeAt(0)] === 1 && text.charCodeAt(1) > SMALL_LETTERS;
}

/** The candidates closest to a misspelled name, nearest first. */
export function closest(name: string, candidates: readonly string[], most = 3): readonly string[] {
  const wanted = headerKey(name);
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, headerKey(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(2, headerKey(candidate).length / 3))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitute, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
