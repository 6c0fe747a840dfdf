/** Which character is the decimal mark. */
export type DecimalMark = 'point' | 'comma';

/** A number as somebody wrote it, before it is known what its points and commas mean. */
export interface Amount {
  readonly digits: string;
  readonly negative: boolean;
  readonly percent: boolean;
  /** Currency before the digits, with its space: `€` or `EUR `. */
  readonly before: string;
  /** Currency after the digits, with its space: ` kr`. */
  readonly after: string;
}

const CURRENCY =
  '[A-Z]{0,2}\\$|[€£¥₹₽₺₩]|zł|Kč|Ft|kr\\.?|Kr\\.?|EUR|USD|GBP|NOK|SEK|DKK|ISK|CHF|PLN|CZK|HUF|RON|BGN|TRY|AUD|CAD|NZD|JPY|CNY|INR|KRW|SGD|HKD|BRL|MXN|ZAR|ILS|AED';

/** Spaces, the no-break ones among them, and apostrophes only ever separate thousands. */
const GAP = "[ \\u00a0\\u202f'’]";

const AMOUNT = new RegExp(
  `^(?<open>\\()?(?<sign>[-+−])?(?<before>(?:${CURRENCY})${GAP}?)?(?<innerSign>[-−])?` +
    `(?<digits>[.,]?\\d(?:(?:\\d|[.,]|${GAP}(?=\\d))*\\d)?(?:[eE][-+]\\d{1,3})?)` +
    `(?<percent>${GAP}?%)?(?<after>${GAP}?(?:${CURRENCY}))?(?<close>\\))?$`,
  'u',
);

const EXPONENT = '(?:[eE][-+]\\d+)?';
const NOTATION: Readonly<Record<DecimalMark, RegExp>> = {
  point: new RegExp(
    `^(?:0|[1-9]\\d*|[1-9]\\d?(?:,\\d{2})+,\\d{3}|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?:${GAP}\\d{3})+)?(?:\\.\\d+)?${EXPONENT}$`,
    'u',
  ),
  comma: new RegExp(
    `^(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?:${GAP}\\d{3})+)?(?:,\\d+)?${EXPONENT}$`,
    'u',
  ),
};

const NOT_DIGITS: Readonly<Record<DecimalMark, RegExp>> = {
  point: new RegExp(`,|${GAP}`, 'gu'),
  comma: new RegExp(`\\.|${GAP}`, 'gu'),
};

/** Takes a written number apart; undefined when the text is no number in any notation. */
export function parseAmount(text: string): Amount | undefined {
  const parts = AMOUNT.exec(text)?.groups;
  if (!parts) return undefined;
  const { open, close, sign, innerSign, before = '', digits = '', percent, after = '' } = parts;
  if ((open === undefined) !== (close === undefined)) return undefined;
  if (percent !== undefined && (before !== '' || after !== '')) return undefined;
  if (!NOTATION.point.test(digits) && !NOTATION.comma.test(digits)) return undefined;
  const minus = [open === undefined ? undefined : '-', sign, innerSign].filter(
    (mark) => mark && mark !== '+',
  );
  if (minus.length > 1) return undefined;
  return { digits, negative: minus.length === 1, percent: percent !== undefined, before, after };
}

/** What one number reveals about its notation: `either` when all read it alike, `unclear` for 1.234. */
export function decimalMarkOf(amount: Amount): DecimalMark | 'either' | 'unclear' {
  const point = NOTATION.point.test(amount.digits);
  const comma = NOTATION.comma.test(amount.digits);
  if (point && comma) return /[.,]/.test(amount.digits) ? 'unclear' : 'either';
  return point ? 'point' : 'comma';
}

/** The value of a written number; undefined when it is not written in this notation. */
export function amountValue(amount: Amount, mark: DecimalMark): number | undefined {
  if (!NOTATION[mark].test(amount.digits)) return undefined;
  const plain = amount.digits.replace(NOT_DIGITS[mark], '').replace(',', '.');
  // Moving the exponent rounds once; dividing by 100 would round twice.
  const [mantissa = '', exponent = '0'] = plain.split(/e/i);
  const value = Number(`${mantissa}e${Number(exponent) - (amount.percent ? 2 : 0)}`);
  return amount.negative ? -value : value;
}

/** How a number is written: its decimals, and whether its thousands are separated. */
export interface AmountNotation {
  readonly decimals: number;
  readonly thousands: boolean;
}

/** More decimals than these come of a calculation and are not worth their room. */
const MOST_DECIMALS = 4;

/** The number format, in US notation, that shows a value the way it was written; a missing one like its column. */
export function amountFormat(amount: Amount | undefined, column: AmountNotation): string {
  // Two at least: 61.45 and 7.7 of one column are read below each other.
  const places = Math.min(MOST_DECIMALS, Math.max(2, column.decimals));
  const decimals = column.decimals > 0 ? `.${'0'.repeat(places)}` : '';
  if (amount?.percent) return `0${decimals}%`;
  const digits = `#,##0${decimals}`;
  if (amount && amount.before !== '') return `"${amount.before}"${digits}`;
  if (amount && amount.after !== '') return `${digits}"${amount.after}"`;
  if (column.thousands) return digits;
  return decimals === '' ? 'General' : `0${decimals}`;
}

/** The decimals and the separated thousands of one number. */
export function notationOf(amount: Amount, mark: DecimalMark): AmountNotation {
  const [decimal, separator] = mark === 'point' ? ['.', /[, \u00a0\u202f'’]/] : [',', /[. \u00a0\u202f'’]/];
  const fraction = amount.digits.replace(/e.*$/i, '').split(decimal)[1] ?? '';
  return { decimals: fraction.length, thousands: separator.test(amount.digits) };
}
