import { findKpi } from './catalog/index.ts';
import { type MeasureId, measures } from './catalog/measures.ts';
import { headerKey } from './header.ts';
import { holdsNames } from './holds-names.ts';
import type { Kpi } from './kpi.ts';
import { fail, type Problem } from './kpi-error.ts';
import { likelyHeaders } from './likely-headers.ts';
import { FURTHER_NAMES, headerKeysOf, namesOf, rankOf } from './measure-names.ts';
import { dependsOnDates } from './measure-nature.ts';
import { mixedCurrencies } from './mixed-currencies.ts';
import { type Table, tiedColumns } from './table.ts';
import { measureNamed } from './words.ts';

export type Columns = Readonly<Partial<Record<MeasureId, number>>>;

export interface ColumnMatch {
  readonly columns: Columns;
  /** Several headers fit a measure equally well. */
  readonly ties: readonly { readonly measure: MeasureId; readonly columns: readonly number[] }[];
  /** One header fits several of the measures asked for. */
  readonly shared: readonly { readonly column: number; readonly measures: readonly MeasureId[] }[];
  readonly missing: readonly MeasureId[];
  /** For a missing measure, a column of its id or label that holds names instead of figures. */
  readonly names: Columns;
}

/**
 * Finds the column of each measure by its header: its id, then its label in four languages, then other names, best first.
 * A column of names is none, whatever it is called.
 */
export function matchColumns(
  table: Table,
  wanted: readonly MeasureId[],
  isOfNames = (column: number) => holdsNames(table, column),
): ColumnMatch {
  const byKey = columnsByKey(table);
  const found: { measure: MeasureId; columns: readonly number[] }[] = [];
  const missing: MeasureId[] = [];
  const names: Partial<Record<MeasureId, number>> = {};
  for (const measure of wanted) {
    const ranks = headerKeysOf(measure).map((keys) => [
      ...new Set(keys.flatMap((key) => byKey.get(key) ?? [])),
    ]);
    const columns = ranks
      .map((called) => called.filter((column) => !isOfNames(column)))
      .find(({ length }) => length > 0);
    if (columns) found.push({ measure, columns });
    else {
      missing.push(measure);
      const [named] = ranks.slice(0, FURTHER_NAMES).flat();
      if (named !== undefined) names[measure] = named;
    }
  }
  const single = found.flatMap(({ measure, columns: [column, ...others] }) =>
    column !== undefined && others.length === 0 ? [{ measure, column }] : [],
  );
  const shared = table.headers.flatMap((_, column) => {
    const sharing = single.filter((match) => match.column === column).map(({ measure }) => measure);
    return sharing.length > 1 ? [{ column, measures: sharing }] : [];
  });
  const disputed = new Set(shared.flatMap((share) => share.measures));
  return {
    columns: Object.fromEntries(
      single.filter(({ measure }) => !disputed.has(measure)).map(({ measure, column }) => [measure, column]),
    ),
    ties: found
      .filter(({ columns }) => columns.length > 1)
      .map(({ measure, columns }) => ({ measure, columns: [...columns].sort((a, b) => a - b) })),
    shared,
    missing,
    names,
  };
}

/** The columns with a header, by its key. */
export function columnsByKey({ headers }: Pick<Table, 'headers'>): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>();
  headers.forEach((header, column) => {
    const key = headerKey(header);
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), column]);
  });
  return byKey;
}

/** Every measure that a KPI could use: its own, what may stand in for them, and those of KPIs it is made of. */
export function measuresFor(kpi: Kpi): readonly MeasureId[] {
  const wanted = new Set<MeasureId>();
  const collect = (current: Kpi): void => {
    for (const id of current.measures) {
      if (wanted.has(id)) continue;
      wanted.add(id);
      const { total } = measureNamed(id);
      if (total.kind === 'sum') for (const other of total.orProduct ?? []) wanted.add(other as MeasureId);
      if (total.kind === 'single') for (const other of total.computedBy ?? []) collect(kpiNamed(other));
    }
  };
  collect(kpi);
  return [...wanted];
}

function kpiNamed(id: string): Kpi {
  return findKpi(id) ?? fail({ code: 'unknown_kpi', found: id, closest: [] });
}

/** Where the numbers of each leaf come from: a column, a number typed once, or another KPI. */
export interface Inputs {
  readonly kpi: Kpi;
  readonly columns: Columns;
  readonly assumptions: Readonly<Partial<Record<MeasureId, number>>>;
  /** The KPIs to compute single measures with, where there is no number typed for them. */
  readonly computed: Readonly<Record<string, Inputs>>;
}

/**
 * Decides where each measure of a KPI comes from. A number typed once wins, then a column, then the first KPI
 * that can be computed. Returns the measures without any source instead when there are some.
 */
export function resolveInputs(
  kpi: Kpi,
  columns: Columns,
  assumptions: Inputs['assumptions'] = {},
): { readonly inputs: Inputs; readonly missing: readonly MeasureId[] } {
  const missing: MeasureId[] = [];
  const computed: Record<string, Inputs> = {};
  for (const id of kpi.measures) {
    const { total } = measureNamed(id);
    if (total.kind === 'single') {
      if (assumptions[id] !== undefined) continue;
      const source = firstComputable(total.computedBy ?? [], columns, assumptions);
      if (source) computed[id] = source;
      else if (columns[id] === undefined) missing.push(id);
    } else if (columns[id] === undefined && !hasProduct(id, columns)) missing.push(id);
  }
  return { inputs: { kpi, columns, assumptions, computed }, missing };
}

function firstComputable(
  ids: readonly string[],
  columns: Columns,
  assumptions: Inputs['assumptions'],
): Inputs | undefined {
  for (const id of ids) {
    const { inputs, missing } = resolveInputs(kpiNamed(id), columns, assumptions);
    if (missing.length === 0) return inputs;
  }
  return undefined;
}

function hasProduct(id: MeasureId, columns: Columns): boolean {
  const { total } = measureNamed(id);
  return (
    total.kind === 'sum' &&
    (total.orProduct?.every((other) => columns[other as MeasureId] !== undefined) ?? false)
  );
}

/** The inputs of a KPI in a table found by its headers; a problem where a column is missing or doubtful. */
export function inputsByHeader(kpi: Kpi, table: Table): Inputs {
  const match = matchColumns(table, measuresFor(kpi));
  const tie = match.ties.find(({ measure }) => kpi.measures.includes(measure));
  if (tie) fail(tieOf(tie, table));
  const shared = match.shared.find(
    (share) => share.measures.filter((id) => kpi.measures.includes(id)).length > 1,
  );
  if (shared) {
    fail({
      code: 'shared_column',
      header: table.headers[shared.column] ?? '',
      measures: shared.measures.map((id) => measures[id].label),
    });
  }
  const { inputs, missing } = resolveInputs(kpi, withOwnColumns(kpi, match));
  const [first] = missing;
  // What a KPI could have been computed from, but for two columns that both fit.
  if (first && match.ties[0]) fail(tieOf(match.ties[0], table));
  if (first) fail(missingColumn(kpi, first, table, match.names[first]));
  const mixed = mixedCurrencies(table.headers, usedColumns(inputs));
  if (mixed) fail(mixed);
  return inputs;
}

/** A header that fits two measures serves the one that the KPI itself asks for. */
function withOwnColumns(kpi: Kpi, match: ColumnMatch): Columns {
  const own = match.shared.flatMap(({ column, measures: sharing }) =>
    sharing.filter((id) => kpi.measures.includes(id)).map((id) => [id, column] as const),
  );
  return { ...match.columns, ...Object.fromEntries(own) };
}

function tieOf({ measure, columns }: ColumnMatch['ties'][number], table: Table): Problem {
  const { label } = measures[measure];
  const settledByLabel = rankOf(measure, label) < rankOf(measure, table.headers[columns[0] ?? -1]);
  return tiedColumns(table, columns, label, settledByLabel);
}

function missingColumn(kpi: Kpi, id: MeasureId, table: Table, ofNames: number | undefined): Problem {
  const [, [label = ''] = [], others = []] = namesOf(id);
  if (ofNames !== undefined)
    return { code: 'no_figures', header: table.headers[ofNames] ?? '', measure: label };
  return {
    code: 'missing_column',
    kpi: kpi.name,
    wanted: [label, ...others.slice(0, 2)],
    likely: likelyHeaders(table, id),
  };
}

/** The columns that a KPI reads, and those of the KPIs that it is computed from. */
function usedColumns({
  kpi,
  columns,
  assumptions,
  computed,
}: Inputs): readonly (readonly [MeasureId, number])[] {
  const own = kpi.measures.flatMap((id) => {
    const column = columns[id];
    return assumptions[id] === undefined && column !== undefined ? [[id, column] as const] : [];
  });
  return [...own, ...Object.values(computed).flatMap(usedColumns)];
}

/** Whether a KPI has balances or people among its measures, which depend on the dates of the rows. */
export function needsDates(inputs: Inputs): boolean {
  return inputs.kpi.measures.some(dependsOnDates) || Object.values(inputs.computed).some(needsDates);
}
