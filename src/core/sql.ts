import { type MeasureId, measures } from './catalog/measures.ts';
import { type Formula, type Leaf, leafKey, leavesOf, translate } from './formula.ts';
import { atom, infixTranslation } from './infix.ts';
import type { Kpi } from './kpi.ts';
import { type Inputs, resolveInputs } from './match-columns.ts';
import { refusalsOf } from './refusals.ts';
import { ROUNDING } from './rounding.ts';
import { quotedName, type SqlDialect, sqlDialects } from './sql-dialect.ts';
import { columnsRead, type SqlGroups, sqlTotal } from './sql-total.ts';
import { measureNamed } from './words.ts';

/** A table in a database whose columns are named by the ids of measures. */
export interface SqlSource {
  readonly table: string;
  /** The column with dates: one row per month. */
  readonly dateColumn?: string;
  /** The column to split by: one row per segment. */
  readonly segmentColumn?: string;
}

/** The inputs of a KPI in a table that has a column for each measure which no other KPI computes. */
export function inputsInDatabase(kpi: Kpi): Inputs {
  const given = (Object.keys(measures) as MeasureId[]).filter((id) => {
    const { total } = measureNamed(id);
    return total.kind !== 'single' || !total.computedBy;
  });
  return resolveInputs(kpi, Object.fromEntries(given.map((id, index) => [id, index]))).inputs;
}

/** A KPI as a query: totals of its measures by month and segment, then its arithmetic. NULL where it has no value. */
export function kpiSql(
  inputs: Inputs,
  source: SqlSource,
  dialect: SqlDialect = sqlDialects.bigquery,
): string {
  const groups = { month: source.dateColumn !== undefined, segment: source.segmentColumn !== undefined };
  const { value, totals, columns, levels } = planQuery(inputs, groups, dialect);
  const keys = [...(groups.month ? ['month'] : []), ...(groups.segment ? ['segment'] : [])];
  const ordinals = keys.map((_, index) => index + 1).join(', ');
  const dated = DATED.filter(({ name }) =>
    [...totals.values()].some((total) => new RegExp(`\\b${name}\\b`).test(total)),
  );
  const isDated = dated.length > 0;
  const queries = [
    ['data', selection(dataColumns(source, columns, isDated, dialect), ...dataRows(source, dialect))],
    ...(isDated
      ? [
          [
            'dated',
            selection(['*', ...dated.map(({ name, text }) => `${text} AS ${name}`)], 'FROM data'),
          ] as const,
        ]
      : []),
    [
      'totals',
      selection(
        [...keys, ...[...totals].map(([name, total]) => `${total} AS ${name}`)],
        `FROM ${isDated ? 'dated' : 'data'}`,
        ...(keys.length > 0 ? [`GROUP BY ${ordinals}`] : []),
      ),
    ],
    ...levels.map(({ name, text }, index) => [
      `with_${name}`,
      selection(['*', `${text} AS ${name}`], `FROM ${levelBefore(levels, index)}`),
    ]),
  ] as const;
  return [
    `WITH\n${queries.map(([name, query]) => `  ${name} AS (\n${indented(query)}\n  )`).join(',\n')}`,
    selection(
      [...keys, `${value} AS ${inputs.kpi.id.toLowerCase()}`],
      `FROM ${levelBefore(levels, levels.length)}`,
      ...(keys.length > 0 ? [`ORDER BY ${ordinals}`] : []),
    ),
  ].join('\n');
}

/** The first and last date of each month, and how many there are, over the rows of all segments. */
const DATED: readonly Level[] = [
  { name: 'first_day', text: 'MIN(day) OVER (PARTITION BY month)' },
  { name: 'last_day', text: 'MAX(day) OVER (PARTITION BY month)' },
  { name: 'dates', text: 'COUNT(DISTINCT day) OVER (PARTITION BY month)' },
];

/** A column that later ones build on, computed from what the query before it returns. */
interface Level {
  readonly name: string;
  readonly text: string;
}

interface QueryPlan {
  readonly value: string;
  readonly totals: ReadonlyMap<string, string>;
  readonly columns: ReadonlySet<string>;
  readonly levels: readonly Level[];
}

function planQuery(all: Inputs, groups: SqlGroups, dialect: SqlDialect): QueryPlan {
  const totals = new Map<string, string>();
  const columns = new Set<string>();
  const levels: Level[] = [];
  const addTotal = (name: string, leaf: Leaf, inputs: Inputs): string => {
    totals.set(name, sqlTotal(leaf, inputs, groups, dialect));
    for (const column of columnsRead(leaf, inputs)) columns.add(column);
    return name;
  };
  const addLevel = (name: string, text: string): string => {
    if (!levels.some((level) => level.name === name)) levels.push({ name, text });
    return name;
  };
  const planValue = (inputs: Inputs): string => {
    const { kpi } = inputs;
    const names = new Map(leavesOf(kpi.formula).map((leaf) => [leafKey(leaf), planLeaf(leaf, inputs)]));
    const known = (leaf: Leaf): string => names.get(leafKey(leaf)) ?? '';
    const text = sqlArithmetic(kpi.formula, known, dialect);
    const kept = refusalsOf(kpi).map(({ left, comparison, right }) =>
      [sqlArithmetic(left, known, dialect), KEPT[comparison], sqlArithmetic(right, known, dialect)].join(' '),
    );
    if (!kpi.share) return kept.length > 0 ? onlyIf(kept, text) : text;
    const unchecked = addLevel(`${kpi.id.toLowerCase()}_unchecked`, text);
    const { bounds, value } = SHARE[kpi.share](unchecked);
    return onlyIf([...kept, bounds], value);
  };
  const planLeaf = (leaf: Leaf, inputs: Inputs): string => {
    const source = typeof leaf === 'string' ? inputs.computed[leaf] : undefined;
    if (!source) return addTotal(totalName(leaf), leaf, inputs);
    const id = leaf as MeasureId;
    const computed = addLevel(`computed_${id}`, planValue(source));
    // A rate for one month that other months are reckoned from cannot exceed 1.
    const isMonthly = groups.month && inputs.kpi.monthly?.includes(id) && source.kpi.share;
    const checked = isMonthly ? onlyIf([`${computed} <= ${HIGHEST}`], `LEAST(${computed}, 1)`) : computed;
    if (inputs.columns[id] === undefined) return checked;
    return addLevel(totalName(id), `COALESCE(${addTotal(`constant_${id}`, id, inputs)}, ${checked})`);
  };
  return { value: planValue(all), totals, columns, levels };
}

/** What holds where a refusal does not. */
const KEPT = { '<': '>=', '<=': '>', '>': '<=' } as const;

/** What a share of 1 may come to by rounding. */
const HIGHEST = 1 + ROUNDING;

/** Where a share is one, but for rounding, and the share without it. */
const SHARE = {
  strict: (share: string) => ({
    bounds: `${share} BETWEEN ${-ROUNDING} AND ${HIGHEST}`,
    value: `LEAST(GREATEST(${share}, 0), 1)`,
  }),
  expected: (share: string) => ({ bounds: `${share} >= ${-ROUNDING}`, value: `GREATEST(${share}, 0)` }),
} as const;

/** The arithmetic of a formula over columns that hold totals. */
export function sqlArithmetic(formula: Formula, nameOf: (leaf: Leaf) => string, dialect: SqlDialect): string {
  const infix = infixTranslation(
    { add: ' + ', subtract: ' - ', multiply: ' * ', divide: '', power: '' },
    { number: String, leaf: nameOf },
  );
  return translate(formula, {
    ...infix,
    operation: {
      ...infix.operation,
      divide: (left, right) => atom(dialect.divide(left.text, right.text)),
      power: (left, right) => atom(`POW(${left.text}, ${right.text})`),
    },
  }).text;
}

/** The name of a total within the query. */
function totalName(leaf: Leaf): string {
  if (typeof leaf === 'string') return `total_${leaf}`;
  const from = leaf.atLeast === undefined ? '' : `_from_${leaf.atLeast}`;
  const to = leaf.atMost === undefined ? '' : `_to_${leaf.atMost}`;
  return `number_of_${leaf.count}${from}${to}`;
}

function onlyIf(conditions: readonly string[], value: string): string {
  return `CASE WHEN ${conditions.join(' AND ')} THEN ${value} END`;
}

function dataColumns(
  { dateColumn, segmentColumn }: SqlSource,
  columns: ReadonlySet<string>,
  isDated: boolean,
  dialect: SqlDialect,
): readonly string[] {
  const date = dateColumn && `CAST(${quotedName(dateColumn, 'date_column', dialect)} AS DATE)`;
  const segment = segmentColumn && quotedName(segmentColumn, 'segment_column', dialect);
  return [
    ...(date ? [`${dialect.startOfMonth(date)} AS month`] : []),
    ...(date && isDated ? [`${date} AS day`] : []),
    ...(segment ? [`COALESCE(NULLIF(CAST(${segment} AS STRING), ''), '(blank)') AS segment`] : []),
    ...[...columns].map((column) => quotedName(column, column, dialect)),
  ];
}

function dataRows({ table, dateColumn }: SqlSource, dialect: SqlDialect): readonly string[] {
  const from = `FROM ${quotedName(table, 'table_name', dialect)}`;
  if (dateColumn === undefined) return [from];
  return [from, `WHERE ${quotedName(dateColumn, 'date_column', dialect)} IS NOT NULL`];
}

function levelBefore(levels: readonly Level[], index: number): string {
  const before = levels[index - 1];
  return before ? `with_${before.name}` : 'totals';
}

function selection(columns: readonly string[], ...clauses: readonly string[]): string {
  return `SELECT\n${columns.map((column) => `  ${column}`).join(',\n')}\n${clauses.join('\n')}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
