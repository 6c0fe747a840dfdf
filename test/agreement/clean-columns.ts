import fc from 'fast-check';
import { type MeasureId, measures } from '../../src/core/catalog/measures.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import type { Measure } from '../../src/core/measure.ts';
import type { Cell } from './native-sheet.ts';

/** One column of cells for each measure of a KPI. */
export type Columns = Readonly<Record<string, readonly Cell[]>>;

/** Columns as a clean export has them: numbers, zeros and blanks, of one to eight rows, with at least one number. */
export function cleanColumns(kpi: Kpi): fc.Arbitrary<Columns> {
  return fc.integer({ min: 1, max: 8 }).chain((height) => {
    const columns = kpi.measures.map((id) => columnOf(id, height).map((cells) => [id, cells] as const));
    return fc.tuple(...columns).map((entries) => Object.fromEntries(inOrder(entries)));
  });
}

/** The same for a table, where an assumption has one value in all rows and balances stand in every row. */
export function cleanTableColumns(kpi: Kpi): fc.Arbitrary<Columns> {
  return cleanColumns(kpi).map((columns) => {
    const height = Math.max(...Object.values(columns).map((cells) => cells.length));
    const filled = Object.entries(columns).map(([id, cells]) => {
      const [first = ''] = cells;
      return [id, takesOneNumber(id as MeasureId) ? Array.from({ length: height }, () => first) : cells];
    });
    return Object.fromEntries(filled);
  });
}

export function takesOneNumber(id: MeasureId): boolean {
  const { total }: Measure = measures[id];
  return ['single', 'opening', 'closing', 'mean_balance', 'unique'].includes(total.kind);
}

function columnOf(id: MeasureId, height: number): fc.Arbitrary<readonly Cell[]> {
  const number = numberOf(measures[id]);
  if (takesOneNumber(id)) return number.map((value) => [value]);
  const cell = fc.oneof({ weight: 5, arbitrary: number }, { weight: 1, arbitrary: fc.constant<Cell>('') });
  return fc
    .array(cell, { minLength: height, maxLength: height })
    .filter((cells) => cells.some((each) => each !== ''));
}

function numberOf({ total, scale, asFraction, money }: Measure): fc.Arbitrary<number> {
  if (scale) return fc.integer({ min: scale[0], max: scale[1] });
  if (asFraction) return fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  if (total.kind === 'date' || total.kind === 'average_days') return fc.integer({ min: 40_000, max: 40_400 });
  if (money) return fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
  return fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5000 }));
}

/** Two dates of a row the right way round: what ends has begun. */
function inOrder(entries: readonly (readonly [MeasureId, readonly Cell[]])[]) {
  const columns = new Map(entries);
  return entries.map(([id, cells]) => {
    const { total }: Measure = measures[id];
    const starts = total.kind === 'average_days' ? columns.get(total.since as MeasureId) : undefined;
    if (!starts) return [id, cells] as const;
    return [
      id,
      cells.map((end, row) => {
        const start = starts[row] ?? '';
        return end !== '' && start !== '' ? Math.max(end, start) : end;
      }),
    ] as const;
  });
}
