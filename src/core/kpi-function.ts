import { bind } from './bind.ts';
import { measures } from './catalog/measures.ts';
import type { CustomFunction, Parameter } from './custom-function.ts';
import { kpiValue } from './evaluate.ts';
import type { Kpi } from './kpi.ts';
import { dependsOnDates, isAssumption } from './measure-nature.ts';

/** The custom function of a KPI, such as `KPI_CAC(cost; new_customers)`. */
export function kpiFunction(kpi: Kpi): CustomFunction {
  return {
    name: `KPI_${kpi.id}`,
    summary: `${kpi.name}: ${kpi.summary.charAt(0).toLowerCase()}${kpi.summary.slice(1)}`,
    parameters: kpi.measures.map((id, index) => parameterOf(id, index)),
    returns: 'number',
    run: (args, context) => kpiValue(kpi, bind(kpi, args, context)),
  };
}

function parameterOf(id: keyof typeof measures, index: number): Parameter {
  const column = String.fromCharCode(66 + index);
  // Arguments come without dates.
  const isOneNumber = isAssumption(id) || dependsOnDates(id);
  return {
    name: id,
    sample: isOneNumber ? `${column}2` : `${column}2:${column}13`,
    help: measures[id].help,
  };
}
