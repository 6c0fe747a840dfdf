import type { Table } from '../table.ts';
import { calculatedBlocks } from './calculated-blocks.ts';
import { calculatedScorecard } from './calculated-scorecard.ts';
import { calculationSheet } from './calculation-sheet.ts';
import { plannedScorecard, type WorkbookFacts } from './planned-scorecard.ts';
import type { ScorecardRequest } from './scorecard-request.ts';
import { scorecardSheet } from './scorecard-sheet.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { WorkbookPlan } from './sheet-plan.ts';

/** Plans a scorecard: the visible sheet, and the hidden one that it reads its figures from. */
export function planScorecard(
  request: ScorecardRequest,
  table: Table,
  workbook: WorkbookFacts,
): WorkbookPlan {
  const planned = plannedScorecard(request, table, workbook);
  const hidden = new SheetBuilder();
  const scorecard = calculatedScorecard(hidden, planned);
  const blocks = calculatedBlocks(hidden, scorecard);
  return {
    sheets: [calculationSheet(planned.calculation, hidden), scorecardSheet(scorecard, blocks)],
    show: planned.layout.sheet,
  };
}
