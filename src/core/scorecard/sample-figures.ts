import type { MeasureId } from '../catalog/measures.ts';
import type { ContextId } from '../goal.ts';
import { isFlow } from '../measure-nature.ts';
import { type Grain, shift, startOf } from '../period.ts';
import { type SampleRule, sampleRule } from './sample-rules.ts';
import type { SampleSegment, SampleSplit } from './sample-segments.ts';

export interface SampleRequest {
  readonly measures: readonly MeasureId[];
  readonly context: ContextId;
  readonly split: SampleSplit;
  readonly grain: Extract<Grain, 'week' | 'month'>;
  /** How many periods, up to the last one that has ended. */
  readonly periods: number;
  /** Serial day number. */
  readonly today: number;
}

export type SampleRow = readonly [date: number, segment: string, ...figures: (number | null)[]];

/** Each period and segment has this many rows where there are survey answers; the other figures stand in the first. */
const ANSWERS = 8;

/** The last segment slips in the periods that begin within this many days before the end. */
const SLIP_DAYS = 35;

/** Made-up figures, one row per period and segment, oldest first; the same request gives the same rows. */
export function sampleRows(request: SampleRequest): readonly SampleRow[] {
  const { measures, context, split, grain, periods, today } = request;
  const surveyed = measures.filter((id) => hasAnswers(id, context));
  const end = startOf(grain, today);
  const dates = Array.from({ length: periods }, (_, index) => shift(grain, end, index - periods));
  const figures = split.segments.map(
    (segment) => new SegmentFigures(segment, context, grain === 'week' ? 12 / 52 : 1, new Set(surveyed)),
  );
  return dates.flatMap((date, index) =>
    split.segments.flatMap(({ name }, position) => {
      const slips = position === split.segments.length - 1 && date >= end - SLIP_DAYS;
      const period = figures[position]?.period(date, index, slips);
      const rows = Array.from(
        { length: surveyed.length > 0 ? ANSWERS : 1 },
        (_, row): SampleRow => [date, name, ...measures.map((id) => period?.cell(id, row) ?? null)],
      );
      period?.finish();
      return rows;
    }),
  );
}

/** Whether a measure is made up answer by answer, one a row. */
export function hasAnswers(id: MeasureId, context: ContextId): boolean {
  return 'answers' in sampleRule(id, context);
}

/** The figures of one segment, period after period, since stocks are carried on. */
class SegmentFigures {
  private readonly segment: SampleSegment;
  private readonly context: ContextId;
  /** What part of a month a period is. */
  private readonly part: number;
  private readonly surveyed: ReadonlySet<MeasureId>;
  private readonly stocks = new Map<string, number>();

  constructor(segment: SampleSegment, context: ContextId, part: number, surveyed: ReadonlySet<MeasureId>) {
    this.segment = segment;
    this.context = context;
    this.part = part;
    this.surveyed = surveyed;
  }

  period(date: number, index: number, slips: boolean) {
    const { context, part, surveyed, stocks, segment } = this;
    const ruleOf = (id: MeasureId) => sampleRule(id, context);
    const known = new Map<MeasureId, number>();
    const opened = new Map<string, Extract<SampleRule, { stock: number }>>();

    const factor = (id: MeasureId, rule: SampleRule): number => {
      const { growth = 0, noise = 0.1, slip = 1 } = rule;
      const character =
        noise === 0
          ? 1
          : (segment.traits?.[rule.like ?? id] ?? 1 + spread(`${segment.name} ${id}`) * noise * 2);
      const chance = 1 + spread(`${segment.name} ${id} ${date}`) * noise;
      return character * chance * (1 + growth) ** (index * part) * (slips ? slip : 1);
    };
    const value = (id: MeasureId): number => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const made = make(id, ruleOf(id));
      known.set(id, made);
      return made;
    };
    const make = (id: MeasureId, rule: SampleRule): number => {
      if ('level' in rule) {
        const level = isFlow(id) ? rule.level * part : rule.level;
        return rounded(level * factor(id, rule) * season(date, rule.season), rule.digits);
      }
      if ('times' in rule) {
        const whole = value(rule.of);
        const lasting = 'stock' in ruleOf(rule.of) && isFlow(id) ? part : 1;
        const made = Math.round(whole * rule.times * lasting * factor(id, rule));
        return rule.times <= 1 ? Math.min(whole, made) : made;
      }
      if ('less' in rule) return value(rule.of) - value(rule.less);
      if ('stock' in rule) return stock(rule);
      if ('counted' in rule) return counted(id, rule);
      if ('constant' in rule) return rule.constant;
      if ('daysBefore' in rule) {
        const scatter = 1 + spread(`${segment.name} ${id} ${date}`) * 0.4;
        return date - Math.round(rule.daysBefore * scatter);
      }
      return answer(id, rule, 0);
    };
    const stock = (rule: Extract<SampleRule, { stock: number }>): number => {
      const name = rule.plus.join();
      opened.set(name, rule);
      const start =
        stocks.get(name) ?? Math.round(rule.stock * (1 + spread(`${segment.name} ${name}`) * 0.6));
      stocks.set(name, start);
      const sum = (ids: readonly MeasureId[]) => ids.reduce((total, id) => total + value(id), 0);
      return rule.at === 'start' ? start : start + sum(rule.plus) - sum(rule.minus);
    };
    /** Spread evenly over what is likely, so that few answers give a steady picture. */
    const answer = (id: MeasureId, rule: Extract<SampleRule, { answers: number }>, row: number): number => {
      const likely = (row + 0.5 + spread(`${segment.name} ${id} ${date} ${row}`) * 0.5) / ANSWERS;
      const mean = rule.answers * factor(id, { ...rule, noise: 0.04 });
      const made = rounded(mean + rule.spread * Math.log(likely / (1 - likely)), rule.digits);
      return Math.min(rule.to, Math.max(rule.from, made));
    };
    const counted = (id: MeasureId, rule: Extract<SampleRule, { counted: MeasureId }>): number => {
      if (surveyed.size === 0) return make(id, rule.orElse);
      const asked = ruleOf(rule.counted);
      const rows = Array.from({ length: ANSWERS }, (_, row) => row);
      if (!('answers' in asked)) return 0;
      return rows
        .map((row) => answer(rule.counted, asked, row))
        .filter((each) => each >= rule.atLeast && each <= rule.atMost).length;
    };
    return {
      /** A figure stands in the first row of its period and segment, an answer in each. */
      cell: (id: MeasureId, row: number): number | null => {
        const rule = ruleOf(id);
        if ('answers' in rule) return answer(id, rule, row);
        // The same in all rows, as an assumption has to be.
        return row === 0 || 'constant' in rule ? value(id) : null;
      },
      finish: () => {
        for (const [name, rule] of opened) stocks.set(name, stock({ ...rule, at: 'end' }));
      },
    };
  }
}

/** Highest at the end of November. */
function season(date: number, amplitude = 0): number {
  return 1 + amplitude * Math.cos(((date - 46_353) / 365.25) * 2 * Math.PI);
}

/** A number from -1 to 1 that only depends on a text: the same everywhere and whatever else is made up. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2_147_483_648 - 1;
}

function rounded(number: number, digits = 0): number {
  return Math.round(number * 10 ** digits) / 10 ** digits;
}
