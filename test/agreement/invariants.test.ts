import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { type MeasureId, measures } from '../../src/core/catalog/measures.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { valueOrUndefined } from '../../src/core/kpi-error.ts';
import type { Measure, TotalKind } from '../../src/core/measure.ts';
import { serialOf } from '../../src/core/period.ts';
import { kpiByFunction } from '../../src/core/table-functions/kpi-by.ts';
import { kpiTrendFunction } from '../../src/core/table-functions/kpi-trend.ts';
import { kpiValueFunction } from '../../src/core/table-functions/kpi-value.ts';
import { UTC } from '../core/call.ts';
import { type Columns, cleanColumns, cleanTableColumns } from './clean-columns.ts';

const runs = { numRuns: 30 };
const FIRST_DAY = serialOf(2026, 1, 1);

describe.each(catalog.map((kpi) => [kpi.id, kpi] as const))('%s', (_, kpi) => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(tables(kpi), fc.infiniteStream(fc.nat()), (table, numbers) => {
        const [header = [], ...rows] = table;
        const shuffled = rows
          .map((row) => ({ row, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expectSame(wholeValue(kpi, [header, ...shuffled]), wholeValue(kpi, table));
      }),
      runs,
    );
  });

  it('does not depend on blank rows below or between', () => {
    fc.assert(
      fc.property(tables(kpi), (table) => {
        const [header = [], ...rows] = table;
        const blank = header.map(() => '');
        const spaced = [header, blank, ...rows.flatMap((row) => [row, blank]), blank];
        expectSame(wholeValue(kpi, spaced), wholeValue(kpi, table));
      }),
      runs,
    );
  });

  it('has for all segments the value of the whole', () => {
    fc.assert(
      fc.property(tables(kpi), (table) => {
        const rows = valueOrUndefined(() => kpiByFunction.run([kpi.id, table, 'Channel'], UTC));
        const all = Array.isArray(rows) ? rows[rows.length - 1]?.[1] : undefined;
        expectSame(all === '' ? undefined : all, wholeValue(kpi, table));
      }),
      runs,
    );
  });

  it('has in one long period the value of the whole', () => {
    fc.assert(
      fc.property(tables(kpi), (table) => {
        // All dates of these tables lie in one year.
        const rows = valueOrUndefined(() => kpiTrendFunction.run([kpi.id, table, 'year'], UTC));
        const value = Array.isArray(rows) ? rows[1]?.[1] : undefined;
        expectSame(value === '' ? undefined : value, wholeValue(kpi, table));
      }),
      runs,
    );
  });

  it('grows with the money that goes in if it is money, and else does not change', () => {
    const money = kpi.measures.filter((id) => isMoney(id));
    fc.assert(
      fc.property(tables(kpi), (table) => {
        const [header = [], ...rows] = table;
        const inCents = rows.map((row) =>
          row.map((cell, column) =>
            typeof cell === 'number' && money.includes(header[column] as MeasureId) ? cell * 128 : cell,
          ),
        );
        const factor = kpi.unit === 'currency' ? 128 : 1;
        const before = wholeValue(kpi, table);
        expectSame(
          wholeValue(kpi, [header, ...inCents]),
          typeof before === 'number' ? before * factor : undefined,
        );
      }),
      runs,
    );
  });
});

describe.each(catalog.filter(isAdditive).map((kpi) => [kpi.id, kpi] as const))('the total %s', (_, kpi) => {
  it('is the sum over its segments', () => {
    fc.assert(
      fc.property(tables(kpi), (table) => {
        const rows = kpiByFunction.run([kpi.id, table, 'Channel'], UTC);
        if (!Array.isArray(rows)) throw new Error('There was no table.');
        const parts = rows.slice(1, -1).map(([, value]) => Number(value));
        const sum = parts.reduce((all, part) => all + part, 0);
        expect(sum).toBeCloseTo(Number(wholeValue(kpi, table)), 6);
      }),
      runs,
    );
  });
});

describe('customers whom nobody joins', () => {
  it('have a retention rate and a churn rate that make one, over a month and over many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (first, sharesLost) => {
          let left = first;
          const months = sharesLost.map((share, month) => {
            const start = left;
            const lost = Math.floor(start * share);
            left = start - lost;
            return [serialOf(2026, month + 1, 1), start, lost, 0, left];
          });
          const header = ['Month', 'start_customers', 'lost_customers', 'new_customers', 'end_customers'];
          const rate = (id: string) => Number(kpiValueFunction.run([id, [header, ...months]], UTC));
          expect(rate('RETENTION') + rate('CHURN')).toBeCloseTo(1, 12);
        },
      ),
      runs,
    );
  });
});

/** A dated export with channels; people and balances keep to one date, as KPI functions do. */
function tables(kpi: Kpi): fc.Arbitrary<unknown[][]> {
  const kinds = kpi.measures.map((id) => kindOf(id));
  const dated = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 8 });
  const channels = fc.array(fc.constantFrom('Search', 'Social', 'search', 'Email'), {
    minLength: 8,
    maxLength: 8,
  });
  return fc
    .tuple(kinds.includes('single') ? cleanTableColumns(kpi) : cleanColumns(kpi), dated, channels)
    .map(([columns, days, segments]) => {
      const height = Math.max(...Object.values(columns).map((cells) => cells.length));
      const header = ['Start date', 'Channel', ...kpi.measures];
      const rows = Array.from({ length: height }, (_, row) => [
        FIRST_DAY + (kinds.includes('unique') ? 0 : (days[row] ?? 0)),
        segments[row] ?? '',
        ...kpi.measures.map((id) => cellOf(columns, id, row)),
      ]);
      return [header, ...rows];
    });
}

function cellOf(columns: Columns, id: MeasureId, row: number): unknown {
  return columns[id]?.[row] ?? '';
}

function wholeValue(kpi: Kpi, table: unknown[][]): unknown {
  return valueOrUndefined(() => kpiValueFunction.run([kpi.id, table], UTC));
}

function expectSame(actual: unknown, expected: unknown): void {
  if (typeof expected !== 'number') expect(actual).toBe(expected);
  else expect(Number(actual) / (expected || 1)).toBeCloseTo(expected === 0 ? 0 : 1, 9);
}

function isMoney(id: MeasureId): boolean {
  const { money }: Measure = measures[id];
  return money === true;
}

function kindOf(id: MeasureId): TotalKind {
  return measures[id].total.kind;
}

function isAdditive({ formula }: Kpi): boolean {
  return typeof formula === 'string' && kindOf(formula) === 'sum';
}
