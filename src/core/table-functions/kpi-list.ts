import { catalog } from '../catalog/index.ts';
import type { CustomFunction } from '../custom-function.ts';
import type { Formula } from '../formula.ts';
import { type GoalId, goals } from '../goal.ts';
import { headerKey } from '../header.ts';
import { fail } from '../kpi-error.ts';
import { directionInWords, unitInWords } from '../unit.ts';
import { formulaInWords, labelInText } from '../words.ts';
import { kpiArgument, textArgument } from './arguments.ts';
import { KPI } from './parameters.ts';

export const kpiListFunction: CustomFunction = {
  name: 'KPI_LIST',
  summary: 'The KPIs there are, with their formulas in words.',
  parameters: [{ name: 'goal', sample: '"lead_generation"', help: '(optional) Only the KPIs of one goal.' }],
  returns: 'Array<Array<string>>',
  run([goalName]) {
    const goal = goalArgument(goalName);
    const listed = goal ? catalog.filter((kpi) => kpi.goals.includes(goal)) : catalog;
    return [
      ['Id', 'Name', 'Formula', 'Unit', 'Better', 'Parameters'],
      ...listed.map((kpi) => [
        kpi.id,
        kpi.name,
        formulaInWords(kpi.formula),
        unitInWords(kpi.unit),
        directionInWords(kpi.better),
        kpi.measures.join('; '),
      ]),
    ];
  },
};

function goalArgument(arg: unknown): GoalId | undefined {
  const text = textArgument(arg);
  if (text === undefined) return undefined;
  const ids = Object.keys(goals) as GoalId[];
  const found = ids.find(
    (id) => headerKey(id) === headerKey(text) || headerKey(goals[id].name) === headerKey(text),
  );
  return found ?? fail({ code: 'unknown_choice', parameter: 'goal', found: text, choices: ids });
}

export const kpiExplainFunction: CustomFunction = {
  name: 'KPI_EXPLAIN',
  summary: 'How a KPI is computed and which way is good, in words.',
  parameters: [KPI],
  returns: 'string',
  run([kpiName]) {
    const kpi = kpiArgument(kpiName);
    return `${kpi.name}: ${formulaInSentence(kpi.formula)}. ${directionSentence(kpi.better)}`;
  },
};

/** The formula in words; "Clicks: clicks" would say nothing. */
function formulaInSentence(formula: Formula): string {
  const words = formulaInWords(formula);
  return typeof formula === 'string' && words === labelInText(formula) ? `total of ${words}` : words;
}

function directionSentence(better: Parameters<typeof directionInWords>[0]): string {
  return better === 'context'
    ? 'Whether more is better depends on your plan.'
    : `${better === 'higher' ? 'Higher' : 'Lower'} is better.`;
}
