import type { Notation } from '../../src/core/format-number.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import type { ShownResult } from '../../src/core/scorecard/shown-period.ts';
import { shownValue } from '../shown-value.ts';
import { useTexts } from '../texts/texts.ts';

interface ResultFiguresProps {
  readonly result: Pick<ShownResult, 'actual' | 'target' | 'status'>;
  /** Undefined where no KPI has this name any more. */
  readonly kpi: Kpi | undefined;
  readonly notation: Notation;
}

/** What was reached, what was asked for and the verdict, as far as there is one: "€ 41.80 · target € 40.00 · At risk". */
export function ResultFigures({ result: { actual, target, status }, kpi, notation }: ResultFiguresProps) {
  const texts = useTexts();
  const show = (value: number | string): string =>
    typeof value === 'number' && kpi ? shownValue(value, kpi, notation) : String(value);
  return (
    <p>
      {[
        actual === null ? UNDEFINED : show(actual),
        target === null ? '' : texts.closing.target(show(target)),
        status === UNDEFINED ? '' : status,
      ]
        .filter((part) => part !== '')
        .join(' · ')}
    </p>
  );
}

/** What the scorecard shows where there is no figure and no verdict. */
const UNDEFINED = '–';
