import { measures } from '../src/core/catalog/measures.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { likelyHeaders } from '../src/core/likely-headers.ts';
import { resolveInputs } from '../src/core/match-columns.ts';
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

/** The KPIs that lack a column or a number to enter once. Measures with an open question are not missing yet. */
export function missingColumns(
  kpis: readonly Kpi[],
  { header, mapping }: FoundData,
  state: State,
): readonly MissingColumns[] {
  const typed = assumptions(state);
  const open = new Set(mapping.questions.map(({ measure }) => measure));
  return kpis.flatMap((kpi): MissingColumns[] => {
    const { missing: unknown } = resolveInputs(kpi, mapping.columns, typed);
    const missing = unknown.filter((id) => !open.has(id));
    if (missing.length === 0) return [];
    const nearest = missing.filter((id) => !isAssumption(id)).flatMap((id) => likelyHeaders(header, id));
    return [
      {
        kpi,
        labels: missing.map((id) => measures[id].label),
        nearest: [...new Set(nearest)].slice(0, MOST_HEADERS),
      },
    ];
  });
}
