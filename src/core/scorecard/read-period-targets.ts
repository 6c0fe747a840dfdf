import { findKpi } from '../catalog/index.ts';
import type { JsonCell } from '../server.ts';
import { PERIOD_HEAD, PERIOD_TARGETS } from './period-targets.ts';
import type { ChosenKpi } from './scorecard-request.ts';
import { rowName } from './scorecard-row.ts';

/** The targets that the cells of the block hold for a row now; nothing where the block or its column is gone. */
export function readPeriodTargets(
  rows: readonly (readonly JsonCell[])[],
  chosen: ChosenKpi,
): Pick<ChosenKpi, 'periodTargets'> {
  const title = rows.findIndex((row) => row.includes(PERIOD_TARGETS));
  const headRow = rows.findIndex((row, index) => index > title && row.includes(PERIOD_HEAD));
  const kpi = findKpi(chosen.kpi);
  if (title < 0 || headRow < 0 || !kpi || chosen.periodTargets === undefined) return {};
  const heads = rows[headRow] ?? [];
  const starts = heads.indexOf(PERIOD_HEAD);
  const targets = heads.indexOf(rowName(kpi, chosen));
  if (targets < 0) return {};
  const typed = rows.slice(headRow + 1).flatMap((row) => {
    const [start, target] = [row[starts] ?? null, row[targets] ?? null];
    const isDate = typeof start === 'object' && start !== null;
    return isDate && typeof target === 'number' ? [{ start: Math.floor(start.date), target }] : [];
  });
  return { periodTargets: typed.sort((a, b) => a.start - b.start) };
}
