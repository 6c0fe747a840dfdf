import { findKpi } from '../catalog/index.ts';
import type { Kpi } from '../kpi.ts';
import { fail } from '../kpi-error.ts';
import type { Grain } from '../period.ts';
import { numberFormat, units } from '../unit.ts';
import { formulaInWords, measureNamed } from '../words.ts';
import type { KpiCoverage } from './kpi-coverage.ts';
import { type RowSource, rowSource } from './row-source.ts';
import type { ChosenKpi, DataSource } from './scorecard-request.ts';
import { monthsInWords, rowName } from './scorecard-row.ts';
import { figureStyles } from './scorecard-styles.ts';
import type { CellStyle } from './sheet-plan.ts';

/** A KPI on its way to the sheet. */
export interface PlannedKpi extends RowSource {
  readonly kpi: Kpi;
  readonly chosen: ChosenKpi;
  /** What its row is called. */
  readonly name: string;
}

/** A KPI with what the calculation sheet knows of it; undefined where its figures are typed by hand. */
export interface CalculatedKpi extends PlannedKpi {
  readonly row: number | undefined;
  /** How far its columns reach; where its figures are typed by hand, how far the data does. */
  readonly coverage: KpiCoverage;
  /** A formula that counts the faulty cells in its columns. */
  readonly faults: string;
  /** The length of the periods that the target is for. */
  readonly targetGrain: Grain;
  /** Where it was heading on the day of building, in sentences. */
  readonly outlook: string | undefined;
  /** The cell with the word for a sudden change. */
  readonly alert: string | undefined;
  /** The cell with the name of the segment behind most of its change. */
  readonly movedBy: string | undefined;
  /** The cell with what each of its inputs did to it; undefined for a KPI that is its only input. */
  readonly movedByInputs: string | undefined;
}

/** Finds the KPI of a row and the columns it is computed from. */
export function plannedKpi(chosen: ChosenKpi, data: DataSource): PlannedKpi {
  const kpi = findKpi(chosen.kpi) ?? fail({ code: 'unknown_kpi', found: chosen.kpi, closest: [] });
  return { kpi, chosen, name: rowName(kpi, chosen), ...rowSource(kpi, chosen, data) };
}

/** Whether a KPI has figures for each segment: what is fixed to one has no others. */
export function isSplit({ chosen, inputs }: PlannedKpi): boolean {
  return inputs !== undefined && chosen.segment === undefined;
}

/** Rates change in points, everything else in percent of what it was. */
export function changesInPoints(kpi: Kpi): boolean {
  return units[kpi.unit].change === 'points';
}

/** By how much a fraction is multiplied to be read in points; scores in points already are. */
export function pointFactor(kpi: Kpi): number {
  return units[kpi.unit].isRate ? 100 : 1;
}

export function stylesOf(kpi: Kpi, currency: string): Record<string, CellStyle> {
  const value = withMinus(numberFormat(kpi, currency));
  const points = '0.0" pts"';
  const percent = '0.0 %';
  const change = changesInPoints(kpi) ? points : percent;
  return figureStyles(kpi.id, {
    value,
    change: `+${change};"−"${change};${change}`,
    distance: changesInPoints(kpi) ? points : value,
  });
}

/** Gives a format the minus sign of the changes and sentences in place of a hyphen. */
function withMinus(format: string): string {
  return `${format};${format.startsWith('"') ? `"−${format.slice(1)}` : `"−"${format}`}`;
}

/** The definition behind a KPI's name: what it tells, how it is computed, what to watch for, and where to read on. */
export function definitionOf(
  { kpi, chosen, missingColumns }: Pick<PlannedKpi, 'kpi' | 'chosen' | 'missingColumns'>,
  segmentHeader: string,
): string {
  const { segment, costLag = 0 } = chosen;
  const direction = {
    higher: 'Higher is better.',
    lower: 'Lower is better.',
    context: 'Good or bad depends on your plan.',
  }[kpi.better];
  return [
    `${kpi.name}. ${kpi.summary}`,
    `How: ${formulaInWords(kpi.formula)}. ${direction}`,
    ...(segment === undefined
      ? []
      : segmentHeader === ''
        ? [
            `It is meant for "${segment}" only, but the data is not split by a column: type the figures into the row, or choose the column and build the scorecard again.`,
          ]
        : [`Only for ${segmentHeader} "${segment}", whatever is picked at the top of the sheet.`]),
    ...(costLag === 0
      ? []
      : [
          `The cost is that of ${monthsInWords(costLag)} earlier: it was spent before the customers of the period were won.`,
        ]),
    ...(missingColumns.length === 0 ? [] : [typedIn(missingColumns)]),
    kpi.note,
    `Read more: ${kpi.source.title}, ${kpi.source.url}`,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

function typedIn(missing: readonly string[]): string {
  const labels = missing.map((id) => `"${measureNamed(id).label}"`);
  const columns = labels.length === 1 ? `a column ${labels.join('')}` : `the columns ${labels.join(', ')}`;
  return `The data lacks ${columns}: type the figures into the row, or add ${labels.length === 1 ? 'it' : 'them'} and build the scorecard again.`;
}
