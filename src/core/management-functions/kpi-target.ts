import { forecast } from '../analysis/forecast.ts';
import {
  chanceOfTarget,
  changesOver,
  type GoodSign,
  LEAST_CHANGES,
  possibleValue,
  proposedTargets,
  VALUES_FOR_CHANCE,
} from '../analysis/target-from-history.ts';
import type { CellValue, CustomFunction } from '../custom-function.ts';
import type { Kpi } from '../kpi.ts';
import { fail } from '../kpi-error.ts';
import { refuseTooLarge } from '../refuse-too-large.ts';
import { kpiArgument, seriesArgument, wholeNumberArgument } from '../table-functions/arguments.ts';
import { KPI } from '../table-functions/parameters.ts';
import { optionalFigure, possibleFigure } from './kpi-figure.ts';
import { requireValues } from './require-values.ts';
import { PERIODS, VALUES } from './series-parameters.ts';

export const kpiTargetFunction: CustomFunction = {
  name: 'KPI_TARGET',
  summary: 'A realistic and an ambitious target from past changes, and the chance of reaching your own.',
  parameters: [
    KPI,
    VALUES,
    { ...PERIODS, help: 'In how many periods the target is due.' },
    { name: 'target', sample: 'C2', help: '(optional) Your own target, for the chance of reaching it.' },
  ],
  returns: 'Array<Array<string|number>>',
  run([kpiName, values, periods, target], context) {
    const kpi = kpiArgument(kpiName);
    const good = goodSign(kpi);
    const series = seriesArgument(values, 'values', context).map((value, at) =>
      value === undefined ? undefined : possibleFigure(kpi, value, `entry ${at + 1} of values`),
    );
    const ahead = wholeNumberArgument(periods, 'periods', context, 1);
    const wanted = optionalFigure(kpi, target, 'target', context);
    refuseTooLarge(ahead, 1);
    const what = `changes over ${ahead === 1 ? '1 period' : `${ahead} periods`}`;
    requireValues(series, ahead + LEAST_CHANGES, what);
    const changes = changesOver(ahead, series);
    if (changes.length < LEAST_CHANGES)
      fail({
        code: 'too_few',
        what,
        count: changes.length,
        needed: LEAST_CHANGES,
        remedy: 'Choose a range with fewer gaps.',
      });
    const { realistic, ambitious } = proposedTargets(series[series.length - 1] ?? 0, changes, good);
    const within = (target: number) => possibleValue(target, kpi, series);
    const proposals: CellValue[][] = [
      ['Realistic', within(realistic)],
      ['Ambitious', within(ambitious)],
    ];
    if (wanted === undefined) return proposals;
    const known = series.filter((value) => value !== undefined).length;
    const expected = known < VALUES_FOR_CHANCE ? undefined : forecast(series, ahead, 1)[ahead - 1];
    const chance = expected
      ? chanceOfTarget(expected, wanted, good)
      : `Needs ${VALUES_FOR_CHANCE} values, not ${known}`;
    return [...proposals, ['Chance', chance]];
  },
};

function goodSign(kpi: Kpi): GoodSign {
  if (kpi.better === 'context') return fail({ code: 'no_direction', kpi: kpi.name });
  return kpi.better === 'higher' ? 1 : -1;
}
