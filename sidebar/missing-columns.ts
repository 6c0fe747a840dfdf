import { type MeasureId, measures } from '../src/core/catalog/measures.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { namesOf, nearestHeaders } from '../src/core/match-columns.ts';
import { type FoundData, missingMeasures } from './chosen-data.ts';
import { isAssumption } from './needed-measures.ts';
import type { State } from './state.ts';

/** Why a KPI cannot be computed: what has no source, and the headers that come nearest to it. */
export interface MissingColumns {
  readonly kpi: Kpi;
  readonly labels: readonly string[];
  readonly nearest: readonly string[];
}

const MOST_HEADERS = 3;

/** The KPIs whose rows are filled in by hand. Measures with an open question are not missing yet. */
export function missingColumns(
  kpis: readonly Kpi[],
  data: FoundData,
  state: State,
): readonly MissingColumns[] {
  const { header, mapping } = data;
  const open = new Set(mapping.questions.map(({ measure }) => measure));
  const taken = new Set([mapping.date, mapping.segment, ...Object.values(mapping.columns)]);
  const free = { ...header, headers: header.headers.map((name, column) => (taken.has(column) ? '' : name)) };
  return kpis.flatMap((kpi): MissingColumns[] => {
    const missing = missingMeasures(kpi, mapping, state).filter((id) => !open.has(id));
    if (missing.length === 0) return [];
    const columns = missing.filter((id) => !isAssumption(id));
    const nearest = columns.flatMap((id) => nearestHeaders(id, free).filter((name) => sharesWord(name, id)));
    return [
      {
        kpi,
        labels: missing.map((id) => measures[id].label),
        nearest: [...new Set(nearest)].slice(0, MOST_HEADERS),
      },
    ];
  });
}

/** "Lead count" may hold the leads; "Impressions" hold no conversions, however alike they are spelled. */
function sharesWord(header: string, id: MeasureId): boolean {
  const stems = new Set(namesOf(id).flat().flatMap(stemsOf));
  return stemsOf(header).some((stem) => stems.has(stem));
}

/** The first letters of the words that tell measures apart. */
function stemsOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return words.filter((word) => word.length > 2 && !COMMON_WORDS.has(word)).map((word) => word.slice(0, 4));
}

const COMMON_WORDS: ReadonlySet<string> = new Set(
  'total number count average avg rate per and the all new name date sum value unique'.split(' '),
);
