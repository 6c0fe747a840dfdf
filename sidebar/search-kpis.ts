import { families } from '../src/core/catalog/index.ts';
import type { Family, Kpi } from '../src/core/kpi.ts';
import { formulaInWords } from '../src/core/words.ts';

interface Entry {
  readonly kpi: Kpi;
  readonly name: string;
  /** Everything that a person may search by. */
  readonly text: string;
}

/** What was made searchable, kept for the next letter that is typed. */
const searchableFamilies = new WeakMap<readonly Family[], readonly Entry[]>();

/** The KPIs that contain every word of the query in their name, id, family or formula, the best first. */
export function searchKpis(query: string, among: readonly Family[] = families): readonly Kpi[] {
  const words = searchable(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return entriesOf(among)
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map((entry) => ({ kpi: entry.kpi, rank: rankOf(entry, words.join(' ')) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ kpi }) => kpi);
}

function entriesOf(among: readonly Family[]): readonly Entry[] {
  const known = searchableFamilies.get(among);
  if (known) return known;
  const entries = among.flatMap((family) => family.kpis.map((kpi) => entryOf(kpi, family.name)));
  searchableFamilies.set(among, entries);
  return entries;
}

function entryOf(kpi: Kpi, family: string): Entry {
  const name = searchable(kpi.name);
  return {
    kpi,
    name,
    text: [name, searchable(`${kpi.id} ${family} ${formulaInWords(kpi.formula)}`)].join(' '),
  };
}

/** The id itself, then the start of the name, then a word of the name, then the rest. */
function rankOf({ kpi, name }: Entry, query: string): number {
  if (searchable(kpi.id) === query) return 0;
  if (name.startsWith(query)) return 1;
  return ` ${name}`.includes(` ${query}`) ? 2 : 3;
}

function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
