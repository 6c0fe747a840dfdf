import { type MeasureId, measures } from '../src/core/catalog/measures.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { namesOf, resolveInputs } from '../src/core/match-columns.ts';
import { isAssumption } from '../src/core/measure-nature.ts';
import { assumptions, type FoundData } from './chosen-data.ts';
import type { State } from './state.ts';

/** Why a KPI has no figures: what has no source, and the headers that mean nearly the same. */
export interface MissingColumns {
  readonly kpi: Kpi;
  readonly labels: readonly string[];
  readonly nearest: readonly string[];
}

const MOST_HEADERS = 3;

/** Measures that one column often serves both, although they are not the same: ad platforms count leads as conversions. */
const KIN: Readonly<Partial<Record<MeasureId, MeasureId>>> = {
  cost: 'spend',
  spend: 'cost',
  leads: 'conversions',
};

/** The KPIs that lack a column or a number to enter once. Measures with an open question are not missing yet. */
export function missingColumns(
  kpis: readonly Kpi[],
  { header: { headers }, mapping }: FoundData,
  state: State,
): readonly MissingColumns[] {
  const typed = assumptions(state);
  const open = new Set(mapping.questions.map(({ measure }) => measure));
  const taken = new Set([mapping.date, mapping.segment, ...Object.values(mapping.columns)]);
  const free = headers.filter((name, column) => name !== '' && !taken.has(column));
  const nearestTo = (id: MeasureId): readonly string[] => {
    const kin = KIN[id];
    const ofKin = headers[(kin && mapping.columns[kin]) ?? -1];
    const alike = free.filter((name) => means(name, id) || (kin && means(name, kin)));
    return ofKin === undefined ? alike : [...alike, ofKin];
  };
  return kpis.flatMap((kpi): MissingColumns[] => {
    const { missing: unknown } = resolveInputs(kpi, mapping.columns, typed);
    const missing = unknown.filter((id) => !open.has(id));
    if (missing.length === 0) return [];
    const nearest = missing.filter((id) => !isAssumption(id)).flatMap(nearestTo);
    return [
      {
        kpi,
        labels: missing.map((id) => measures[id].label),
        nearest: [...new Set(nearest)].slice(0, MOST_HEADERS),
      },
    ];
  });
}

/** "Lead count" may hold the leads: all words of one of their names are in it, and none of something else. */
function means(header: string, id: MeasureId): boolean {
  const words = wordsOf(header);
  return namesOf(id)
    .flat()
    .map(wordsOf)
    .some(
      (name) =>
        name.length > 0 &&
        name.every((word) => words.includes(word)) &&
        !words.some((word) => ELSE.has(word) && !name.includes(word)),
    );
}

/** The words of a header, as in "leadCount" and "lead_counts", in the singular. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.filter((word) => word !== '').map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}

/** Words, in the singular, of headers that hold something other than the measure they speak of. */
const ELSE: ReadonlySet<string> = new Set(
  'id name per rate share average avg value competitor target goal plan planned previous last'.split(' '),
);
