/** Compares headers as people do: without case, accents, spaces, punctuation, units or a byte-order mark. */
export function headerKey(header: string): string {
  return header
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
// The currencies of the ad platforms' markets; any three capitals would take "ROI" for a currency.
const CURRENCY =
  /\b(EUR|USD|GBP|SEK|NOK|DKK|CHF|PLN|CZK|HUF|RON|ISK|CAD|AUD|NZD|JPY|CNY|INR|BRL|MXN|ZAR|SGD|HKD)\b|[€$£]/;

/** The currency that a header names, such as that of "Amount spent (EUR)". */
export function currencyOf(header: string): string | undefined {
  const found = CURRENCY.exec(header)?.[0];
  return found === undefined ? undefined : (CURRENCY_SIGNS[found] ?? found);
}

const TOTAL_LABELS: ReadonlySet<string> = new Set([
  'total',
  'totals',
  'grandtotal',
  'subtotal',
  'sum',
  'summa',
  'totale',
  'totali',
  'totalt',
  'ialt',
  'sumtotal',
  'yhteensa',
  'kaikkiyhteensa',
]);

/** Whether a row with this label repeats the sum of the others, as at the foot of many exports. */
export function isTotalLabel(label: string): boolean {
  const text = label.trim();
  if (text === '--') return true;
  // "Total: Account" and "Total: Campaigns" are those of Google Ads.
  return TOTAL_LABELS.has(headerKey(/^total:/i.test(text) ? 'total' : text));
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
