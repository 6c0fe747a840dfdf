import type { MeasureId } from '../catalog/measures.ts';
import { measureNamed } from '../words.ts';
import { balanceOn, meanBalance } from './balance-rows.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { averageDays, productTotal, weightedAverage } from './paired-rows.ts';
import { averageTotal, peopleTotal, sumTotal } from './sum-rows.ts';

/** Writes the row that totals a measure as its definition says; undefined for one that is not totalled over the data. */
export function measureTotal(rows: CalculationRows, id: MeasureId): number | undefined {
  const { total } = measureNamed(id);
  switch (total.kind) {
    case 'sum':
      return rows.data.columns[id] === undefined && total.orProduct
        ? productTotal(rows, id, total.orProduct)
        : sumTotal(rows, id);
    case 'average':
    case 'answers':
      return averageTotal(rows, id);
    case 'weighted_average':
      return weightedAverage(rows, id, total.weight as MeasureId);
    case 'average_days':
      return averageDays(rows, id, total.since as MeasureId);
    case 'opening':
    case 'closing':
      return balanceOn(rows, id, total.kind);
    case 'mean_balance':
      return meanBalance(rows, id);
    case 'unique':
      return peopleTotal(rows, id);
    case 'date':
    case 'single':
      return undefined;
  }
}
