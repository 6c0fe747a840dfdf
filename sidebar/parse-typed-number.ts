import type { Unit } from '../src/core/kpi.ts';
import { units } from '../src/core/unit.ts';

/** What a person typed as a number: its value in the KPI's own terms (38 % is 0.38), or why it is none. */
export type TypedNumber = { readonly value: number } | { readonly problem: NumberProblem };

export type NumberProblem =
  | { readonly code: 'not_a_number'; readonly typed: string }
  /** One separator before three digits: thousands in one country, decimals in the next. */
  | { readonly code: 'ambiguous'; readonly typed: string; readonly readings: readonly [string, string] }
  /** A rate of 1 or more without a % sign, and whether it could be so many times a hundred percent. */
  | {
      readonly code: 'percent_sign_missing';
      readonly typed: string;
      readonly fraction: number;
      readonly isPossible: boolean;
    };

/** Reads `1 200,50`, `€ 42.00`, `38 %` or `0,38` as a person means it, and refuses what could mean two things. */
export function parseTypedNumber(text: string, unit: Unit, highest = Number.POSITIVE_INFINITY): TypedNumber {
  const typed = text.trim();
  const bare = withoutUnit(typed, unit);
  const { isRate } = units[unit];

  const match = /^([-−+]?)\s*(\d[\d\s'’.,]*|[.,]\d+)$/u.exec(bare);
  if (!match) return { problem: { code: 'not_a_number', typed } };
  const [, sign = '', digits = ''] = match;
  const magnitude = readDigits(digits);
  if (magnitude === undefined) return { problem: { code: 'not_a_number', typed } };
  if (typeof magnitude !== 'number') return { problem: { code: 'ambiguous', typed, readings: magnitude } };

  const value = sign === '-' || sign === '−' ? -magnitude : magnitude;
  if (isRate && bare !== typed) return { value: value / 100 };
  if (isRate && magnitude >= 1) {
    const isPossible = value <= highest;
    return { problem: { code: 'percent_sign_missing', typed, fraction: value, isPossible } };
  }
  return { value };
}

/** What people write behind a number, in the languages of the sidebar. */
const SUFFIXES: Readonly<Partial<Record<Unit, RegExp>>> = {
  percent: /\s*(?:%|pp|p\.p\.)$/iu,
  percentage_points: /\s*(?:%|pp|p\.p\.|pts?|points?|punt[oi]|pistettä|poeng)$/iu,
  ratio: /\s*(?:x|×|:\s*1)$/iu,
  days: /\s*(?:d|days?|giorn[oi]|pv|päivää?|dag(?:er)?|døgn)$/iu,
  months: /\s*(?:mo|months?|mes[ei]|kk|kuukau(?:si|tta)|mnd|måned(?:er)?)$/iu,
  points: /\s*(?:pts?|points?|punt[oi]|pistettä|poeng)$/iu,
};

function withoutUnit(typed: string, unit: Unit): string {
  if (unit === 'currency') return withoutCurrency(typed);
  const suffix = SUFFIXES[unit];
  return suffix ? typed.replace(suffix, '').trim() : typed;
}

/** Words for thousands, millions and billions: not currencies, and refused. */
const SCALE = '(?:mi[ol]|mln|mrd|mn|mm|bn|tn|tkr|tus)';

/** A sign or a code of two or three letters, before or after the amount; a single letter would be a scale: 12k, 3m. */
function withoutCurrency(typed: string): string {
  if (new RegExp(String.raw`\d\s*${SCALE}\b`, 'iu').test(typed)) return typed;
  const mark = String.raw`(?:\p{Sc}|\p{L}{2,3}\.?\p{Sc}?)`;
  return typed
    .replace(new RegExp(String.raw`^([-−+]?)\s*${mark}\s*`, 'u'), '$1')
    .replace(new RegExp(String.raw`\s*${mark}$`, 'u'), '');
}

/** The number, or its two readings where one separator could mean either, or undefined. */
function readDigits(digits: string): number | readonly [string, string] | undefined {
  const grouped = digits.trim().replace(/[\s’]/gu, "'");
  const spaced = grouped.includes("'");
  // Spaces and apostrophes only ever separate thousands.
  if (spaced && !/^\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$/.test(grouped)) return undefined;
  const text = grouped.replaceAll("'", '');

  const separators = [...text.matchAll(/[.,]/g)].map((found) => found[0]);
  const last = separators.at(-1);
  if (last === undefined) return Number(text);
  const other = last === '.' ? ',' : '.';

  if (separators.length === 1) {
    const [whole = '', decimals = ''] = text.split(last);
    if (decimals === '') return undefined;
    const couldBeThousands = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (couldBeThousands && !spaced)
      return [whole + decimals, `${whole}.${decimals.replace(/0+$/, '') || '0'}`];
    return Number(`${whole}.${decimals}`);
  }
  if (!separators.includes(other)) {
    return isGrouped(text, last) ? Number(text.replaceAll(last, '')) : undefined;
  }
  const [whole = '', decimals = '', ...more] = text.split(last);
  if (more.length > 0 || decimals === '' || !isGrouped(whole, other)) return undefined;
  return Number(`${whole.replaceAll(other, '')}.${decimals}`);
}

function isGrouped(text: string, separator: string): boolean {
  const [first = '', ...groups] = text.split(separator);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}
