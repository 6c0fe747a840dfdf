import { type MeasureId, measures } from './catalog/measures.ts';
import { isBlank, isDate } from './cell.ts';
import { findDateColumn } from './date-columns.ts';
import { headerKey } from './header.ts';
import { headerKeysOf } from './measure-names.ts';
import { isFlow } from './measure-nature.ts';
import type { Table } from './table.ts';

/** One column of a wide table: a measure of one channel. Columns count from 0. */
export interface WideColumn {
  readonly column: number;
  readonly header: string;
  /** Empty where the column is not of one channel, such as the revenue of the whole shop. */
  readonly channel: string;
  /** Undefined where the header names none, so that the column is left out until somebody says. */
  readonly measure: MeasureId | undefined;
}

/**
 * The number columns of a table that has one column per channel, as media plans do, each with what its header says.
 * Undefined for any other table.
 */
export function findWideColumns(table: Table): readonly WideColumn[] | undefined {
  const date = findDateColumn(table);
  if (date === undefined || !hasDates(table, date)) return undefined;
  const columns = numberColumns(table, date).map((column) => readColumn(column, table.headers[column] ?? ''));
  const split = columns.filter(({ channel, measure }) => channel !== '' && measure !== undefined);
  if (split.length * 3 >= columns.length && split.some((one) => isSplitFurther(one, split))) return columns;
  return channelsAlone(columns);
}

/** Formulas can only refer to dates that the sheet itself takes for dates. */
function hasDates(table: Table, column: number): boolean {
  const cell = table.cells[table.rows[0] ?? -1]?.[column];
  return isDate(cell) || typeof cell === 'number';
}

function isSplitFurther(one: WideColumn, columns: readonly WideColumn[]): boolean {
  return columns.some(({ channel, measure }) => measure === one.measure && channel !== one.channel);
}

/** A plan whose headers are channels and nothing else says what is spent on each. */
function channelsAlone(columns: readonly WideColumn[]): readonly WideColumn[] | undefined {
  const named = columns.filter(({ measure, header }) => measure === undefined && isChannel(header));
  if (named.length < 2 || named.length * 2 < columns.length) return undefined;
  return columns.map((column) =>
    named.includes(column)
      ? { ...column, channel: channelName(wordsOf(column.header)), measure: 'spend' }
      : column,
  );
}

function numberColumns(table: Table, date: number): readonly number[] {
  const sample = table.rows.slice(0, 200);
  return table.headers.flatMap((header, column) => {
    if (header === '' || column === date) return [];
    const filled = sample.map((row) => table.cells[row]?.[column]).filter((cell) => !isBlank(cell));
    const numbers = filled.filter((cell) => typeof cell === 'number');
    return numbers.length > 0 && numbers.length * 2 > filled.length ? [column] : [];
  });
}

function readColumn(column: number, header: string): WideColumn {
  const whole = measureOf(headerKey(header));
  if (whole) return { column, header, channel: '', measure: whole };
  // "Customers at start" is a measure, too: not the customers of a channel "At start".
  if (isOtherMeasure(headerKey(header))) return { column, header, channel: '', measure: undefined };
  const words = wordsOf(header);
  if (isRatio(header, words)) return { column, header, channel: '', measure: undefined };
  // The last letter of "search_clicks_P" only says that the clicks are paid for, as the naming of Robyn has it:
  // https://facebookexperimental.github.io/Robyn
  const told = words.at(-1) === 'P' ? words.slice(0, -1) : words;
  // The longest name first: "Facebook ad spend" is about the channel "Facebook".
  for (let length = told.length - 1; length > 0; length--) {
    const last = { name: told.slice(-length), rest: told.slice(0, -length) };
    const first = { name: told.slice(0, length), rest: told.slice(length) };
    for (const { name, rest } of [last, first]) {
      const measure = measureOf(headerKey(name.join(' '))) ?? ABBREVIATIONS[name.join(' ')];
      if (measure && !rest.every(isQualifier)) return { column, header, channel: channelName(rest), measure };
    }
  }
  return { column, header, channel: '', measure: undefined };
}

/** "Channel0_impression", "tv_S", "searchClicks" as words, without what stands in brackets. */
function wordsOf(header: string): readonly string[] {
  return header
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .split(/[^\p{L}\p{N}&+]+/u)
    .flatMap((word) => (isChannelWord(word) ? [word] : word.split(/(?<=\p{Ll})(?=\p{Lu})/u)))
    .filter((word) => headerKey(word) !== '');
}

/** How the columns of media plans and marketing mix models end. */
const ABBREVIATIONS: Readonly<Record<string, MeasureId>> = {
  S: 'spend',
  I: 'impressions',
  imp: 'impressions',
  imps: 'impressions',
};

/** Whether a measure that does not add up over channels is called so. */
function isOtherMeasure(key: string): boolean {
  otherKeys ??= new Set(
    (Object.keys(measures) as MeasureId[])
      .filter((id) => !isFlow(id))
      .flatMap((id) => headerKeysOf(id).flat()),
  );
  return otherKeys.has(key);
}

let otherKeys: ReadonlySet<string> | undefined;

let measuresByKey: ReadonlyMap<string, MeasureId> | undefined;

/** The measure of this name that adds up over channels. */
function measureOf(key: string): MeasureId | undefined {
  measuresByKey ??= nameMeasures();
  return measuresByKey.get(key) ?? measuresByKey.get(`${key}s`);
}

/** Ids before labels before other names, so that "cost" is the measure of that id. */
function nameMeasures(): ReadonlyMap<string, MeasureId> {
  const ids = (Object.keys(measures) as MeasureId[]).filter(isFlow);
  const named = new Map<string, MeasureId>();
  for (let rank = 0; ids.some((id) => rank < headerKeysOf(id).length); rank++) {
    for (const id of ids) {
      for (const key of headerKeysOf(id)[rank] ?? []) if (!named.has(key)) named.set(key, id);
    }
  }
  return named;
}

/** Ratios cannot be added up, whatever they are of: "revenue_per_conversion", "Cost / conv.". */
function isRatio(header: string, words: readonly string[]): boolean {
  if (words.some((word) => /^(per|rate|ratio|share|avg|average|mean|median)$/i.test(word))) return true;
  const parts = header.split('/').map(headerKey);
  return parts.length > 1 && parts.every((part) => measureOf(part) !== undefined);
}

/** Words that make another measure of one instead of naming a channel: "Hard bounces", "Outbound clicks". */
const QUALIFIERS: ReadonlySet<string> = new Set(
  (
    'total totals sum all unique hard soft new lost returning repeat gross net outbound ' +
    'website landing page active planned actual target previous current first last qualified'
  ).split(' '),
);

function isQualifier(word: string): boolean {
  return QUALIFIERS.has(word.toLowerCase());
}

const CHANNELS: ReadonlySet<string> = new Set(
  (
    'google bing microsoft facebook instagram meta linkedin tiktok youtube pinterest snapchat reddit twitter amazon ' +
    'criteo spotify tv television radio print ooh dooh outdoor cinema newspapers magazines email newsletter search ' +
    'display video social affiliate affiliates podcast podcasts influencer influencers sem seo ppc direct'
  ).split(' '),
);

function isChannel(header: string): boolean {
  return wordsOf(header).some(isChannelWord);
}

function isChannelWord(word: string): boolean {
  return CHANNELS.has(word.toLowerCase());
}

/** "tv" as "TV", "organic channel0" as "Organic channel0". */
function channelName(words: readonly string[]): string {
  const [first = '', ...others] = words;
  const abbreviated = /^(tv|ooh|dooh|sem|seo|ppc)$/i.test(first);
  const start = abbreviated ? first.toUpperCase() : first.charAt(0).toUpperCase() + first.slice(1);
  return [start, ...others].join(' ');
}
