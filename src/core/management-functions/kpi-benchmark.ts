import { benchmarksOf } from '../benchmarks.ts';
import type { CellValue, CustomFunction } from '../custom-function.ts';
import { fail } from '../kpi-error.ts';
import { kpiArgument, textArgument } from '../table-functions/arguments.ts';
import { KPI } from '../table-functions/parameters.ts';

export const kpiBenchmarkFunction: CustomFunction = {
  name: 'KPI_BENCHMARK',
  summary: 'What others reach with a KPI: published figures with their period and publisher.',
  parameters: [
    KPI,
    {
      name: 'scope',
      sample: '"search"',
      help: '(optional) Only figures for this channel or industry.',
    },
  ],
  returns: 'Array<Array<string|number>>',
  run([kpiName, scope]) {
    const kpi = kpiArgument(kpiName);
    const all = benchmarksOf(kpi.id);
    if (all.length === 0) fail({ code: 'no_benchmark', kpi: kpi.name });
    const wanted = textArgument(scope);
    const listed = benchmarksOf(kpi.id, wanted);
    if (listed.length === 0) {
      const choices = [...new Set(all.map((benchmark) => benchmark.scope))];
      fail({ code: 'unknown_choice', parameter: 'scope', found: wanted ?? '', choices });
    }
    return [
      ['Value', 'Scope', 'Sample', 'Period', 'Publisher', 'Source'],
      ...listed.map(({ value, scope, sample, period, publisher, source, grade }): CellValue[] => [
        value,
        scope,
        grade === 'C' ? 'rule of thumb' : sample,
        period,
        publisher,
        source,
      ]),
    ];
  },
};
