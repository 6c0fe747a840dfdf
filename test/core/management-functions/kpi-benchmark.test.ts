import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allBenchmarks } from '../../../src/core/benchmarks.ts';
import { findKpi } from '../../../src/core/catalog/index.ts';
import { call, complaint } from '../call.ts';

const [header = '', ...lines] = readFileSync(new URL('../contract/benchmarks.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

describe('the benchmarks', () => {
  it('are those of the published list, none left out and none added', () => {
    const columns = header.split('\t');
    const published = lines.map((line) => {
      const cells = line.split('\t');
      const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
      return {
        kpi: cell('kpi'),
        scope: cell('scope'),
        value: Number(cell('value')),
        sample: cell('sample'),
        period: cell('period'),
        publisher: cell('publisher'),
        source: cell('reported_by'),
        grade: cell('grade'),
      };
    });
    expect(allBenchmarks()).toHaveLength(published.length);
    for (const benchmark of published)
      expect(allBenchmarks()).toContainEqual(expect.objectContaining(benchmark));
  });

  it('name a KPI of the catalog, a publisher, a sample and a period that ends in their last year', () => {
    for (const { kpi, publisher, sample, period, until } of allBenchmarks()) {
      expect(findKpi(kpi)?.id).toBe(kpi);
      expect(publisher).not.toBe('');
      expect(sample).not.toBe('');
      const years = (period.match(/\d{4}/g) ?? []).map(Number);
      // "2010s" ends in 2019.
      expect(Math.floor(until / 100)).toBe(Math.max(...years) + (period.endsWith('s') ? 9 : 0));
      expect(until % 100).toBeGreaterThanOrEqual(1);
      expect(until % 100).toBeLessThanOrEqual(12);
    }
  });
});

describe('KPI_BENCHMARK', () => {
  it('lists the figures of a KPI with their sample, period and publisher, newest first', () => {
    expect(call('KPI_BENCHMARK', 'CPL')).toEqual([
      ['Value', 'Scope', 'Sample', 'Period', 'Publisher', 'Source'],
      [
        66.69,
        'Google search ads, all industries, USD',
        'over 13,000 US campaigns',
        'Apr 2025 - Mar 2026',
        'WordStream',
        'prismnews.com',
      ],
      [27.66, 'Facebook lead campaigns, USD', '726 US campaigns', '2025', 'WordStream', 'admanage.ai'],
      [393, 'B2B, USD', '52 agency clients', '2019 - 2024', 'First Page Sage', 'firstpagesage.com'],
    ]);
  });

  it('keeps those whose scope contains a text, in any case', () => {
    const rows = call('KPI_BENCHMARK', 'CTR', 'INDUSTRIAL') as unknown[][];
    expect(rows.slice(1).map(([value]) => value)).toEqual([0.014, 0.0035]);
  });

  it('says of a rule of thumb that it is one', () => {
    const rows = call('KPI_BENCHMARK', 'LTV_CAC') as unknown[][];
    expect(rows[1]?.slice(0, 4)).toEqual([3, 'SaaS rule of thumb, at least', 'rule of thumb', '2010s']);
  });

  it('says what there is where nothing fits', () => {
    expect(complaint('KPI_BENCHMARK', 'GROWTH')).toBe(
      'KPI_BENCHMARK: there is no published figure for Growth that names its period. Set it against your own past with =KPI_TREND.',
    );
    expect(complaint('KPI_BENCHMARK', 'OPEN_RATE', 'Mars')).toBe(
      'KPI_BENCHMARK: scope is "Mars". Use "Email, all industries".',
    );
  });
});
