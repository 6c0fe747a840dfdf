import type { Notation } from '../../src/core/format-number.ts';
import { formatValue } from '../../src/core/format-value.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { benchmarkFigure } from '../../src/core/scorecard/benchmark-cell.ts';
import { changesInPoints, pointFactor } from '../../src/core/scorecard/planned-kpi.ts';
import type { SmartRemark } from '../../src/core/scorecard/smart-goal.ts';
import type { RemarkValues } from './smart-goal-en.ts';
import type { Texts } from './texts.ts';

// The price of one thing needs decimals, a total does not: its formula is a plain measure.
const PRICE = { unit: 'currency', formula: { operator: 'divide', left: 'spend', right: 'leads' } } as const;
const AMOUNT = { unit: 'currency', formula: 'spend' } as const;

/** The sentence for a fact about a goal. */
export function wordSmartRemark(remark: SmartRemark, kpi: Kpi, notation: Notation, texts: Texts): string {
  const show: RemarkValues = {
    kpi: (value) => formatValue(value, kpi, notation),
    gap: (value) =>
      changesInPoints(kpi)
        ? texts.smart.points(Number((value * pointFactor(kpi)).toPrecision(2)))
        : formatValue(value, kpi, notation),
    price: (value) => formatValue(value, PRICE, notation),
    amount: (value) => formatValue(value, AMOUNT, notation),
    benchmark: remark.code === 'benchmark' ? benchmarkFigure(kpi, remark.benchmark, notation.locale) : '',
  };
  const word = texts.smart.remarks[remark.code] as (remark: SmartRemark, show: RemarkValues) => string;
  return word(remark, show);
}
