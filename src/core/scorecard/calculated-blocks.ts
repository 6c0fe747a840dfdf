import { type BudgetShares, budgetShares } from './budget-shares.ts';
import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { type ChartCells, chartCells } from './chart-cells.ts';
import { columnCheck } from './column-check.ts';
import { dataChecks } from './data-checks.ts';
import { columnsRead } from './planned-data.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { SheetCheck } from './sheet-check.ts';
import { type SparklineOptions, writeSparklineOptions } from './sparkline-options.ts';
import { type Changes, type Way, writeWays } from './target-way.ts';
import { unmatchedSegments } from './unmatched-segments.ts';

/** What the blocks of the visible sheet read from the hidden one, besides the KPIs themselves. */
export interface CalculatedBlocks {
  readonly sparklines: SparklineOptions;
  /** The way of each KPI to its target. */
  readonly ways: readonly Way[];
  readonly changes: Changes;
  /** A formula for what the figures need said beside them; an empty text where nothing. */
  readonly notice: string;
  /** Undefined where no spend and result are compared by segment. */
  readonly budget: BudgetShares | undefined;
  /** Undefined where no KPI has figures to draw. */
  readonly chart: ChartCells | undefined;
  readonly checks: readonly SheetCheck[];
}

/** Writes into the hidden sheet what the blocks of the visible one show. */
export function calculatedBlocks(hidden: SheetBuilder, scorecard: CalculatedScorecard): CalculatedBlocks {
  const { rows, calculation, data, measures } = scorecard;
  const sparklines = writeSparklineOptions(hidden, calculation);
  const { ways, changes } = writeWays(hidden, scorecard);
  const unmatched = unmatchedSegments(scorecard);
  const columns = columnCheck(rows, calculation, columnsRead(data, measures));
  return {
    sparklines,
    ways,
    changes,
    notice: [columns.notice, ...(unmatched ? [unmatched.notice] : [])].join('&'),
    budget: budgetShares(scorecard),
    chart: chartCells(hidden, scorecard),
    checks: dataChecks(scorecard, { ways, columns, unmatched: unmatched?.check }),
  };
}
