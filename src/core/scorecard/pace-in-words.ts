import type { CalculatedScorecard } from './calculated-scorecard.ts';
import { CHOSEN } from './calculation-columns.ts';
import { address, call, onSheet, text } from './dialect.ts';
import { isPeriodTotal } from './period-total.ts';
import type { CalculatedKpi } from './planned-kpi.ts';
import { targetApplies } from './shown-figures.ts';
import type { Way } from './target-way.ts';

/** What a total comes to by the end of its unfinished period when it goes on as it has; an empty text elsewhere. */
export function paceInWords(
  scorecard: CalculatedScorecard,
  planned: CalculatedKpi,
  actual: string,
  target: string,
  way: Pick<Way, 'judgeable'>,
): string {
  const { frame, calculation } = scorecard;
  if (planned.row === undefined || planned.chosen.kind === 'range' || !isPeriodTotal(planned.kpi.formula)) {
    return '""';
  }
  const [start, end] = [frame.startRow, frame.endRow].map((row) => address(row, CHOSEN, 'both'));
  const { coverage } = planned;
  const covered = `(${onSheet(calculation, coverage.end)}-${call('MAX', start ?? '', onSheet(calculation, coverage.start))})`;
  const percent = call('ROUND', `100*${actual}/${target}*(${end}-${start})/${covered}`, 0);
  const sentence = `${text(`${planned.name} on pace for `)}&${percent}&" % of its target"`;
  return call(
    'IF',
    `${onSheet(calculation, coverage.unfinished)}=1`,
    call('IF', targetApplies(scorecard, planned, actual, target, way), call('IFERROR', sentence, '""'), '""'),
    '""',
  );
}
