import { capitalized } from './capitalized.ts';
import type { Measure, Total, TotalKind } from './measure.ts';

/**
 * Measures as lines of text, for the script that is loaded for every single cell. `clicks||0||Ad clicks;Total clicks`
 * has the kind of its total as a digit, then letters for its traits, and the aliases. A label that only repeats the
 * id is left out.
 */

/** What a cell needs to know of a measure. */
export type CellMeasure = { readonly [Key in keyof Omit<Measure, 'help'>]: Measure[Key] | undefined } & Pick<
  Measure,
  'label' | 'total'
>;

type Fields = Required<CellMeasure>;

const KINDS: readonly TotalKind[] = [
  'sum',
  'single',
  'average',
  'answers',
  'weighted_average',
  'average_days',
  'date',
  'opening',
  'closing',
  'mean_balance',
  'unique',
];

export function measuresToText(measures: Readonly<Record<string, CellMeasure>>): string {
  return Object.entries(measures)
    .map(([id, measure]) => measureToLine(id, measure))
    .join('\n');
}

export function measuresFromText(text: string): Readonly<Record<string, CellMeasure>> {
  const measures: Record<string, CellMeasure> = {};
  for (const line of text.split('\n')) {
    const id = line.slice(0, line.indexOf('|'));
    measures[id] = new MeasureLine(id, line);
  }
  return measures;
}

/** A line of text as a measure; it is read when something of it is asked for, since a cell needs a measure or two. */
class MeasureLine implements CellMeasure {
  private readonly id: string;
  private readonly line: string;
  private read: Fields | undefined;

  constructor(id: string, line: string) {
    this.id = id;
    this.line = line;
  }

  private get fields(): Fields {
    this.read ??= fieldsOf(this.id, this.line);
    return this.read;
  }

  get label() {
    return this.fields.label;
  }
  get total() {
    return this.fields.total;
  }
  get aliases() {
    return this.fields.aliases;
  }
  get asFraction() {
    return this.fields.asFraction;
  }
  get scale() {
    return this.fields.scale;
  }
  get duration() {
    return this.fields.duration;
  }
  get money() {
    return this.fields.money;
  }
  get signed() {
    return this.fields.signed;
  }
  get planned() {
    return this.fields.planned;
  }
}

function measureToLine(id: string, measure: CellMeasure): string {
  const traits = [
    measure.asFraction ? 'f' : '',
    measure.duration ? 'd' : '',
    measure.money ? 'm' : '',
    measure.signed ? 's' : '',
    measure.planned ? 'p' : '',
    measure.scale?.join('-') ?? '',
  ];
  const fields = [
    id,
    measure.label === labelOf(id) ? '' : measure.label,
    KINDS.indexOf(measure.total.kind) + traits.join('').replace(/^(?=\d)/, ' '),
    companionsOf(measure.total).join(' '),
    measure.aliases?.join(';') ?? '',
  ];
  return fields.join('|').replace(/\|+$/, '');
}

function fieldsOf(id: string, line: string): Fields {
  const [, label, traits = '', companions = '', aliases] = line.split('|');
  const [, kind = '0', letters = '', low, high] = /^(\d+)([a-z]*) ?(?:(\d+)-(\d+))?$/.exec(traits) ?? [];
  const trait = (letter: string): true | undefined => letters.includes(letter) || undefined;
  return {
    label: label || labelOf(id),
    total: totalFrom(KINDS[Number(kind)] ?? 'sum', companions),
    aliases: aliases?.split(';'),
    asFraction: trait('f'),
    duration: trait('d'),
    money: trait('m'),
    signed: trait('s'),
    planned: trait('p'),
    scale: low ? [Number(low), Number(high)] : undefined,
  };
}

function labelOf(id: string): string {
  return capitalized(id).replaceAll('_', ' ');
}

function companionsOf(total: Total): readonly string[] {
  switch (total.kind) {
    case 'sum':
      return total.orProduct ?? [];
    case 'single':
      return total.computedBy ?? [];
    case 'weighted_average':
      return [total.weight];
    case 'average_days':
      return [total.since];
    default:
      return [];
  }
}

function totalFrom(kind: TotalKind, companions: string): Total {
  if (companions === '') return { kind } as Total;
  const names = companions.split(' ');
  switch (kind) {
    case 'sum':
      return { kind, orProduct: [names[0] ?? '', names[1] ?? ''] };
    case 'single':
      return { kind, computedBy: names };
    case 'weighted_average':
      return { kind, weight: companions };
    case 'average_days':
      return { kind, since: companions };
    default:
      return { kind } as Total;
  }
}
