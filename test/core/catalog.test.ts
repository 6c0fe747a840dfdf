import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog, families, findKpi } from '../../src/core/catalog/index.ts';
import { type MeasureId, measures } from '../../src/core/catalog/measures.ts';
import { divide, type Formula, type Leaf, leafKey, leavesOf, type Operator } from '../../src/core/formula.ts';
import { type ContextId, contexts, type GoalId, goals } from '../../src/core/goal.ts';
import { headerKey } from '../../src/core/header.ts';
import { defineKpi, type Kpi } from '../../src/core/kpi.ts';
import type { Measure, Total } from '../../src/core/measure.ts';
import { headerKeysOf } from '../../src/core/measure-names.ts';
import { type Column, contractValue } from './contract/contract-formula.ts';

// The published contract, kept as text so that nothing of the catalog can leak into it.
const contract = readRows('kpi-contract.tsv');
const measureContract = readRows('measures.tsv');
const measureEntries: readonly [string, Measure][] = Object.entries(measures);

describe('the catalog', () => {
  it('lists the KPIs of the contract in its order', () => {
    expect(catalog.map((kpi) => kpi.id)).toEqual(contract.map((row) => row.id));
  });

  it('groups them in the families of the contract', () => {
    const listed = families.flatMap((family) => family.kpis.map((kpi) => [kpi.id, family.id]));
    expect(listed).toEqual(contract.map((row) => [row.id, row.family]));
    expect(new Set(families.map((family) => family.name)).size).toBe(families.length);
  });

  it('finds a KPI by its id or the name of its function, in any case', () => {
    for (const name of ['CAC', 'cac', 'KPI_CAC', ' kpi_cac ']) expect(findKpi(name)?.id).toBe('CAC');
    expect(findKpi('KPI_')).toBeUndefined();
    expect(findKpi('CAC2')).toBeUndefined();
  });
});

describe.each(catalog.map((kpi) => [kpi.id, kpi] as const))('%s', (id, kpi) => {
  const row = rowOf(contract, id);

  it('says what the contract says', () => {
    expect({
      name: kpi.name,
      parameters: kpi.measures.join(','),
      unit: kpi.unit,
      better: kpi.better,
      goals: kpi.goals.join(' '),
      contexts: kpi.contexts.join(' '),
      share: kpi.share,
    }).toEqual({
      name: row.name,
      parameters: row.parameters,
      unit: row.unit,
      better: row.better,
      goals: row.goals,
      contexts: row.contexts,
      share: { '0..1': 'strict', '0..1 expected': 'expected' }[row.range ?? ''],
    });
  });

  it('takes answers on the scale of the contract', () => {
    const scale = /^(\d+)\.\.(\d+) answers$/
      .exec(row.range ?? '')
      ?.slice(1)
      .map(Number);
    for (const measure of kpi.measures) expect(measureNamed(measure).scale).toEqual(scale);
  });

  it('computes the formula of the contract on any columns', () => {
    fc.assert(
      fc.property(columnsOf(kpi), (columns) => {
        const expected = contractValue(row.formula ?? '', columns);
        expect(formulaValue(kpi.formula, columns)).toBeCloseTo(expected, 6);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the result of its example', () => {
    expect(formulaValue(kpi.formula, kpi.example.given)).toBeCloseTo(kpi.example.result, 9);
    expect(Object.keys(kpi.example.given)).toEqual(kpi.measures);
  });

  it('explains itself in whole sentences', () => {
    for (const text of [kpi.summary, kpi.why, kpi.note]) {
      expect(text).toMatch(/^[A-Z0-9"].*\.$|^[A-Z].*\?$/s);
      expect(text).not.toMatch(/ {2}|[“”‘’–—]/);
    }
    expect(kpi.summary).not.toMatch(/\. /);
    expect(kpi.why.length).toBeLessThanOrEqual(100);
    expect(kpi.note.length).toBeGreaterThan(60);
    expect(kpi.source.title).not.toBe('');
    expect(new URL(kpi.source.url).protocol).toBe('https:');
  });
});

describe('what the catalog offers', () => {
  it.each(Object.keys(goals) as GoalId[])('has five KPIs or more for the goal %s', (goal) => {
    expect(proposable().filter((kpi) => kpi.goals.includes(goal)).length).toBeGreaterThanOrEqual(5);
  });

  const pairs = (Object.keys(goals) as GoalId[]).flatMap((goal) =>
    (Object.keys(contexts) as ContextId[]).map((context) => [goal, context] as const),
  );

  it.each(pairs)('has five KPIs to propose for the goal %s in the context %s', (goal, context) => {
    const fits = proposable().filter(
      (kpi) => kpi.goals.includes(goal) || kpi.contexts.includes(context) || kpi.contexts.includes('*'),
    );
    expect(fits.length).toBeGreaterThanOrEqual(5);
  });

  it('has a KPI that names each kind of business or campaign', () => {
    const named = new Set(catalog.flatMap((kpi) => kpi.contexts));
    expect(Object.keys(contexts).filter((context) => !named.has(context as keyof typeof contexts))).toEqual(
      [],
    );
  });

  it('tells every KPI from every other by id, name, summary and reason', () => {
    for (const text of ['id', 'name', 'summary', 'why'] as const) {
      expect(new Set(catalog.map((kpi) => kpi[text])).size).toBe(catalog.length);
    }
  });
});

describe('what must be above zero', () => {
  it.each([
    ['GROWTH', ['previous']], // The contract: previous <= 0 is not defined.
    ['CAC_PAYBACK', ['arpa', 'gross_margin']], // A loss on every month never pays back.
    ['BREAK_EVEN_ROAS', ['gross_margin']], // A loss on every sale never breaks even.
  ])('%s needs a positive %s', (id, needed) => {
    expect(findKpi(id)?.positive).toEqual(needed);
  });
});

describe('what cannot exceed its whole', () => {
  const parts = catalog.flatMap((kpi) => (kpi.parts ?? []).map((part) => [kpi.id, kpi, part] as const));

  it.each(parts)('is made of totals of %s itself', (_, kpi, { part, whole }) => {
    const own = leavesOf(kpi.formula).map(leafKey);
    for (const leaf of [...leavesOf(part), ...leavesOf(whole)]) expect(own).toContain(leafKey(leaf));
  });
});

describe('the measures', () => {
  it('are those of the contract, in alphabetical order', () => {
    expect(Object.keys(measures)).toEqual(measureContract.map((row) => row.id));
  });

  it.each(measureEntries)('%s totals as the contract says', (id, measure) => {
    const row = rowOf(measureContract, id);
    expect(measure.total).toEqual(totalOf(row));
    expect(measure.asFraction ?? false).toBe(row.as_fraction === 'yes');
  });

  it.each(measureEntries)('%s is used by the KPIs that the contract names', (id) => {
    const used = catalog.filter((kpi) => kpi.measures.some((measure) => measure === id)).map((kpi) => kpi.id);
    const named = rowOf(measureContract, id).used_by?.replace(/\(.*/, '').trim().split(' ') ?? [];
    // Average session duration has no function of its own: it stands in for time_on_site in a table.
    expect(used).toEqual(id === 'average_time' ? [] : named);
  });

  it('are computed only by KPIs that exist', () => {
    const computing = measureEntries.flatMap(([, { total }]) =>
      total.kind === 'single' ? (total.computedBy ?? []) : [],
    );
    expect(computing.filter((id) => findKpi(id)?.id !== id)).toEqual([]);
  });

  it('refer only to measures that exist', () => {
    const referred = measureEntries.flatMap(([, { total }]) => {
      if (total.kind === 'weighted_average') return [total.weight];
      if (total.kind === 'average_days') return [total.since];
      return total.kind === 'sum' ? (total.orProduct ?? []) : [];
    });
    expect(referred.filter((id) => !(id in measures))).toEqual([]);
  });

  it('have a label of their own, in sentence case, and a help sentence', () => {
    expect(new Set(measureEntries.map(([, { label }]) => headerKey(label))).size).toBe(measureEntries.length);
    for (const [, { label, help }] of measureEntries) {
      expect(label).toMatch(/^[A-Z][^.]*[^. ]$/);
      expect(help).toMatch(/^[A-Z].*\.$/);
      expect(help.length).toBeLessThanOrEqual(90);
    }
  });

  it('share a header with another measure only where exports really use one word for both', () => {
    const owners = new Map<string, Set<string>>();
    for (const id of Object.keys(measures) as MeasureId[]) {
      for (const key of headerKeysOf(id).flat()) owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
    const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([key]) => key);
    expect(shared.sort()).toEqual([
      'abonnenter',
      'cost',
      'costo',
      'inntekt',
      'katselukerrat',
      'katselut',
      'kostnad',
      'kustannukset',
      'kustannus',
      'newcontacts',
      'omsetning',
      'opened',
      'revenue',
      'ricavi',
      'subscribers',
      'tilaajat',
      'totalrevenue',
      'tuotto',
      'views',
      'visninger',
      'visualizzazioni',
    ]);
  });

  it.each([
    ['Cost', 'spend'],
    ['Cost', 'cost'],
    ['Impr.', 'impressions'],
    ['Clicks', 'clicks'],
    ['Conversions', 'conversions'],
    ['Conv. value', 'attributed_revenue'],
    ['Amount spent (EUR)', 'spend'],
    ['Ad spend', 'spend'],
    ['Sessions', 'sessions'],
    ['Users', 'visitors'],
    ['Revenue (EUR)', 'revenue'],
    ['New customers', 'new_customers'],
  ] as const)('know the header "%s" as %s', (header, id) => {
    expect(headerKeysOf(id).flat()).toContain(headerKey(header));
  });

  it('never take conversions for leads', () => {
    expect(headerKeysOf('leads').flat()).not.toContain('conversions');
  });
});

describe('defineKpi', () => {
  const words = {
    id: 'TEST',
    name: 'Test',
    summary: 'Test.',
    why: 'Test.',
    goals: [],
    contexts: [],
    unit: 'ratio',
    better: 'higher',
    note: 'Test.',
    source: { title: 'Test', url: 'https://example.org/' },
  } as const;
  const example = { given: { spend: [1], clicks: [1] }, result: 1 };

  it('does not compile a formula over a measure that is not declared', () => {
    // @ts-expect-error impressions are not declared
    defineKpi({ ...words, measures: ['spend', 'clicks'], formula: divide('spend', 'impressions'), example });
  });

  it('does not compile a measure that does not exist', () => {
    // @ts-expect-error there is no measure of this name
    defineKpi({ ...words, measures: ['no_such_measure'], formula: 1, example: { given: {}, result: 1 } });
  });

  it('does not compile an example that leaves a measure out', () => {
    const given = { spend: [1] };
    const formula = divide<'spend' | 'clicks'>('spend', 'clicks');
    // @ts-expect-error the example has no clicks
    defineKpi({ ...words, measures: ['spend', 'clicks'], formula, example: { given, result: 1 } });
  });
});

function proposable(): readonly Kpi[] {
  return catalog.filter((kpi) => kpi.id !== 'GROWTH' && kpi.id !== 'TARGET_ATTAINMENT');
}

type Row = Readonly<Record<string, string>>;

function readRows(file: string): readonly Row[] {
  const text = readFileSync(new URL(`contract/${file}`, import.meta.url), 'utf8');
  const [header = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

function rowOf(rows: readonly Row[], id: string): Row {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`The contract has no ${id}.`);
  return row;
}

function measureNamed(id: MeasureId): Measure {
  return measures[id];
}

function totalOf(row: Row): Total {
  const text = row.total ?? '';
  const computedBy = row.may_be_computed_by?.replace(/\(.*/, '').match(/[A-Z_]+/g) ?? [];
  const product = /^(\w+) \* (\w+), row by row$/.exec(row.may_be_computed_by ?? '');
  const weight = /^row by row, weighted by (\w+)$/.exec(text)?.[1];
  if (product?.[1] && product[2]) return { kind: 'sum', orProduct: [product[1], product[2]] };
  if (weight !== undefined) return { kind: 'weighted_average', weight };
  if (text === 'row by row (date)') {
    const since = { closed: 'opened', last_purchase: 'first_purchase' }[row.id ?? ''];
    return since === undefined ? { kind: 'date' } : { kind: 'average_days', since };
  }
  if (text === 'single') return computedBy.length > 0 ? { kind: 'single', computedBy } : { kind: 'single' };
  const kinds: Readonly<Record<string, Total>> = {
    sum: { kind: 'sum' },
    average: { kind: 'average' },
    'count of answers that meet a condition': { kind: 'answers' },
    'mean balance': { kind: 'mean_balance' },
    opening: { kind: 'opening' },
    closing: { kind: 'closing' },
    unique: { kind: 'unique' },
  };
  const total = kinds[text];
  if (!total) throw new Error(`The contract has an unknown total: ${text}.`);
  return total;
}

type Columns = Readonly<Record<string, Column>>;

/** Columns of the same height with numbers that each measure may hold. */
function columnsOf(kpi: Kpi): fc.Arbitrary<Columns> {
  return fc.integer({ min: 1, max: 6 }).chain((height) =>
    fc.record(
      Object.fromEntries(
        kpi.measures.map((id): [string, fc.Arbitrary<Column>] => {
          const { total, scale, asFraction } = measureNamed(id);
          const one = ['single', 'unique', 'opening', 'closing', 'mean_balance'].includes(total.kind);
          const cell = asFraction
            ? fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100)
            : fc.integer({ min: scale?.[0] ?? 1, max: scale?.[1] ?? 5000 });
          const length = one ? 1 : height;
          return [id, fc.array(cell, { minLength: length, maxLength: length })];
        }),
      ),
    ),
  );
}

/** The value of a formula by plain recursion, beside the evaluator that the product uses. */
function formulaValue(formula: Formula, columns: Columns): number {
  if (typeof formula === 'number') return formula;
  if (typeof formula === 'string' || 'count' in formula) return totalValue(formula, columns);
  const operations: Readonly<Record<Operator, (left: number, right: number) => number>> = {
    add: (left, right) => left + right,
    subtract: (left, right) => left - right,
    multiply: (left, right) => left * right,
    divide: (left, right) => left / right,
    power: (left, right) => left ** right,
  };
  return operations[formula.operator](
    formulaValue(formula.left, columns),
    formulaValue(formula.right, columns),
  );
}

function totalValue(leaf: Leaf, columns: Columns): number {
  if (typeof leaf !== 'string') {
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = leaf;
    return column(columns, leaf.count).filter((answer) => answer >= atLeast && answer <= atMost).length;
  }
  const values = column(columns, leaf);
  const { total } = measureNamed(leaf as MeasureId);
  if (total.kind === 'average') return sum(values) / values.length;
  if (total.kind === 'weighted_average') {
    const weights = column(columns, total.weight);
    return sum(values.map((value, row) => value * (weights[row] ?? 0))) / sum(weights);
  }
  if (total.kind === 'average_days') {
    const since = column(columns, total.since);
    return sum(values.map((value, row) => value - (since[row] ?? 0))) / values.length;
  }
  return sum(values);
}

function column(columns: Columns, id: string): Column {
  return columns[id] ?? [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
