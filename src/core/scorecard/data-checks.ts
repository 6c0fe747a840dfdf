import type { MeasureId } from '../catalog/measures.ts';
import { LAST_DAY } from '../cell.ts';
import { partsOfWholes } from '../parts-of-wholes.ts';
import type { Grain } from '../period.ts';
import type { Table } from '../table.ts';
import { formulaInWords } from '../words.ts';
import type { Frame } from './calculation-frame.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { columnState } from './column-state.ts';
import { call, countOtherThanNumbers, onSheet, text, wholeColumn } from './dialect.ts';
import { endsCheck } from './ends-check.ts';
import { isFlow } from './period-total.ts';
import { textsBesideData } from './planned-data.ts';
import type { PlannedKpi } from './planned-kpi.ts';
import type { Layout } from './scorecard-layout.ts';
import type { DataSource } from './scorecard-request.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { SheetCheck } from './sheet-check.ts';
import { targetCheck } from './target-check.ts';
import type { Way } from './target-way.ts';
import { textCheck } from './text-check.ts';

export interface ChecksInput {
  readonly layout: Layout;
  readonly data: DataSource;
  readonly table: Table;
  readonly dataGrain: Grain;
  readonly frame: Frame;
  readonly calculation: string;
  readonly rows: CalculationRows;
  /** The measures whose columns are read. */
  readonly measures: readonly MeasureId[];
  readonly kpis: readonly PlannedKpi[];
  readonly ways: readonly Way[];
  /** Whether each column is found. */
  readonly columns: SheetCheck;
  /** Whether figures that are divided come from the same segments; undefined where that needs no saying. */
  readonly unmatched: SheetCheck | undefined;
  readonly currency: string;
}

/** How old the data may grow before the sheet says so, in days past what it covers. */
const PATIENCE: Readonly<Record<Grain, number>> = { day: 7, week: 14, month: 35, quarter: 100, year: 380 };

/** Words beside the signs, so that a check can be read aloud and in greyscale. */
export const CHECK_MARK = '✓ Fine';
export const WARNING_MARK = '! Look here';
const UNCHECKED = 'This cannot be checked until what is said above is corrected.';

/** Writes live checks of the data: each a mark, a sentence and where to look. Returns how many rows it took. */
export function writeChecks(visible: SheetBuilder, input: ChecksInput): number {
  const { layout, rows, measures, frame } = input;
  const checks = [
    input.columns,
    textCheck(rows, input, measures),
    dateCheck(input),
    ...partChecks(input),
    ...(input.unmatched ? [input.unmatched] : []),
    targetCheck(rows, input),
    ...endsCheck(frame),
    staleCheck(input),
  ];
  visible.put(layout.checksRow, 1, { value: 'Data checks', style: 'section' });
  checks.forEach(({ count, good, bad }, index) => {
    const row = layout.checksRow + 1 + index;
    const told = (fine: string, wrong: string, unknown: string) =>
      `=${call('IFERROR', call('IF', `${count}>0`, wrong, fine), unknown)}`;
    visible.put(row, 1, {
      formula: told(text(CHECK_MARK), text(WARNING_MARK), text(WARNING_MARK)),
      style: 'status',
    });
    visible.put(row, 2, { formula: told(good, bad, text(UNCHECKED)), style: 'text' });
  });
  return checks.length;
}

function dateCheck({ data, table, frame }: ChecksInput): SheetCheck {
  const column = wholeColumn(data.sheet, data.date);
  const compact = call('COUNTIFS', column, `">${LAST_DAY}"`);
  const texts = `(${countOtherThanNumbers(column)}-${textsBesideData(table, data.date)}+${compact})`;
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
function partChecks({ kpis, data, rows, calculation }: ChecksInput): readonly SheetCheck[] {
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

function staleCheck({ frame, dataGrain }: ChecksInput): SheetCheck {
  const age = `TODAY()-${frame.coverageEnd}-${PATIENCE[dataGrain]}`;
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
