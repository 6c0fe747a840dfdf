import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { kpiOfRow, rowName } from '../../src/core/scorecard/scorecard-row.ts';

describe('the name of a row', () => {
  it('tells its KPI, whatever else the row is over', () => {
    for (const kpi of catalog) {
      expect(kpiOfRow(rowName(kpi, {}))).toBe(kpi);
      expect(kpiOfRow(rowName(kpi, { segment: 'Paid · search', costLag: 2 }))).toBe(kpi);
    }
  });

  it('is of no KPI where it only begins like one', () => {
    expect(kpiOfRow('Cost per lead: all')).toBeUndefined();
  });
});
