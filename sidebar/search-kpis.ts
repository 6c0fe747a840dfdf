import { families } from '../src/core/catalog/index.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { formulaInWords } from '../src/core/words.ts';

interface Entry {
  readonly kpi: Kpi;
  readonly name: string;
  /** Everything that a person may search by. */
  readonly text: string;
}

let entries: readonly Entry[] | undefined;

/** The KPIs that contain every word of the query in their name, id, family or formula, the best first. */
export function searchKpis(query: string): readonly Kpi[] {
  const words = searchable(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  entries ??= families.flatMap((family) => family.kpis.map((kpi) => entryOf(kpi, family.name)));
  return entries
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map((entry) => ({ kpi: entry.kpi, rank: rankOf(entry, words.join(' ')) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ kpi }) => kpi);
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
