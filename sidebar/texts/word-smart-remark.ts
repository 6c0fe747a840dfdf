import { formatNumber, type Notation } from '../../src/core/format-number.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { benchmarkFigure } from '../../src/core/scorecard/benchmark-cell.ts';
import { changesInPoints, pointFactor } from '../../src/core/scorecard/planned-kpi.ts';
import type { SmartRemark } from '../../src/core/scorecard/smart-goal.ts';
import { shownValue, unbroken } from '../shown-value.ts';
import type { RemarkValues } from './smart-goal-en.ts';
import type { Texts } from './texts.ts';
import { wordByCode } from './word-by-code.ts';

// The price of one thing needs decimals, a total does not: its formula is a plain measure.
const PRICE = { unit: 'currency', formula: { operator: 'divide', left: 'spend', right: 'leads' } } as const;
const AMOUNT = { unit: 'currency', formula: 'spend' } as const;

/** The sentence for a fact about a goal. */
export function wordSmartRemark(remark: SmartRemark, kpi: Kpi, notation: Notation, texts: Texts): string {
  const show: RemarkValues = {
    kpi: (value) => shownValue(value, kpi, notation),
    gap: (value) => {
      if (changesInPoints(kpi)) return texts.smart.points(twoDigits(value * pointFactor(kpi), notation));
      const shown = shownValue(value, kpi, notation);
      return /[1-9]/.test(shown) ? shown : undefined;
    },
    price: (value) => shownValue(value, PRICE, notation),
    amount: (value) => shownValue(value, AMOUNT, notation),
    benchmark:
      remark.code === 'benchmark' ? unbroken(benchmarkFigure(kpi, remark.benchmark, notation.locale)) : '',
  };
  return wordByCode<SmartRemark, [RemarkValues]>(texts.smart.remarks, remark, show);
}

function twoDigits(value: number, { locale }: Notation): string {
  const rounded = Number(value.toPrecision(2));
  return formatNumber(rounded, locale, String(rounded).split('.')[1]?.length);
}
