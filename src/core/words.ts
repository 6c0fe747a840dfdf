import { type MeasureId, measures } from './catalog/measures.ts';
import { type Formula, type Leaf, translate } from './formula.ts';
import { type Infix, infixTranslation } from './infix.ts';
import type { Measure, Total } from './measure.ts';

/** A formula as a marketer reads it: "spend ÷ leads". */
export function formulaInWords(formula: Formula): string {
  return translate(formula, words).text;
}

const words = infixTranslation(
  { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ', power: ' ^ ' },
  { number: (value) => String(value), leaf: leafInWords },
);

function leafInWords(leaf: Leaf): Infix | string {
  if (typeof leaf === 'object') return countInWords(leaf.count, leaf.atLeast, leaf.atMost);
  return totalInWords(leaf, measureNamed(leaf).total);
}

function countInWords(measure: string, atLeast?: number, atMost?: number): string {
  const label = labelInFormula(measure);
  if (atLeast !== undefined && atMost !== undefined) return `${label} from ${atLeast} to ${atMost}`;
  if (atLeast !== undefined) return `${label} of ${atLeast} or more`;
  if (atMost !== undefined) return `${label} of ${atMost} or less`;
  return `all ${label}`;
}

function totalInWords(id: string, total: Total): Infix | string {
  const label = labelInFormula(id);
  // Some labels say themselves when they were counted.
  if (/ at (?:start|end)$/.test(label)) return label;
  switch (total.kind) {
    case 'average':
      return `average of ${label}`;
    case 'weighted_average':
      return `average of ${label}, weighted by ${labelInText(total.weight)}`;
    case 'average_days':
      return `average days from ${labelInFormula(total.since)} to ${label}`;
    case 'opening':
      return `${label} (start of the period)`;
    case 'closing':
      return `${label} (end of the period)`;
    case 'mean_balance':
      return `${label} (mean over the period)`;
    default:
      return label;
  }
}

/** A label within a formula, where no date follows its "on": "days from opened to closed". */
export function labelInFormula(id: string): string {
  return labelInText(id).replace(/ on$/, '');
}

/** A label inside a sentence: lower case, but for abbreviations and names. */
export function labelInText(id: string): string {
  const { label } = measureNamed(id);
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export function measureNamed(id: string): Measure {
  return measures[id as MeasureId];
}
