import type { Kpi } from '../kpi.ts';
import { families } from './families.ts';

export { families };

/** Every KPI, family by family. */
export const catalog: readonly Kpi[] = families.flatMap((family) => family.kpis);

const byId: ReadonlyMap<string, Kpi> = new Map(catalog.map((kpi) => [kpi.id, kpi]));

/** The KPI of this id, with or without the prefix of its function: `CAC`, `cac`, `KPI_CAC`. */
export function findKpi(id: string): Kpi | undefined {
  return byId.get(id.trim().toUpperCase().replace(/^KPI_/, ''));
}
