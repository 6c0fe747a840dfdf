import { isLeaf } from './formula.ts';
import type { Direction, Kpi, Unit } from './kpi.ts';
import { measureNamed } from './words.ts';

interface UnitStyle {
  readonly words: string;
  /** The number format of a sheet, in US notation, which every locale reads; `¤` stands for the currency. */
  readonly format: string;
  /** The format of a plain total, where decimals only distract. */
  readonly totalFormat?: string;
  /** How a change is given: in points of the unit itself, or in percent of the earlier value. */
  readonly change: 'percent' | 'points';
  /** Kept as a fraction and shown times 100: 0.38 as 38 %. */
  readonly isRate?: true;
}

/** How each unit is written, in words and in a sheet. */
export const units: Readonly<Record<Unit, UnitStyle>> = {
  number: { words: 'number', format: '#,##0.00', totalFormat: '#,##0', change: 'percent' },
  currency: { words: 'money', format: '"¤ "#,##0.00', totalFormat: '"¤ "#,##0', change: 'percent' },
  percent: { words: 'percent', format: '0.0 %', change: 'points', isRate: true },
  percentage_points: { words: 'percentage points', format: '0.0 %', change: 'points', isRate: true },
  ratio: { words: 'ratio', format: '0.00', change: 'percent' },
  duration: { words: 'time, in the unit of the data', format: '#,##0.0', change: 'percent' },
  days: { words: 'days', format: '#,##0.0', change: 'percent' },
  months: { words: 'months', format: '#,##0.0', change: 'percent' },
  points: { words: 'points', format: '0.0', change: 'points' },
  score: { words: 'score', format: '0.00', change: 'percent' },
};

export function unitInWords(unit: Unit): string {
  return units[unit].words;
}

export function directionInWords(better: Direction): string {
  return better === 'context' ? 'depends' : better;
}

/** The number format of a KPI's values. */
export function numberFormat(kpi: Pick<Kpi, 'unit' | 'formula'>, currency: string): string {
  const { format, totalFormat } = units[kpi.unit];
  const plainTotal =
    typeof kpi.formula === 'string' &&
    isLeaf(kpi.formula) &&
    measureNamed(kpi.formula).total.kind !== 'weighted_average';
  return (plainTotal ? (totalFormat ?? format) : format).replace('¤', currency.replaceAll('"', ''));
}
