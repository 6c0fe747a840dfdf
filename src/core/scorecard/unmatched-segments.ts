import { type MeasureId, measures } from '../catalog/measures.ts';
import { type Formula, leavesOf } from '../formula.ts';
import { addsOverSegments } from '../measure-nature.ts';
import { segmentParts } from '../segment-parts.ts';
import { segmentNumber, segmentOfRows } from '../segments.ts';
import { labelInText } from '../words.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { measureState } from './column-state.ts';
import { NUMBER, segmentsOf, valuesOf } from './data-criteria.ts';
import { address, call, commaList, onSheet, text } from './dialect.ts';
import { ALL_SEGMENTS } from './picker-words.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import type { DataSource } from './scorecard-request.ts';
import type { SegmentCriterion } from './segment-list.ts';
import type { SheetCheck } from './sheet-check.ts';

/** Segments that bring only one of two figures which a KPI divides, such as spend without conversions. */
interface Unmatched {
  readonly has: MeasureId;
  readonly lacks: MeasureId;
  readonly segments: readonly SegmentCriterion[];
  readonly kpis: string[];
}

export interface UnmatchedSegments {
  readonly check: SheetCheck;
  /** A formula for what the figures over all segments need said beside them; an empty text where nothing. */
  readonly notice: string;
}

/** Cost that is recorded for some of the segments only is usual: nobody pays for organic visits. */
const COSTS: ReadonlySet<MeasureId> = new Set(['spend', 'cost']);

/**
 * Tells of ratios whose parts come from different segments, as where one export has no column for conversions: over all
 * segments such a ratio is no comparison of like with like. Undefined where the data has none.
 */
export function unmatchedSegments(scorecard: CalculatedScorecard): UnmatchedSegments | undefined {
  const { rows, calculation, data } = scorecard;
  const segmentColumn = segmentsOf(data);
  const found = findUnmatched(scorecard);
  if (segmentColumn === undefined || found.length === 0) return undefined;
  const told = found.map(({ has, lacks, segments, kpis }) => {
    const names = segments.map(({ name, label, criterion }) => {
      const count = rows.single(
        `Numbers in ${measures[lacks].label} · ${name}`,
        // A column that is not found is told of elsewhere.
        call(
          'IF',
          call('OR', ...[lacks, has].map((id) => `${measureState(rows, id)}>0`)),
          1,
          call('IFERROR', call('COUNTIFS', valuesOf(data, lacks), NUMBER, segmentColumn, text(criterion)), 1),
        ),
      );
      return call('IF', `${address(count, 2, 'both')}=0`, text(`, ${label}`), '""');
    });
    const label = `Without ${measures[lacks].label}, with ${measures[has].label}`;
    const without = rows.single(label, commaList(names));
    const cell = onSheet(calculation, address(without, 2, 'both'));
    return { cell, has: labelInText(has), lacks: labelInText(lacks), kpis: kpis.join(', '), id: lacks };
  });
  const saying = (cell: string, before: string, after: string) =>
    call('IF', `${cell}=""`, '""', `${text(before)}&${cell}&${text(after)}`);
  const notices = told
    .filter(({ id }) => !COSTS.has(id))
    .map(({ cell, has, lacks, kpis }) =>
      saying(cell, ` · ${kpis} includes the ${has} of `, `, but no ${lacks} from there`),
    );
  const notice = rows.single('Notice on unmatched segments', notices.length === 0 ? '""' : notices.join('&'));
  const noticed = onSheet(calculation, address(notice, 2, 'both'));
  const header = data.table.headers[(data.segment ?? 0) - 1] ?? 'segment';
  return {
    check: {
      count: told.map(({ cell }) => call('IF', `${cell}=""`, 0, 1)).join('+'),
      good: text(`Figures that are divided by each other come from the same ${header.toLowerCase()} each`),
      bad: told
        .map(({ cell, has, lacks, kpis }) =>
          saying(
            cell,
            `${kpis}: All counts the ${has} of `,
            `, for which the data has no ${lacks} at all. Pick one ${header.toLowerCase()} to compare like with like. `,
          ),
        )
        .join('&'),
    },
    notice: call('IF', `${rows.frame.segment}=${text(ALL_SEGMENTS)}`, noticed, '""'),
  };
}

function findUnmatched({ data, kpis }: CalculatedScorecard): readonly Unmatched[] {
  if (data.segment === undefined) return [];
  const { table, segments } = data;
  const { labels, segmentOf } = segmentOfRows(table, data.segment - 1);
  const numbers = segments.map(({ name }) => segmentNumber(labels, name));
  const recorded = new Map<MeasureId, ReadonlySet<number>>();
  const segmentsWith = (id: MeasureId): ReadonlySet<number> => {
    const column = (data.columns[id] ?? 0) - 1;
    const known =
      recorded.get(id) ??
      new Set(
        segmentOf.filter((_, index) => typeof table.cells[table.rows[index] ?? -1]?.[column] === 'number'),
      );
    recorded.set(id, known);
    return known;
  };
  const found = new Map<string, Unmatched>();
  for (const planned of kpis) {
    for (const [one, other] of dividedMeasures(planned, data)) {
      const [ones, others] = [segmentsWith(one), segmentsWith(other)];
      // Spend by channel beside revenue of the whole shop is meant: nothing is compared by segment there.
      if (!numbers.some((segment) => ones.has(segment) && others.has(segment))) continue;
      for (const [has, lacks, inHas, inLacks] of [
        [one, other, ones, others] as const,
        [other, one, others, ones] as const,
      ]) {
        const apart = segments.filter((_, index) => {
          const segment = numbers[index] ?? -1;
          return inHas.has(segment) && !inLacks.has(segment);
        });
        if (apart.length === 0) continue;
        const key = `${data.columns[has]} ${data.columns[lacks]}`;
        const unmatched = found.get(key) ?? { has, lacks, segments: apart, kpis: [] };
        if (!unmatched.kpis.includes(planned.name)) unmatched.kpis.push(planned.name);
        found.set(key, unmatched);
      }
    }
  }
  return [...found.values()];
}

/** Pairs of columns whose totals a KPI divides by each other; averages take only rows that have both. */
function dividedMeasures(
  { kpi, chosen, inputs }: PlannedKpi,
  { columns }: DataSource,
): readonly (readonly [MeasureId, MeasureId])[] {
  const parts = segmentParts(kpi.formula);
  if (!inputs || chosen.segment !== undefined || parts?.kind !== 'ratio') return [];
  const adding = (formula: Formula): readonly MeasureId[] =>
    leavesOf(formula).flatMap((leaf) =>
      typeof leaf === 'string' && columns[leaf as MeasureId] && addsOverSegments(leaf)
        ? [leaf as MeasureId]
        : [],
    );
  return adding(parts.numerator).flatMap((over) =>
    adding(parts.denominator)
      .filter((under) => columns[under] !== columns[over])
      .map((under) => [over, under] as const),
  );
}
