import { currencyColumns } from '../src/core/analysis/check-labels.ts';
import type { MeasureId } from '../src/core/catalog/measures.ts';
import { dataGrain } from '../src/core/data-grain.ts';
import type { Notation } from '../src/core/format-number.ts';
import { freeName } from '../src/core/free-name.ts';
import { goals } from '../src/core/goal.ts';
import { currencyOf } from '../src/core/header.ts';
import { type Grain, grains } from '../src/core/period.ts';
import type { Frequency } from '../src/core/scorecard/scorecard-request.ts';
import { measureNamed } from '../src/core/words.ts';
import { chosenData, isByHand } from './chosen-data.ts';
import { chosenRow } from './chosen-kpis.ts';
import { dataDays } from './data-table.ts';
import type { TargetDraft } from './draft.ts';
import type { State } from './state.ts';
import { targetKind } from './typed-target.ts';

/** What a field shows until the person types something else. */

const frequencyOf: Readonly<Record<Grain, Frequency>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};

/** The periods that the data can be shown by: none finer than the data. */
export function possibleGrains(state: State): readonly Grain[] {
  return grains.slice(grains.indexOf(grainOfData(state)));
}

/** Months, unless the data is coarser or the person chose otherwise. */
export function scorecardGrain(state: State): Grain {
  const possible = possibleGrains(state);
  const { grain } = state.draft;
  if (grain !== null && possible.includes(grain)) return grain;
  return possible.includes('month') ? 'month' : (possible[0] ?? 'year');
}

function grainOfData(state: State): Grain {
  const data = chosenData(state);
  if (data.status !== 'found' || data.mapping.date === undefined || !data.table) return 'day';
  return dataGrain(dataDays(data.table, data.mapping.date));
}

/** All that is shown about one row. */
export function targetFields(state: State, row: string): Required<TargetDraft> {
  const typed = state.draft.targets[row] ?? {};
  return {
    segment: '',
    costLag: '',
    perPeriod: false,
    periods: {},
    target: '',
    upTo: '',
    due: '',
    owner: '',
    contributors: '',
    source: sourceName(state, row),
    frequency: frequencyOf[scorecardGrain(state)],
    ...typed,
    kind: targetKind(chosenRow(row)?.kpi ?? { better: 'higher' }, typed),
  };
}

/** The sheet that a row is computed from; figures typed by hand come from elsewhere. */
function sourceName(state: State, row: string): string {
  const data = chosenData(state);
  if (data.status === 'no_sheet') return '';
  const chosen = chosenRow(row);
  return chosen && isByHand(state, chosen) ? '' : data.sheet.name;
}

/** "Lead generation scorecard", numbered where a sheet of that name exists. */
export function scorecardName(state: State): string {
  const { name, goal, updates } = state.draft;
  if (updates) return updates.name;
  if (name !== null) return name;
  const base = goal === null ? 'Scorecard' : `${goals[goal].name} scorecard`;
  return freeName(base, state.workbook.value?.sheets.map((sheet) => sheet.name) ?? []);
}

/** The currency that the headers name, else the only one of the rows, else that of the country, else the euro. */
export function currencySign(state: State): string {
  const { currency } = state.draft;
  if (currency !== null) return currency.trim();
  const data = chosenData(state);
  if (data.status === 'found') {
    for (const [id, column] of Object.entries(data.mapping.columns)) {
      const code = measureNamed(id as MeasureId).money && currencyOf(data.header.headers[column] ?? '');
      if (code) return currencyShown(code);
    }
    const codes = currencyColumns(data.header).flatMap(({ firstRows }) => [...firstRows.keys()]);
    if (codes.length === 1 && codes[0] !== undefined) return currencyShown(codes[0]);
  }
  const country = /[_-]([A-Z]{2})\b/.exec(state.workbook.value?.locale ?? '')?.[1] ?? '';
  return COUNTRY_CURRENCIES[country] ?? '€';
}

/** How the cells of the spreadsheet show numbers, for sentences that stand beside them. */
export function notation(state: State): Notation {
  return { currency: currencySign(state), locale: state.workbook.value?.locale };
}

/** The sign of a currency, or its code where it has no sign of its own. */
export function currencyShown(code: string): string {
  return SIGNS[code] ?? code;
}

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' };

const COUNTRY_CURRENCIES: Readonly<Record<string, string>> = {
  US: '$',
  CA: 'CAD',
  AU: 'AUD',
  GB: '£',
  NO: 'NOK',
  SE: 'SEK',
  DK: 'DKK',
  CH: 'CHF',
};
