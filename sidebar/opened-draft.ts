import { findKpi } from '../src/core/catalog/index.ts';
import type { MeasureId } from '../src/core/catalog/measures.ts';
import { isoDate } from '../src/core/period.ts';
import { proposeKpis } from '../src/core/propose.ts';
import type { ReadBack } from '../src/core/scorecard/read-back.ts';
import type { ScorecardChoices } from '../src/core/scorecard/scorecard-choices.ts';
import type { ChosenKpi } from '../src/core/scorecard/scorecard-request.ts';
import type { ScorecardSummary, WorkbookSummary } from '../src/core/server.ts';
import { assumptionUnit } from './assumption-unit.ts';
import { purposeOf } from './choose-kpis.ts';
import { rowIds } from './chosen-kpis.ts';
import { type ColumnChoice, type Draft, emptyDraft, type TargetDraft } from './draft.ts';
import { peopleIn } from './responsible-people.ts';
import { typedText } from './typed-text.ts';

/** A scorecard as a draft: as it was chosen, with what people typed into its cells since. */
export function openedDraft(
  scorecard: ScorecardSummary,
  choices: ScorecardChoices,
  typed: ReadBack | undefined,
  workbook: WorkbookSummary,
): Draft {
  const kpis = typed?.kpis ?? choices.kpis;
  const assumptions = typed?.assumptions ?? choices.data.assumptions;
  const rows = rowIds(kpis.map(({ kpi }) => kpi));
  const dataName = scorecard.dataSheet ?? choices.data.sheet;
  const columns = columnChoices(choices);
  const sheetId = workbook.sheets.find(({ name }) => name === dataName)?.id ?? null;
  return {
    ...emptyDraft,
    objective: choices.objective,
    goal: choices.goal,
    context: choices.context,
    // What was not chosen is not listed again, unless the goal or the context changes.
    offered: [...new Set(kpis.map(({ kpi }) => kpi))],
    proposed: proposeKpis(choices.goal, choices.context).map(({ id }) => id),
    proposedFor: purposeOf(choices.goal, choices.context),
    chosen: rows,
    data: {
      ...emptyDraft.data,
      workbook: workbook.name,
      sheetId,
      // The data may have moved into any other sheet.
      columns: Object.fromEntries(
        (sheetId === null ? workbook.sheets.map(({ id }) => id) : [sheetId]).map((id) => [id, columns]),
      ),
      assumptions: Object.fromEntries(
        Object.entries(assumptions).map(([id, value]) => [
          id,
          typedText(value, assumptionUnit(id as MeasureId)),
        ]),
      ),
    },
    currency: choices.currency,
    targets: Object.fromEntries(kpis.map((chosen, index) => [rows[index], targetDraftOf(chosen)])),
    // A copied sheet, whose figures are another's, becomes a scorecard of its own.
    name: scorecard.calculation ? scorecard.name : null,
    grain: choices.grain,
    updates: scorecard.calculation
      ? {
          scorecardId: scorecard.id,
          name: scorecard.name,
          kpis,
          assumptions,
          reads: { sheetId, sheet: dataName, choices: columns },
        }
      : null,
  };
}

/** A chosen target as it would be typed. */
export function targetDraftOf({
  kpi,
  segment,
  costLag,
  kind,
  target,
  upTo,
  periodTargets,
  due,
  owner,
  source,
  frequency,
}: ChosenKpi): TargetDraft {
  const unit = findKpi(kpi)?.unit ?? 'number';
  return {
    ...(segment === undefined ? {} : { segment }),
    ...(costLag === undefined ? {} : { costLag: String(costLag) }),
    ...(kind === undefined ? {} : { kind }),
    ...(target === undefined ? {} : { target: typedText(target, unit) }),
    ...(upTo === undefined ? {} : { upTo: typedText(upTo, unit) }),
    ...(periodTargets === undefined
      ? {}
      : {
          perPeriod: true,
          periods: Object.fromEntries(
            periodTargets.map((each) => [isoDate(each.start), typedText(each.target, unit)]),
          ),
        }),
    ...(due === undefined ? {} : { due: isoDate(due) }),
    ...peopleIn(owner),
    source,
    frequency,
  };
}

/** The columns by their headers, since columns may have been inserted before them. */
function columnChoices({ data, headers }: ScorecardChoices): Draft['data']['columns'][number] {
  const choice = (column: number | undefined): ColumnChoice =>
    column === undefined ? 'none' : { column: column - 1, header: headers[column] ?? '' };
  return {
    date: choice(data.date),
    segment: choice(data.segment),
    measures: Object.fromEntries(
      Object.entries(data.columns).map(([measure, column]) => [measure, choice(column)]),
    ),
  };
}
