import type { StepProblem } from '../step-problems.ts';
import type { Texts } from './texts.ts';
import { wordByCode } from './word-by-code.ts';

/** The sentence beside a field: what is wrong and what to do. */
export function wordProblem(problem: StepProblem, texts: Texts): string {
  if (problem.code === 'number_wrong') return wordByCode(texts.number, problem.problem);
  if (problem.code === 'target_impossible')
    return texts.problem.target_impossible(problem.lowest, problem.highest);
  return texts.problem[problem.code](problem.code === 'name_taken' ? problem.name : '');
}
