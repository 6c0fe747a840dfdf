import { findKpi } from '../catalog/index.ts';
import { measures } from '../catalog/measures.ts';
import { contexts, goals } from '../goal.ts';
import {
  type Guard,
  isCount,
  isNumber,
  isText,
  keyOf,
  listOf,
  objectOf,
  oneOf,
  optional,
  partialRecordOf,
  recordOf,
} from '../guard.ts';
import { grains } from '../period.ts';
import { grainOfFrequency } from './grain-of-frequency.ts';
import { type ChosenKpi, type DataSource, type ScorecardRequest, targetKinds } from './scorecard-request.ts';

/** What a scorecard keeps of how it was built. */
export interface ScorecardChoices extends ScorecardRequest {
  /** The headers of the columns in use, by column, counted from 1. */
  readonly headers: Readonly<Record<number, string>>;
}

/** Reads what a scorecard keeps; undefined for anything that this version could not have written. */
export function parseChoices(kept: string | null): ScorecardChoices | undefined {
  const choices = parsed(kept);
  return isChoices(choices) ? choices : undefined;
}

export const isKpiId: Guard<string> = (value): value is string =>
  isText(value) && findKpi(value) !== undefined;

export const isMeasureId = keyOf(measures);

export const isChosenKpi = objectOf<ChosenKpi>({
  kpi: isKpiId,
  segment: optional(isText),
  costLag: optional(isCount),
  kind: optional(oneOf(targetKinds)),
  target: optional(isNumber),
  upTo: optional(isNumber),
  periodTargets: optional(listOf(objectOf({ start: isNumber, target: isNumber }))),
  baseline: optional(isNumber),
  targetSet: optional(isNumber),
  due: optional(isNumber),
  owner: isText,
  source: isText,
  frequency: keyOf(grainOfFrequency),
});

export const areAssumptions: Guard<DataSource['assumptions']> = partialRecordOf(isMeasureId, isNumber);

const isChoices = objectOf<ScorecardChoices>({
  name: isText,
  goal: keyOf(goals),
  context: keyOf(contexts),
  objective: isText,
  kpis: listOf(isChosenKpi),
  data: objectOf<DataSource>({
    sheet: isText,
    headerRow: isCount,
    date: isCount,
    segment: optional(isCount),
    columns: partialRecordOf(isMeasureId, isCount),
    assumptions: areAssumptions,
  }),
  currency: isText,
  locale: optional(isText),
  grain: oneOf(grains),
  monthlyBudget: optional(isNumber),
  headers: recordOf(isText),
});

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return undefined;
  }
}
