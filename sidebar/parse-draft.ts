import { purchaseFields } from '../src/core/customers/purchase-columns.ts';
import { contexts, goals } from '../src/core/goal.ts';
import {
  type Guard,
  isBoolean,
  isCount,
  isObject,
  isText,
  keyOf,
  listOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  partialRecordOf,
  recordOf,
} from '../src/core/guard.ts';
import { grains } from '../src/core/period.ts';
import { grainOfFrequency } from '../src/core/scorecard/grain-of-frequency.ts';
import {
  areAssumptions,
  isChosenKpi,
  isKpiId,
  isMeasureId,
} from '../src/core/scorecard/scorecard-choices.ts';
import { targetKinds } from '../src/core/scorecard/scorecard-request.ts';
import { kpiIdOf } from './chosen-kpis.ts';
import {
  type ColumnChoice,
  type ColumnChoices,
  type Combination,
  type DataDraft,
  type Draft,
  emptyDraft,
  type PurchaseChoices,
  type ReadData,
  stepIds,
  type TargetDraft,
  type Updates,
  type WideChoice,
} from './draft.ts';

/**
 * Reads a kept draft; undefined for anything that this version could not have written. What an earlier version did not
 * ask for yet is empty.
 */
export function parseDraft(kept: unknown): Draft | undefined {
  if (!isObject(kept)) return undefined;
  const draft: unknown = { ...emptyDraft, ...kept };
  return isDraft(draft) && draft.targetIndex <= draft.chosen.length ? draft : undefined;
}

const isRow: Guard<string> = (value): value is string => isText(value) && isKpiId(kpiIdOf(value));

const isColumnChoice: Guard<ColumnChoice> = (value): value is ColumnChoice =>
  value === 'none' || isColumn(value);

const isColumn = objectOf<Exclude<ColumnChoice, 'none'>>({ column: isCount, header: isText });

const isWideChoice = objectOf<WideChoice>({
  channel: optional(isText),
  measure: optional(
    (value): value is NonNullable<WideChoice['measure']> => value === 'none' || isMeasureId(value),
  ),
});

const areColumnChoices = objectOf<ColumnChoices>({
  date: optional(isColumnChoice),
  segment: optional(isColumnChoice),
  measures: partialRecordOf(isMeasureId, isColumnChoice),
  wide: optional(recordOf(isWideChoice)),
});

const isCombination = objectOf<Combination>({
  sheetIds: listOf(isCount),
  segments: recordOf(isColumnChoice),
  leftOut: recordOf(listOf(isMeasureId)),
});

const arePurchaseChoices = objectOf<PurchaseChoices>({
  sheetId: orNull(isCount),
  columns: recordOf(partialRecordOf(oneOf(purchaseFields), isColumnChoice)),
});

const isDataDraft = objectOf<DataDraft>({
  workbook: orNull(isText),
  sheetId: orNull(isCount),
  columns: recordOf(areColumnChoices),
  assumptions: partialRecordOf(isMeasureId, isText),
  combination: optional(isCombination),
  purchases: optional(arePurchaseChoices),
});

const isTargetDraft = objectOf<TargetDraft>({
  segment: optional(isText),
  costLag: optional(isText),
  kind: optional(oneOf(targetKinds)),
  target: optional(isText),
  upTo: optional(isText),
  perPeriod: optional(isBoolean),
  periods: optional(recordOf(isText)),
  due: optional(isText),
  owner: optional(isText),
  contributors: optional(isText),
  source: optional(isText),
  frequency: optional(keyOf(grainOfFrequency)),
});

const areUpdates = objectOf<Updates>({
  scorecardId: isCount,
  name: isText,
  kpis: listOf(isChosenKpi),
  assumptions: areAssumptions,
  reads: objectOf<ReadData>({ sheetId: orNull(isCount), sheet: isText, choices: areColumnChoices }),
});

const isDraft = objectOf<Draft>({
  step: oneOf(stepIds),
  objective: isText,
  goal: orNull(keyOf(goals)),
  context: orNull(keyOf(contexts)),
  offered: listOf(isKpiId),
  proposed: listOf(isKpiId),
  proposedFor: isText,
  chosen: listOf(isRow),
  data: isDataDraft,
  currency: orNull(isText),
  budget: isText,
  targets: recordOf(isTargetDraft),
  targetIndex: isCount,
  name: orNull(isText),
  grain: orNull(oneOf(grains)),
  updates: orNull(areUpdates),
  lessons: recordOf(isText),
});
