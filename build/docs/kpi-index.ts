import { catalog } from '../../src/core/catalog/index.ts';
import { type GoalId, goals } from '../../src/core/goal.ts';
import { directionInWords } from '../../src/core/unit.ts';
import { formulaInWords } from '../../src/core/words.ts';
import { code, markdownTable, page, section } from './markdown.ts';

/** The KPIs by goal, each with its formula and a link to its page. */
export function kpiIndex(): string {
  return page(
    '# KPIs',
    `${catalog.length} KPIs by the goal they serve; one that serves several goals stands under each. Every page is printed from the definition that also computes the value.`,
    ...(Object.keys(goals) as GoalId[]).map((goal) =>
      section(
        goals[goal].name,
        goals[goal].summary,
        markdownTable(
          ['Function', 'KPI', 'Formula', 'Better'],
          catalog
            .filter((kpi) => kpi.goals.includes(goal))
            .map((kpi) => [
              code(`KPI_${kpi.id}`),
              `[${kpi.name}](${kpi.id}.md)`,
              formulaInWords(kpi.formula),
              directionInWords(kpi.better),
            ]),
        ),
      ),
    ),
  );
}
