import type { MeasureId } from '../src/core/catalog/measures.ts';
import { isAssumption } from '../src/core/measure-nature.ts';
import { type CombinedSource, combinedRowsTooMany } from '../src/core/scorecard/combined-rows.ts';
import { measuresApart } from '../src/core/scorecard/measures-apart.ts';
import type { SheetRole } from '../src/core/scorecard/sheet-plan.ts';
import type { SheetSummary } from '../src/core/server.ts';
import type { Table } from '../src/core/table.ts';
import { chosenKpis } from './chosen-kpis.ts';
import { chosenColumn, mapColumns } from './column-mapping.ts';
import { noChoices, noCombination } from './draft.ts';
import { headerText, sheetHeader } from './sheet-header.ts';
import { dataSheets, type State } from './state.ts';

/** A sheet that can be combined with others, and what the chosen KPIs find in it. Columns count from 0. */
export interface CombinableSheet {
  readonly sheet: SheetSummary;
  readonly header: Table;
  readonly date: number;
  readonly segment: number | undefined;
  readonly measures: readonly { readonly id: MeasureId; readonly column: number; readonly used: boolean }[];
  readonly chosen: boolean;
}

/** Sheets of rows to put below others; a combined one has those of its sources already, and a sample is made up. */
const COMBINABLE_ROLES: ReadonlySet<string | null> = new Set<SheetRole | null>([null, 'tidy', 'template']);

/** The person's sheets that have dates and a measure of the chosen KPIs. */
export function combinableSheets(state: State): readonly CombinableSheet[] {
  const { columns, combination = noCombination } = state.draft.data;
  return dataSheets(state.workbook.value).flatMap((sheet): CombinableSheet[] => {
    const header = COMBINABLE_ROLES.has(sheet.role) ? sheetHeader(sheet) : undefined;
    if (!header) return [];
    const mapping = mapColumns(header, undefined, chosenKpis(state.draft), columns[sheet.id] ?? noChoices);
    const found = (Object.entries(mapping.columns) as [MeasureId, number][]).filter(
      ([id]) => !isAssumption(id),
    );
    if (mapping.date === undefined || found.length === 0) return [];
    const leftOut = combination.leftOut[sheet.id] ?? [];
    const segment = chosenColumn(header, combination.segments[sheet.id]);
    return [
      {
        sheet,
        header,
        date: mapping.date,
        segment: segment === undefined ? mapping.segment : (segment ?? undefined),
        measures: found.map(([id, column]) => ({ id, column, used: !leftOut.includes(id) })),
        chosen: combination.sheetIds.includes(sheet.id),
      },
    ];
  });
}

/** The chosen sheets as sources of the combined one. */
export function combinedSources(sheets: readonly CombinableSheet[]): readonly CombinedSource[] {
  return sheets
    .filter(({ chosen }) => chosen)
    .map(({ sheet, header, date, segment, measures }) => {
      const source = (column: number) => ({ column: column + 1, header: headerText(header, column) });
      return {
        name: sheet.name,
        headerRow: header.headerRow + 1,
        lastRow: sheet.rows,
        date: date + 1,
        dateHeader: headerText(header, date),
        segment: segment === undefined ? undefined : source(segment),
        measures: measures.filter(({ used }) => used).map(({ id, column }) => ({ id, ...source(column) })),
      };
    });
}

/** What keeps the sheets from being combined; texts word it. */
export type CombinationProblem =
  | { readonly code: 'too_few_sheets' }
  | { readonly code: 'no_measures'; readonly sheet: string }
  | {
      readonly code: 'apart';
      readonly measure: MeasureId;
      readonly companion: MeasureId;
      readonly sheet: string;
    }
  | { readonly code: 'too_many_rows'; readonly rows: number };

export function combinationProblem(sources: readonly CombinedSource[]): CombinationProblem | undefined {
  if (sources.length < 2) return { code: 'too_few_sheets' };
  const empty = sources.find(({ measures }) => measures.length === 0);
  if (empty) return { code: 'no_measures', sheet: empty.name };
  const [apart] = measuresApart(sources);
  if (apart) return { code: 'apart', ...apart };
  const rows = combinedRowsTooMany(sources);
  return rows > 0 ? { code: 'too_many_rows', rows } : undefined;
}

/** Measures that several sheets give: they are added up, which may count the same twice. */
export function measuresTwice(
  sources: readonly CombinedSource[],
): readonly { readonly id: MeasureId; readonly sheets: readonly string[] }[] {
  const sheets = new Map<MeasureId, string[]>();
  for (const { name, measures } of sources) {
    for (const { id } of measures) sheets.set(id, [...(sheets.get(id) ?? []), name]);
  }
  return [...sheets].flatMap(([id, names]) => (names.length > 1 ? [{ id, sheets: names }] : []));
}
