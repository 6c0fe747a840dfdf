import { catalog, families } from '../../src/core/catalog/index.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { measureNamed } from '../../src/core/words.ts';

const MOST = 6;
/** Below it two KPIs share only what many do, such as being a rate. */
const LEAST_NEARNESS = 0.2;

/** Words that join others and say nothing by themselves. */
const JOINING: readonly string[] = ['and', 'from', 'of', 'on', 'per', 'to'];

/** The KPIs that could be taken for this one or are computed with it, nearest first. */
export function relatedKpis(kpi: Kpi): readonly Kpi[] {
  return catalog
    .filter((other) => other !== kpi)
    .map((other) => ({ other, nearness: nearness(kpi, other) }))
    .filter((each) => each.nearness >= LEAST_NEARNESS)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** What two KPIs have in common; the fewer others have it too, the nearer it brings them. */
function nearness(kpi: Kpi, other: Kpi): number {
  const others = traitsOf(other);
  return [...traitsOf(kpi)].reduce((sum, [trait, weight]) => {
    const shared = Math.min(weight, others.get(trait) ?? 0);
    return shared === 0 ? sum : sum + shared / ((owners.get(trait) ?? 0) - 1);
  }, 0);
}

type Traits = ReadonlyMap<string, number>;

/**
 * By what KPIs are compared, with weights: words, the family, the measures, and whose values they are or use. A word
 * that only the name has says less: "gross" is in gross rating points and in gross margin.
 */
function listTraits({ id, name, measures }: Kpi): Traits {
  const computing = measures.flatMap((measure) => {
    const { total } = measureNamed(measure);
    return total.kind === 'single' ? (total.computedBy ?? []) : [];
  });
  const family = families.find(({ kpis }) => kpis.some((kpi) => kpi.id === id))?.id;
  return new Map([
    ...wordsIn(name).map((word) => [`word ${word}`, 0.5] as const),
    ...wordsIn(id).map((word) => [`word ${word}`, 1] as const),
    [`family ${family}`, 1],
    ...measures.map((measure) => [`measure ${measure}`, 1] as const),
    ...[id, ...computing].map((used) => [`value ${used}`, 1] as const),
  ]);
}

function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words
    .filter((word) => !JOINING.includes(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}

const traits: ReadonlyMap<Kpi, Traits> = new Map(catalog.map((kpi) => [kpi, listTraits(kpi)]));

function traitsOf(kpi: Kpi): Traits {
  return traits.get(kpi) ?? new Map();
}

/** How many KPIs have each trait. */
const owners = new Map<string, number>();
for (const own of traits.values())
  for (const trait of own.keys()) owners.set(trait, (owners.get(trait) ?? 0) + 1);
