import { describe, expect, it } from 'vitest';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import type { DataSource } from '../../src/core/scorecard/scorecard-request.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';

/** The notes of a scorecard with one KPI, of data with a column for spend alone. */
function notesOf(kpi: string): string {
  const data: DataSource = { sheet: 'Data', headerRow: 1, date: 1, columns: { spend: 2 }, assumptions: {} };
  const table = readTable([
    ['Day', 'Spend'],
    [dateOfSerial(46_000), 10],
    [dateOfSerial(46_001), 20],
  ]);
  const { sheets } = planScorecard(
    {
      name: 'Scorecard',
      goal: 'sales',
      context: 'b2b',
      objective: '',
      currency: '€',
      grain: 'day',
      kpis: [{ kpi, owner: '', source: '', frequency: 'daily' }],
      data,
    },
    table,
    { sheetNames: ['Data'], today: 46_002 },
  );
  const scorecard = sheets.find(({ role }) => role === 'scorecard');
  return (scorecard?.cells.flat() ?? []).map((cell) => cell?.note ?? '').join('\n');
}

describe('a row to fill in by hand', () => {
  it('names in its note the column that is missing', () => {
    expect(notesOf('CPL')).toContain(
      'The data lacks a column "Leads": type the figures into the row, or add it',
    );
  });

  it('names all of them', () => {
    expect(notesOf('LEAD_TO_CUSTOMER')).toContain('The data lacks the columns "New customers", "Leads":');
  });

  it('is not one where the data has the columns', () => {
    expect(notesOf('SPEND')).not.toContain('The data lacks');
  });
});
