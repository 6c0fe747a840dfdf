import { findKpi } from '../catalog/index.ts';
import { contexts, goals } from '../goal.ts';
import { grains } from '../period.ts';
import type { ScorecardRequest } from './scorecard-request.ts';

/** What a scorecard keeps of how it was built. */
export interface ScorecardChoices extends ScorecardRequest {
  /** The headers of the columns in use, by column, counted from 1. */
  readonly headers: Readonly<Record<number, string>>;
}

/** Reads what a scorecard keeps; undefined for anything that this version could not have written. */
export function parseChoices(kept: string | null): ScorecardChoices | undefined {
  const choices = parsed(kept);
  if (!isRecord(choices) || !isRecord(choices.data)) return undefined;
  const { name, goal, context, objective, kpis, data, currency, grain, headers = {} } = choices;
  const sound =
    [name, objective, currency, data.sheet].every((text) => typeof text === 'string') &&
    typeof goal === 'string' &&
    goal in goals &&
    typeof context === 'string' &&
    context in contexts &&
    grains.some((each) => each === grain) &&
    [data.headerRow, data.date].every(Number.isInteger) &&
    [data.columns, data.assumptions, headers].every(isRecord) &&
    Array.isArray(kpis) &&
    kpis.every((chosen) => isRecord(chosen) && findKpi(String(chosen.kpi)) !== undefined);
  return sound ? ({ ...choices, headers } as unknown as ScorecardChoices) : undefined;
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
