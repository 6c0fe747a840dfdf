import { type CellKpi, kpisFromText, kpisToText } from './catalog-text.ts';
import { type ContextId, contexts } from './goal.ts';
import type { Family, Kpi } from './kpi.ts';

/**
 * The catalog as lines of text, for the page: a family's name, its KPIs as a cell has them, and the words of each.
 * `saas|…|…|…` has contexts as digits in base 36, positions in the list below, then summary, reason, note and source,
 * its address without what all begin with.
 * Examples are for tests and docs, so the page goes without.
 */

type Words = Pick<Kpi, 'contexts' | 'summary' | 'why' | 'note' | 'source'>;

/** What the page needs to know of a KPI. */
export type PageKpi = CellKpi & Words;

export interface PageFamily extends Omit<Family, 'kpis'> {
  readonly kpis: readonly PageKpi[];
}

const HTTPS = 'https://';

const CONTEXTS = ['*', ...Object.keys(contexts)] as readonly ('*' | ContextId)[];

export function familiesToText(families: readonly PageFamily[]): string {
  return families
    .map(({ id, name, kpis }) => [`${id}|${name}`, kpisToText(kpis), ...kpis.map(wordsToLine)].join('\n'))
    .join('\n\n');
}

export function familiesFromText(text: string): readonly PageFamily[] {
  return text.split('\n\n').map(familyFromText);
}

function familyFromText(text: string): PageFamily {
  const [heading = '', ...lines] = text.split('\n');
  const [id = '', name = ''] = heading.split('|');
  const words = lines.splice(lines.length / 2);
  const kpis = kpisFromText(lines.join('\n')).map((kpi, index) =>
    Object.assign(kpi, wordsFromLine(words[index] ?? '')),
  );
  return { id, name, kpis };
}

function wordsToLine({ contexts, summary, why, note, source }: Words): string {
  const digits = contexts.map((context) => CONTEXTS.indexOf(context).toString(36));
  return [digits.join(''), summary, why, note, source.title, source.url.replace(HTTPS, '')].join('|');
}

function wordsFromLine(line: string): Words {
  const [digits = '', summary = '', why = '', note = '', title = '', url = ''] = line.split('|');
  const named = Array.from(digits, (digit) => CONTEXTS[Number.parseInt(digit, 36)] ?? '*');
  return { contexts: named, summary, why, note, source: { title, url: HTTPS + url } };
}
