import { type MeasureId, measures } from '../catalog/measures.ts';
import { labelInText } from '../words.ts';
import type { BudgetMeasures } from './budget-measures.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { type Split, splitAt } from './calculation-columns.ts';
import type { At, CalculationRows } from './calculation-rows.ts';
import { address, call, commaList, onSheet, text } from './dialect.ts';
import { evenDays } from './kpi-coverage.ts';
import { UNDEFINED } from './picker-words.ts';
import { sumTotal } from './sum-rows.ts';

/** The shares that each segment has of spend and of its result, and what they say, as formulas for the visible sheet. */
export interface BudgetShares {
  readonly columns: readonly {
    readonly title: string;
    /** The share of a segment, by its column of the hidden sheet. */
    readonly share: (column: number) => string;
  }[];
  /** Where budget may be in the wrong place. */
  readonly sentence: string;
}

/** Sets the share of spend beside the share of the result; undefined where nothing is split or one is lacking. */
export function budgetShares({
  rows,
  frame,
  budget,
  calculation,
}: CalculatedScorecard): BudgetShares | undefined {
  if (!budget || !frame.splits) return undefined;
  const split = frame.splits.chosen;
  const totals = [sumTotal(rows, budget.spend), sumTotal(rows, budget.result)] as const;
  const columnOf = (id: MeasureId, total: number) => {
    const at = (column: number) => onSheet(calculation, address(total, column));
    return {
      title: `Share of ${labelInText(id)}`,
      share: (column: number) => call('IFERROR', `${at(column)}/${at(split.all)}`, text(UNDEFINED)),
    };
  };
  return {
    columns: [columnOf(budget.spend, totals[0]), columnOf(budget.result, totals[1])],
    sentence: budgetSentence({ ...budget, rows, calculation, split }, totals),
  };
}

interface BudgetInput extends BudgetMeasures {
  readonly rows: CalculationRows;
  readonly calculation: string;
  readonly split: Split;
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
  const without = cell('Segments without a figure for the result', commaList(names));

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
