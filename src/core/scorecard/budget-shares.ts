import { type MeasureId, measures } from '../catalog/measures.ts';
import type { GoalId } from '../goal.ts';
import { labelInText } from '../words.ts';
import { type Split, splitAt } from './calculation-columns.ts';
import type { At, CalculationRows } from './calculation-rows.ts';
import { address, call, onSheet, text } from './dialect.ts';
import { evenDays } from './kpi-coverage.ts';
import { UNDEFINED } from './picker-words.ts';
import type { DataSource } from './scorecard-request.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { sumTotal } from './sum-rows.ts';

/** What each goal counts as a result, the first that the data has. */
const RESULTS: Readonly<Record<GoalId, readonly MeasureId[]>> = {
  awareness: ['reach', 'impressions'],
  engagement: ['engagements', 'clicks', 'sessions'],
  lead_generation: ['leads', 'conversions'],
  sales: ['new_customers', 'orders', 'revenue'],
  customer_success: ['revenue'],
  return_on_investment: ['attributed_revenue', 'revenue', 'conversions'],
  employee_engagement: [],
};

/** Spend and result whose shares stand side by side; undefined where the data lacks one of them. */
export interface BudgetMeasures {
  readonly spend: MeasureId;
  readonly result: MeasureId;
}

export function budgetMeasures(goal: GoalId, { columns }: DataSource): BudgetMeasures | undefined {
  const spend = (['spend', 'cost'] as const).find((id) => columns[id] !== undefined);
  const result = RESULTS[goal].find((id) => columns[id] !== undefined);
  return spend && result ? { spend, result } : undefined;
}

export interface BudgetInput extends BudgetMeasures {
  readonly rows: CalculationRows;
  readonly calculation: string;
  readonly split: Split;
  /** Rows of the matrix: its heading, the segments, the row of all, and the row for the sentence. */
  readonly headRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly allRow: number;
  readonly sentenceRow: number;
  readonly column: number;
}

/** Writes the share of spend beside the share of the result, and where budget may be in the wrong place. */
export function writeBudgetShares(visible: SheetBuilder, input: BudgetInput): void {
  const { rows, split, spend, result, column } = input;
  const totals = [sumTotal(rows, spend), sumTotal(rows, result)] as const;
  const labels = [`Share of ${labelInText(spend)}`, `Share of ${labelInText(result)}`];
  totals.forEach((total, index) => {
    const at = (calculationColumn: number) => onSheet(input.calculation, address(total, calculationColumn));
    const share = (calculationColumn: number) =>
      call('IFERROR', `${at(calculationColumn)}/${at(split.all)}`, text(UNDEFINED));
    visible.put(input.headRow, column + index, { value: labels[index] ?? '', style: 'head' });
    for (let row = input.firstRow; row <= input.lastRow; row++) {
      const formula = `=${share(split.first + row - input.firstRow)}`;
      visible.put(row, column + index, { formula, style: 'share' });
    }
    visible.put(input.allRow, column + index, { formula: `=${share(split.all)}`, style: 'share' });
  });
  visible.put(input.sentenceRow, 1, { formula: `=${budgetSentence(input, totals)}`, style: 'text' });
}

/** Shares that differ by so much more in one segment than in another are worth a sentence. */
const WORTH_SAYING = '1/10';

/** What has less of all spend has no budget to give, and what has less of all results may owe them to chance. */
const LEAST_SHARE = '1/20';

/**
 * Where money brings the least, and where it brings the most. Only segments with figures for both are compared: a result
 * that nobody recorded is not a result of 0.
 */
function budgetSentence(input: BudgetInput, [spend, result]: readonly [number, number]): string {
  const { rows, split } = input;
  const ofSpenders = (label: string, formula: (at: At, column: number) => string) =>
    rows.row(label, (at, column) =>
      splitAt(rows.frame, column) === split && column >= split.first && column < split.other
        ? // A segment without spend can neither give nor take budget; a text is above any number, an error is nothing.
          call(
            'IF',
            `ISNUMBER(${at(spend)})`,
            call('IF', `${at(spend)}>0`, call('IFERROR', formula(at, column), '""'), '""'),
            '""',
          )
        : undefined,
    );
  const share = (total: number, column: number) =>
    `${address(total, column)}/${address(total, split.all, 'column')}`;
  const compared = (label: string, formula: (at: At, column: number) => string) =>
    ofSpenders(label, (at, column) => call('IF', `ISNUMBER(${at(result)})`, formula(at, column), '""'));
  const gap = compared(
    'Share of spend less share of result',
    (_, column) => `${share(spend, column)}-${share(result, column)}`,
  );
  const perSpend = compared('Result per spend', (at) => `${at(result)}/${at(spend)}`);
  const withShare = (label: string, total: number) =>
    compared(label, (at, column) =>
      call('IF', `${share(total, column)}>=${LEAST_SHARE}`, at(perSpend), '""'),
    );
  const givers = withShare('Result per spend where there is budget', spend);
  const takers = withShare('Result per spend where there is a result', result);
  const unrecorded = ofSpenders('Spend without a figure for the result', (at) =>
    call('IF', `ISNUMBER(${at(result)})`, '""', `", "&${at(rows.frame.labelRow)}`),
  );
  const across = (row: number) =>
    `${address(row, split.first, 'both')}:${address(row, split.other - 1, 'both')}`;
  const cell = (label: string, formula: string) =>
    onSheet(input.calculation, address(rows.single(label, formula), 2, 'both'));
  const least = call('MIN', across(givers));
  const most = call('MAX', across(takers));
  const [spendName, resultName] = [labelInText(input.spend), labelInText(input.result)];
  /** A segment by name, and in words what it takes and brings. */
  const named = (label: string, extreme: string, among: number) => {
    const position = call('MATCH', extreme, across(among), 0);
    const name = call('INDEX', across(rows.frame.labelRow), position);
    const percentOf = (total: number) =>
      call('ROUND', `100*${call('INDEX', across(total), position)}/${address(total, split.all, 'both')}`, 0);
    const shares = `" ("&${percentOf(spend)}&${text(` % of ${spendName}, `)}&${percentOf(result)}&${text(` % of ${resultName})`)}`;
    return cell(label, call('IFERROR', `${name}&${shares}`, '""'));
  };
  const from = named('Budget may leave', least, givers);
  const to = named('Budget may go to', most, takers);
  const names = Array.from({ length: split.other - split.first }, (_, index) =>
    address(unrecorded, split.first + index, 'both'),
  );
  // The first comma is cut off.
  const without = cell('Segments without a figure for the result', call('MID', names.join('&'), 3, 1000));

  const unknown = `${text(`No figure for ${resultName} is recorded for `)}&${without}&${text(`: what ${spendName} brings there cannot be told. `)}`;
  // The best and the worst of the matrix may be too small to move budget from or to.
  const leftOut = call(
    'IF',
    call('OR', `${call('MIN', across(perSpend))}<${least}`, `${call('MAX', across(perSpend))}>${most}`),
    text(' What takes or brings less than 5 % is left out.'),
    '""',
  );
  const moving =
    `"Money brings least in "&${from}&" and most in "&${to}` +
    `&${text(`. Consider moving budget from the one to the other, if more of it brings ${resultName} at the cost seen so far.`)}&${leftOut}`;
  const alike = text(`${measures[input.spend].label} and ${resultName} are shared out much alike.`);
  const known = call('COUNT', across(gap));
  const isWorthSaying = `${call('MAX', across(gap))}-${call('MIN', across(gap))}>=${WORTH_SAYING}`;
  const isKnown = [`${call('COUNT', across(givers))}>0`, `${call('COUNT', across(takers))}>0`];
  const advice = call('IF', call('AND', ...isKnown, `${least}<${most}`), moving, text(UNDEFINED));
  const comparison = cell(
    'What the shares say',
    call(
      'IF',
      `${known}>1`,
      call('IF', isWorthSaying, advice, call('IF', `${without}=""`, alike, '""')),
      call('IF', `${without}=""`, text(UNDEFINED), '""'),
    ),
  );
  const all = onSheet(input.calculation, address(result, split.all, 'both'));
  const onCalculation = (cell: string) => onSheet(input.calculation, cell);
  const even = evenDays(rows, { ids: [input.spend, input.result], costLag: 0 });
  const [start, end] = [rows.frame.startRow, rows.frame.endRow].map((row) =>
    onCalculation(address(row, split.period, 'both')),
  );
  const isEven =
    even === undefined
      ? []
      : [`${start}>=${onCalculation(even.from)}`, `${end}<=${onCalculation(even.until)}`];
  const someResult = call('IF', `ISNUMBER(${all})`, call('AND', `${all}>0`, ...isEven), '1=0');
  return call(
    'IF',
    someResult,
    `${call('IF', `${without}=""`, '""', unknown)}&${comparison}`,
    text(UNDEFINED),
  );
}
