import { useMemo } from 'preact/hooks';
import { checkTable } from '../../src/core/analysis/check-table.ts';
import { isBlank } from '../../src/core/cell.ts';
import { PAGE_CONTEXT } from '../../src/core/scorecard/kpi-history.ts';
import type { Table } from '../../src/core/table.ts';
import type { FoundData } from '../chosen-data.ts';
import { FindingsNotice } from '../controls/findings-notice.tsx';
import { Notice } from '../controls/notice.tsx';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';
import { useStable } from '../use-stable.ts';

interface DataFindingsProps {
  readonly model: SidebarModel;
  readonly data: FoundData;
}

/** What is wrong with the data, problems first, before anything is written. */
export function DataFindings({ model: { state }, data }: DataFindingsProps) {
  const texts = useTexts();
  const { date } = data.mapping;
  const columns = useStable(data.mapping.columns);
  const { table } = data;
  const findings = useMemo(
    () => (table ? checkTable(table, columns, date, PAGE_CONTEXT) : []),
    [table, date, columns],
  );
  if (!state.columns.value) return null;
  if (!table || table.rows.length === 0) return <Notice kind="warning">{texts.data.noRows}</Notice>;
  if (isUnfilled(table, Object.values(columns)))
    return <Notice kind="plain">{texts.data.toFillIn(data.sheet.name)}</Notice>;
  if (findings.length === 0) {
    return <p class="help">{texts.data.clean(table.rows.length.toLocaleString('en-US'))}</p>;
  }
  return <FindingsNotice findings={findings} />;
}

/** Whether the rows are there, as in a template, but none of their figures. */
function isUnfilled(table: Table, columns: readonly number[]): boolean {
  return (
    columns.length > 0 &&
    table.rows.every((row) => columns.every((column) => isBlank(table.cells[row]?.[column])))
  );
}
