import type { NumberProblem } from '../parse-typed-number.ts';
import type { StepProblem } from '../step-problems.ts';
import type { Texts } from './texts.ts';

/** The sentence beside a field: what is wrong and what to do. */
export function wordProblem(problem: StepProblem, texts: Texts): string {
  if (problem.code === 'number_wrong') return wordNumberProblem(problem.problem, texts);
  if (problem.code === 'target_impossible')
    return texts.problem.target_impossible(problem.lowest, problem.highest);
  return texts.problem[problem.code](problem.code === 'name_taken' ? problem.name : '');
}

function wordNumberProblem(problem: NumberProblem, texts: Texts): string {
  switch (problem.code) {
    case 'not_a_number':
      return texts.number.not_a_number(problem);
    case 'ambiguous':
      return texts.number.ambiguous(problem);
    case 'percent_sign_missing':
      return texts.number.percent_sign_missing(problem);
  }
}
