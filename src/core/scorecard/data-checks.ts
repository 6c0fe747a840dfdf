import type { MeasureId } from '../catalog/measures.ts';
import { LAST_DAY } from '../cell.ts';
import { isFlow } from '../measure-nature.ts';
import { partsOfWholes } from '../parts-of-wholes.ts';
import type { Grain } from '../period.ts';
import { formulaInWords } from '../words.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { columnState } from './column-state.ts';
import { call, countOtherThanNumbers, onSheet, text, wholeColumn } from './dialect.ts';
import { endsCheck } from './ends-check.ts';
import { textsBesideData } from './planned-data.ts';
import type { SheetCheck } from './sheet-check.ts';
import { targetCheck } from './target-check.ts';
import type { Way } from './target-way.ts';
import { textCheck } from './text-check.ts';

/** What is known of the targets and columns before the checks are made. */
export interface ChecksInput {
  /** The way of each KPI to its target. */
  readonly ways: readonly Way[];
  /** Whether each column is found. */
  readonly columns: SheetCheck;
  /** Whether figures that are divided come from the same segments; undefined where that needs no saying. */
  readonly unmatched: SheetCheck | undefined;
}

/** How old the data may grow before the sheet says so, in days past what it covers. */
const PATIENCE: Readonly<Record<Grain, number>> = { day: 7, week: 14, month: 35, quarter: 100, year: 380 };

/** Live checks of the data and the targets, from the top down. */
export function dataChecks(
  scorecard: CalculatedScorecard,
  { ways, columns, unmatched }: ChecksInput,
): readonly SheetCheck[] {
  return [
    columns,
    textCheck(scorecard),
    dateCheck(scorecard),
    ...partChecks(scorecard),
    ...(unmatched ? [unmatched] : []),
    targetCheck(scorecard, ways),
    ...endsCheck(scorecard.frame),
    staleCheck(scorecard),
  ];
}

function dateCheck({ data, frame }: CalculatedScorecard): SheetCheck {
  const column = wholeColumn(data.sheet, data.date);
  const compact = call('COUNTIFS', column, `">${LAST_DAY}"`);
  const texts = `(${countOtherThanNumbers(column)}-${textsBesideData(data.table, data.date)}+${compact})`;
  return {
    count: call('IF', `${frame.missingData}=""`, texts, 1),
    good: text('Every date is a date'),
    bad: call(
      'IF',
      `${frame.missingData}=""`,
      `${text('Dates that are text or plain numbers: ')}&${texts}&${text('. Their rows count in no period. Select the column and choose Format > Number > Date.')}`,
      frame.missingData,
    ),
  };
}

/** Pairs such as clicks and impressions, of which one may not exceed the other. */
function partChecks({ kpis, data, rows, calculation }: CalculatedScorecard): readonly SheetCheck[] {
  const pairs = new Map<string, SheetCheck>();
  for (const { kpi, inputs } of kpis) {
    for (const { part, whole } of inputs ? partsOfWholes(kpi) : []) {
      const [partColumn, wholeColumnNumber] = [part, whole].map((id) =>
        typeof id === 'string' && isFlow(id) ? data.columns[id as MeasureId] : undefined,
      );
      if (!partColumn || !wholeColumnNumber) continue;
      const [parts, wholes] = [partColumn, wholeColumnNumber].map((column) =>
        wholeColumn(data.sheet, column),
      );
      const [partName, wholeName] = [part, whole].map(formulaInWords);
      const found = [partColumn, wholeColumnNumber].map(
        (column) => `${onSheet(calculation, columnState(rows, column))}=0`,
      );
      const larger = `SUMPRODUCT((${parts}>${wholes})*ISNUMBER(${parts})*ISNUMBER(${wholes}))`;
      // An error where a column is not found: then it cannot be checked.
      const count = call('IF', call('AND', ...found), larger, '1/0');
      pairs.set(`${part}/${whole}`, {
        count,
        good: text(`No row has more ${partName} than ${wholeName}`),
        bad: `${text(`Rows with more ${partName} than ${wholeName}: `)}&${count}&${text('. They are used as they are.')}`,
      });
    }
  }
  return [...pairs.values()];
}

function staleCheck({ data, frame }: CalculatedScorecard): SheetCheck {
  const age = `TODAY()-${frame.coverageEnd}-${PATIENCE[data.grain]}`;
  return {
    count: call('IF', `${frame.noFigures}=""`, call('MAX', 0, age), 1),
    good: `"Fresh: "&${frame.dataThrough}`,
    bad: call(
      'IF',
      `${frame.missingData}=""`,
      call(
        'IF',
        `${frame.noFigures}=""`,
        `"Old: "&${frame.dataThrough}&${text('. Paste a newer export below the last row.')}`,
        `${frame.noFigures}&${text('. Type the figures beside the dates.')}`,
      ),
      text('There are no dates'),
    ),
  };
}
