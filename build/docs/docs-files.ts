import { catalog } from '../../src/core/catalog/index.ts';
import { bigQueryGuide } from './big-query-guide.ts';
import { functionReference } from './function-reference.ts';
import { kpiIndex } from './kpi-index.ts';
import { kpiPage } from './kpi-page.ts';

/** Every page that is printed from the catalog, by its path within the docs. */
export function docsFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['functions.md', functionReference()],
    ['big-query.md', bigQueryGuide()],
    ['kpis/README.md', kpiIndex()],
    ...catalog.map((kpi) => [`kpis/${kpi.id}.md`, kpiPage(kpi)] as const),
  ]);
}
