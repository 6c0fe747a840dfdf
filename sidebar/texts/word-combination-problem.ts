import type { CombinationProblem } from '../combined-data.ts';
import type { Texts } from './texts.ts';

/** What keeps sheets from being combined, and what to do. */
export function wordCombinationProblem(problem: CombinationProblem, { combine }: Texts): string {
  switch (problem.code) {
    case 'too_few_sheets':
      return combine.problem.too_few_sheets();
    case 'no_measures':
      return combine.problem.no_measures(problem);
    case 'apart':
      return combine.problem.apart(problem);
    case 'too_many_rows':
      return combine.problem.too_many_rows(problem);
  }
}
