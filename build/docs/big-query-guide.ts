import { findKpi } from '../../src/core/catalog/index.ts';
import type { MeasureId } from '../../src/core/catalog/measures.ts';
import { rollUpSql } from '../../src/core/roll-up-sql.ts';
import { inputsInDatabase, kpiSql } from '../../src/core/sql.ts';
import { code, codeBlock, page, section } from './markdown.ts';

const TABLE = 'project.dataset.ads';
const MEASURES: readonly MeasureId[] = ['spend', 'impressions', 'clicks', 'leads'];

/** How to go on when the data outgrow a sheet. */
export function bigQueryGuide(): string {
  const costPerLead = findKpi('CPL');
  if (!costPerLead) throw new Error('The guide needs the KPI CPL. Choose another one for its example.');
  return page(
    '# Beyond the size of a sheet: BigQuery',
    'A sheet holds ten million cells. Past that, keep the rows in BigQuery and bring home only totals. The SQL is printed from the same definitions as the functions; it was run in DuckDB against them, and parsed as BigQuery, but not run in BigQuery itself.',
    section(
      'Name the columns',
      `A table or view has one column per measure, named by its id: ${MEASURES.map(code).join(', ')}. The ids are the parameters in the [list of functions](functions.md).`,
    ),
    section(
      'Roll up, then work in the sheet',
      'One row per day and segment is small enough for a sheet. Read it through Connected Sheets as an extract; every table function takes the extract as any export. Balances and people add up within a day. Survey answers and dates of deals cannot be rolled up, since their averages need every row.',
      codeBlock(
        rollUpSql(MEASURES, { table: TABLE, dateColumn: 'date', segmentColumns: ['channel', 'campaign'] }),
        'sql',
      ),
    ),
    section(
      'Or compute a KPI there',
      `${code(`=KPI_SQL("CPL"; "${TABLE}"; "date"; "channel")`)} prints one row per month and channel. A KPI without an honest value is NULL: a denominator of 0, a share above 100 %, an answer off its scale.`,
      codeBlock(
        kpiSql(inputsInDatabase(costPerLead), { table: TABLE, dateColumn: 'date', segmentColumn: 'channel' }),
        'sql',
      ),
    ),
    section(
      'What differs from the functions',
      '- A date column is needed where a KPI has balances or people, such as customers at start.\n- Months without rows are left out.\n- "Google" and "google" are two segments: mend the spelling in a view.\n- Assumptions that another KPI computes, such as a churn rate, are computed from the columns of that KPI.',
    ),
  );
}
