import type { MeasureId } from './catalog/measures.ts';
import { currencyOf } from './header.ts';
import type { Problem } from './kpi-error.ts';
import { measureNamed } from './words.ts';

/**
 * A problem where the columns of measures name several currencies. Counts do not matter: clicks are clicks in
 * "Clicks (USD accounts)", too. What takes any figure, such as a target, may be money.
 */
export function mixedCurrencies(
  headers: readonly string[],
  columns: readonly (readonly [MeasureId, number])[],
): Extract<Problem, { code: 'mixed_currencies' }> | undefined {
  const inReadingOrder = [...columns].sort(([, a], [, b]) => a - b);
  const named = inReadingOrder.flatMap(([id, column]) => {
    const { money, signed } = measureNamed(id);
    return money || signed ? (currencyOf(headers[column] ?? '') ?? []) : [];
  });
  const currencies = [...new Set(named)];
  return currencies.length > 1 ? { code: 'mixed_currencies', currencies } : undefined;
}
