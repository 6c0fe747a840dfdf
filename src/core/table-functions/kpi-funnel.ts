import { funnelSteps } from '../analysis/funnel-steps.ts';
import { type MeasureId, measures } from '../catalog/measures.ts';
import type { CellValue, CustomFunction } from '../custom-function.ts';
import { kpiValue } from '../evaluate.ts';
import { add, type Formula } from '../formula.ts';
import { closest } from '../header.ts';
import type { Kpi } from '../kpi.ts';
import { fail } from '../kpi-error.ts';
import { inputsByHeader } from '../match-columns.ts';
import { rankOf } from '../measure-names.ts';
import { addsOverSegments } from '../measure-nature.ts';
import { exceedsOne } from '../rounding.ts';
import { sliceTotals } from '../slice-totals.ts';
import { readTable } from '../table.ts';
import { labelInText, measureNamed } from '../words.ts';
import { listArgument } from './arguments.ts';
import { askedPeriod } from './asked-period.ts';
import { FROM, TABLE, TO } from './parameters.ts';

export const kpiFunnelFunction: CustomFunction = {
  name: 'KPI_FUNNEL',
  summary: 'How many people reach each stage, and where most are lost.',
  parameters: [
    TABLE,
    {
      name: 'stages',
      sample: '"sessions; leads; new_customers"',
      help: 'The measures from first to last, as cells or one text.',
    },
    FROM,
    TO,
  ],
  returns: 'Array<Array<string|number>>',
  run([cells, stages, from, to], context) {
    const ids = stageArguments(stages);
    const table = readTable(cells);
    const inputs = inputsByHeader(funnelOf(ids), table);
    const { totals } = sliceTotals(inputs, askedPeriod(table, inputs, from, to, context), context);
    const total = totals(0);
    // Refuses stages below 0 as it does the totals of any other KPI.
    kpiValue(inputs.kpi, total);
    const counts = ids.map((id) => total(id));
    refuseGrowth(ids, counts);
    const steps = funnelSteps(counts);
    return [
      ['Stage', 'Count', 'Rate of step', 'Lost', 'Where most are lost'],
      ...steps.map(({ count, rate, lost, isLargestLoss }, index): CellValue[] => {
        const id = ids[index];
        return [id ? measureNamed(id).label : '', count, rate ?? '', lost ?? '', isLargestLoss ? 'Here' : ''];
      }),
    ];
  },
};

function stageArguments(arg: unknown): readonly MeasureId[] {
  const ids = listArgument(arg).map((name) => measureCalled(String(name)));
  if (ids.length < 2) fail({ code: 'too_few_stages', count: ids.length });
  return ids;
}

/** The measure of this id, label or other name, in that order. */
function measureCalled(name: string): MeasureId {
  const all = Object.keys(measures) as MeasureId[];
  const [found] = all.filter((id) => rankOf(id, name) >= 0).sort((a, b) => rankOf(a, name) - rankOf(b, name));
  return found ? counted(found) : fail({ code: 'unknown_measure', found: name, closest: closest(name, all) });
}

function counted(id: MeasureId): MeasureId {
  const { money, duration } = measureNamed(id);
  if (!addsOverSegments(id) || money || duration) fail({ code: 'no_count', what: labelInText(id) });
  return id;
}

/** Whoever reaches a stage was in the one before it: more of them are none that were lost on the way. */
function refuseGrowth(ids: readonly MeasureId[], counts: readonly number[]): void {
  const grown = counts.findIndex((count, index) => exceedsOne(count / (counts[index - 1] ?? count)));
  const [earlier, later] = [ids[grown - 1], ids[grown]];
  if (!earlier || !later) return;
  fail({
    code: 'part_exceeds_whole',
    areStages: true,
    names: [labelInText(later), labelInText(earlier)],
    values: [counts[grown] ?? 0, counts[grown - 1] ?? 0],
  });
}

/** The stages as one KPI, so that their columns are found and totalled as those of any other. */
function funnelOf(ids: readonly MeasureId[]): Kpi {
  return {
    id: 'FUNNEL',
    name: 'the funnel',
    summary: '',
    why: '',
    goals: [],
    contexts: [],
    measures: ids,
    formula: ids.reduce<Formula<MeasureId>>((sum, id) => add(sum, id), 0),
    unit: 'number',
    better: 'context',
    note: '',
    source: { title: '', url: '' },
    example: { given: {}, result: 0 },
  };
}
