import { bind } from './bind.ts';
import { measures } from './catalog/measures.ts';
import type { CustomFunction, Parameter } from './custom-function.ts';
import { kpiValue } from './evaluate.ts';
import type { Kpi } from './kpi.ts';
import { fail } from './kpi-error.ts';
import { dependsOnDates, isAssumption } from './measure-nature.ts';
import { exceeds } from './run-function.ts';

/** The custom function of a KPI, such as `KPI_CAC(cost; new_customers)`. */
export function kpiFunction(kpi: Kpi): CustomFunction {
  return {
    name: `KPI_${kpi.id}`,
    summary: `${kpi.name}: ${kpi.summary.charAt(0).toLowerCase()}${kpi.summary.slice(1)}`,
    parameters: kpi.measures.map((id, index) => parameterOf(id, index)),
    returns: 'number',
    run(args, context) {
      requireArguments(kpi, args);
      return kpiValue(kpi, bind(kpi, args, context));
    },
  };
}

/** Refuses arguments that are left out, and more of them than there are measures. */
function requireArguments({ id, measures: parameters }: Kpi, args: readonly unknown[]): void {
  const usage = `=KPI_${id}(${parameters.join('; ')})`;
  const parameter = parameters.find((_, index) => args[index] === undefined);
  if (parameter !== undefined) fail({ code: 'missing_argument', parameter, usage });
  if (exceeds(args, parameters.length))
    fail({ code: 'too_many_arguments', count: args.length, most: parameters.length, usage });
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
