import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bind } from '../../src/core/bind.ts';
import { catalog } from '../../src/core/catalog/index.ts';
import { kpiValue } from '../../src/core/evaluate.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { KpiError, type Problem } from '../../src/core/kpi-error.ts';
import { sheetsFormula } from '../../src/core/sheets-formula.ts';
import { call, column, UTC } from '../core/call.ts';
import { type Columns, cleanColumns, takesOneNumber } from './clean-columns.ts';
import { nativeSheet } from './native-sheet.ts';

const calculate = nativeSheet();

describe.each(catalog.map((kpi) => [kpi.id, kpi] as const))('%s', (id, kpi) => {
  it('is the same as function and as native formula on its example', () => {
    const columns = kpi.example.given as Columns;
    const result = call(`KPI_${id}`, ...kpi.measures.map((measure) => column(...(columns[measure] ?? []))));
    expect(result).toBeCloseTo(kpi.example.result, 9);
    expect(nativeValue(kpi, columns)).toBeCloseTo(kpi.example.result, 9);
  });

  it('is the same as function and as native formula on any clean columns', () => {
    fc.assert(
      fc.property(cleanColumns(kpi), (columns) => {
        const value = valueOrProblem(kpi, columns);
        const native = nativeValue(kpi, columns);
        if (typeof value === 'number') {
          expect(native).toBeTypeOf('number');
          expect(Math.abs(Number(native) - value)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(value)));
        } else if (value.code === 'outside_range') {
          // Plain arithmetic gives a number where the function says that it cannot be.
          expect(Number(native) < 0 || Number(native) > 1).toBe(true);
        } else if (value.code === 'part_exceeds_whole') {
          expect(value.values[0]).toBeGreaterThan(value.values[1]);
        } else {
          expect(native).toMatch(/^#/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is written in the dialect that every locale reads', () => {
    const formula = nativeFormula(kpi);
    expect(formula).toMatch(/^=/);
    expect(formula).not.toMatch(/\d\.\d|[{}\\]|,/);
    const functions = [...formula.matchAll(/[A-Z]+(?=\()/g)].map(([name]) => name);
    const known = ['SUM', 'SUMIFS', 'COUNT', 'COUNTIFS', 'AVERAGE', 'SUMPRODUCT'];
    expect(functions.filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** Column A for the first measure, B for the second; a single cell where one number is asked for. */
function nativeFormula(kpi: Kpi): string {
  return sheetsFormula(kpi, (measure) => {
    const index = (kpi.measures as readonly string[]).indexOf(measure);
    const letter = String.fromCharCode(65 + index);
    const one = takesOneNumber(kpi.measures[index] as (typeof kpi.measures)[number]);
    return one ? `${letter}1` : `${letter}1:${letter}50`;
  });
}

function nativeValue(kpi: Kpi, columns: Columns) {
  return calculate(
    kpi.measures.map((measure) => columns[measure] ?? []),
    nativeFormula(kpi),
  );
}

function valueOrProblem(kpi: Kpi, columns: Columns): number | Problem {
  try {
    const ranges = kpi.measures.map((measure) => column(...(columns[measure] ?? [])));
    return kpiValue(kpi, bind(kpi, ranges, UTC));
  } catch (error) {
    if (error instanceof KpiError) return error.problem;
    throw error;
  }
}
