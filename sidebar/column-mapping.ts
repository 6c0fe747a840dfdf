import type { MeasureId } from '../src/core/catalog/measures.ts';
import { findDateColumn } from '../src/core/date-columns.ts';
import { holdsNames } from '../src/core/holds-names.ts';
import type { Kpi } from '../src/core/kpi.ts';
import { type ColumnMatch, matchColumns, measuresFor } from '../src/core/match-columns.ts';
import type { Table } from '../src/core/table.ts';
import { likelySegment } from './data-table.ts';
import type { ColumnChoice, ColumnChoices } from './draft.ts';

/** Which column holds what, counted from 0: as the headers say, corrected by the person. */
export interface ColumnMapping {
  readonly date: number | undefined;
  readonly segment: number | undefined;
  readonly columns: Readonly<Partial<Record<MeasureId, number>>>;
  /** Measures that several columns fit equally well, until the person says which. */
  readonly questions: readonly Question[];
}

export interface Question {
  readonly measure: MeasureId;
  readonly columns: readonly number[];
}

export function mapColumns(
  header: Table,
  table: Table | undefined,
  kpis: readonly Kpi[],
  choices: ColumnChoices,
): ColumnMapping {
  const columns: Partial<Record<MeasureId, number>> = {};
  const questions = new Map<MeasureId, Question>();
  // A column that was not read is blank in the table: its first rows tell.
  const isOfNames = (column: number) => (table && holdsNames(table, column)) ?? holdsNames(header, column);
  for (const kpi of kpis) {
    const match = matchColumns(header, measuresFor(kpi), isOfNames);
    Object.assign(columns, match.columns, ownColumns(kpi, match));
    for (const tie of match.ties) questions.set(tie.measure, tie);
    for (const shared of sharedByOne(kpi, match)) questions.set(shared.measure, shared);
  }
  for (const [measure, choice] of Object.entries(choices.measures) as [MeasureId, ColumnChoice][]) {
    const column = chosenColumn(header, choice);
    if (column === undefined) continue;
    questions.delete(measure);
    if (column === null) delete columns[measure];
    else columns[measure] = column;
  }
  return {
    date: corrected(header, choices.date, findDateColumn(header)),
    segment: corrected(header, choices.segment, segment(header, table)),
    columns,
    questions: [...questions.values()],
  };
}

/** The first rows may all be of one channel, so that all rows know better; they may lack the column, though. */
function segment(header: Table, table: Table | undefined): number | undefined {
  return (table && likelySegment(table)) ?? likelySegment(header);
}

/** One header that fits two measures ("Cost") serves the one that the KPI itself asks for. */
function ownColumns(kpi: Kpi, match: ColumnMatch): Partial<Record<MeasureId, number>> {
  const own = match.shared.flatMap(({ column, measures }) => {
    const [measure, ...others] = measures.filter((id) => kpi.measures.includes(id));
    return measure !== undefined && others.length === 0 ? [[measure, column]] : [];
  });
  return Object.fromEntries(own);
}

/** A KPI that needs two measures cannot take both from one column. */
function sharedByOne(kpi: Kpi, match: ColumnMatch): readonly Question[] {
  return match.shared.flatMap(({ column, measures }) => {
    const asking = measures.filter((id) => kpi.measures.includes(id));
    return asking.length > 1 ? asking.map((measure) => ({ measure, columns: [column] })) : [];
  });
}

function corrected(
  header: Table,
  choice: ColumnChoice | undefined,
  found: number | undefined,
): number | undefined {
  const column = chosenColumn(header, choice);
  return column === undefined ? found : (column ?? undefined);
}

/** The chosen column where it stands now, null for none, undefined where there is no choice or its column is gone. */
export function chosenColumn(header: Table, choice: ColumnChoice | undefined): number | null | undefined {
  if (choice === undefined) return undefined;
  if (choice === 'none') return null;
  if (header.headers[choice.column] === choice.header) return choice.column;
  const moved = header.headers.indexOf(choice.header);
  return moved >= 0 ? moved : undefined;
}
