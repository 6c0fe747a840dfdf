import type { Direction } from './kpi.ts';

/** What went wrong, as data; `messages.ts` makes the sentence. Rows and columns count from 1. */
export type Problem =
  | { readonly code: 'not_a_number'; readonly where: CellPlace; readonly found: string }
  | { readonly code: 'error_cell'; readonly where: CellPlace; readonly found: string }
  | { readonly code: 'boolean_cell'; readonly where: CellPlace; readonly found: boolean }
  | { readonly code: 'unexpected_date'; readonly where: CellPlace }
  | { readonly code: 'compact_date'; readonly where: CellPlace }
  | { readonly code: 'total_row'; readonly where: CellPlace; readonly found: string }
  /** What is written without quotes, and is no name that the spreadsheet knows. */
  | { readonly code: 'unknown_name'; readonly parameter: string }
  /** `usage` is how the function is written at the least, such as `=KPI_CPL(spend; leads)`. */
  | { readonly code: 'missing_argument'; readonly parameter: string; readonly usage: string }
  | {
      readonly code: 'too_many_arguments';
      readonly count: number;
      readonly most: number;
      readonly usage: string;
    }
  /** `name` is a column, or the whole table. */
  | { readonly code: 'no_dates'; readonly name: string; readonly present?: readonly string[] }
  | { readonly code: 'not_a_date'; readonly where: CellPlace; readonly found: string }
  | { readonly code: 'no_numbers'; readonly what: string }
  | {
      readonly code: 'one_number_needed';
      readonly what: string;
      readonly count: number;
      /** The function that was called, for an example with `MAP`. */
      readonly call: string;
      readonly parameters: readonly string[];
    }
  | {
      readonly code: 'sizes_differ';
      readonly names: readonly [string, string];
      readonly of: 'rows' | 'columns';
      readonly sizes: readonly [number, number];
    }
  | { readonly code: 'no_complete_rows'; readonly names: readonly [string, string] }
  | {
      readonly code: 'denominator_not_positive';
      readonly kpi: string;
      readonly denominator: string;
      readonly value: number;
    }
  | { readonly code: 'negative'; readonly what: string; readonly value: number }
  | { readonly code: 'not_positive'; readonly kpi: string; readonly what: string; readonly value: number }
  | {
      readonly code: 'outside_range';
      readonly kpi: string;
      readonly value: number;
      /** A part that exceeds its whole, where that is why. */
      readonly parts?: readonly [string, string];
    }
  | {
      readonly code: 'impossible_figure';
      readonly kpi: string;
      /** The parameter. */
      readonly what: string;
      readonly value: number;
      readonly bounds: readonly [lowest: number, highest: number];
      readonly isRate: boolean;
    }
  | {
      readonly code: 'off_scale';
      readonly where: CellPlace;
      readonly found: number;
      readonly scale: readonly [number, number];
    }
  | { readonly code: 'rate_above_one'; readonly what: string; readonly value: number }
  | {
      readonly code: 'ends_before_start';
      readonly where: CellPlace;
      readonly names: readonly [string, string];
    }
  | { readonly code: 'overflow'; readonly what: string }
  | { readonly code: 'unknown_kpi'; readonly found: string; readonly closest: readonly string[] }
  | {
      readonly code: 'unknown_choice';
      readonly parameter: string;
      readonly found: string;
      readonly choices: readonly string[];
    }
  | { readonly code: 'no_table' }
  | { readonly code: 'no_header' }
  | { readonly code: 'no_rows'; readonly what: string }
  | {
      readonly code: 'missing_column';
      readonly kpi: string;
      readonly wanted: readonly string[];
      /** The headers of columns that may hold it. */
      readonly likely: readonly string[];
    }
  | { readonly code: 'no_figures'; readonly header: string; readonly measure: string }
  | {
      readonly code: 'unknown_column';
      readonly parameter: string;
      readonly found: string;
      readonly present: readonly string[];
    }
  | {
      readonly code: 'tied_columns';
      /** What each of them could be: a measure, or the column that a parameter names. */
      readonly measure: string;
      readonly headers: readonly string[];
      /** Where they stand in the table. */
      readonly columns: readonly number[];
      /** Whether a column of the measure's own label would win. */
      readonly settledByLabel: boolean;
    }
  | { readonly code: 'shared_column'; readonly header: string; readonly measures: readonly string[] }
  | {
      readonly code: 'mixed_currencies';
      readonly currencies: readonly string[];
      /** The column that gives each row its currency; without one, headers name them. */
      readonly column?: string;
    }
  | { readonly code: 'date_wanted'; readonly parameter: string; readonly found: string }
  | { readonly code: 'segment_without_column' }
  | { readonly code: 'several_values'; readonly what: string }
  | { readonly code: 'blank_assumption'; readonly what: string }
  | { readonly code: 'people_over_dates'; readonly what: string }
  | { readonly code: 'months_needed'; readonly kpi: string; readonly grain: string }
  | {
      readonly code: 'dates_reversed';
      readonly from: number;
      readonly to: number;
      /** The two parameters, where they are not called `from` and `to`. */
      readonly names?: readonly [string, string];
    }
  | { readonly code: 'one_cell_needed'; readonly what: string; readonly count: number }
  | { readonly code: 'one_column_needed'; readonly what: string; readonly columns: number }
  | {
      readonly code: 'part_exceeds_whole';
      readonly names: readonly [part: string, whole: string];
      readonly values: readonly [part: number, whole: number];
      /** Whether the two are stages of a funnel, the later one and the one before it. */
      readonly areStages?: true;
    }
  | { readonly code: 'target_zero'; readonly divides: string }
  | { readonly code: 'no_tolerance'; readonly target: number }
  | {
      readonly code: 'baseline_needed';
      readonly kpi: string;
      readonly target: number;
      readonly better: Direction;
    }
  | { readonly code: 'baseline_is_target'; readonly target: number }
  | { readonly code: 'not_started'; readonly start: number; readonly asOf: number }
  | { readonly code: 'no_direction'; readonly kpi: string }
  | { readonly code: 'no_lift' }
  | { readonly code: 'rate_out_of_reach'; readonly baseline: number; readonly lift: number }
  | { readonly code: 'not_by_segment'; readonly kpi: string }
  | { readonly code: 'not_by_measure'; readonly kpi: string }
  | { readonly code: 'no_count'; readonly what: string }
  | { readonly code: 'too_few_stages'; readonly count: number }
  | { readonly code: 'unknown_measure'; readonly found: string; readonly closest: readonly string[] }
  | { readonly code: 'no_benchmark'; readonly kpi: string }
  | { readonly code: 'unsafe_name'; readonly parameter: string; readonly found: string }
  | { readonly code: 'not_rolled_up'; readonly what: string }
  | { readonly code: 'date_column_needed'; readonly kpi: string; readonly what: string }
  | { readonly code: 'result_too_large'; readonly cells: number }
  | { readonly code: 'too_many_customers'; readonly count: number; readonly most: number }
  | {
      readonly code: 'out_of_bounds';
      readonly parameter: string;
      readonly found: number;
      /** What to enter instead, such as `a number above 0`. */
      readonly wanted: string;
    }
  | {
      readonly code: 'too_few';
      /** What is counted, in the plural, such as `customers with a second purchase`. */
      readonly what: string;
      readonly count: number;
      readonly needed: number;
      /** Where more of them are found, as a sentence. */
      readonly remedy: string;
    }
  | {
      readonly code: 'counts_differ';
      readonly names: readonly [string, string];
      readonly counts: readonly [number, number];
    };

/** A cell within what was handed over: a parameter's range, or a column of a table. */
export interface CellPlace {
  readonly name: string;
  readonly row: number;
}

/** Carries a problem to the edge, where it is worded; there is no honest result. */
export class KpiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function fail(problem: Problem): never {
  throw new KpiError(problem);
}

/** The result, or undefined where a KPI has no honest value; anything but a `KpiError` goes on. */
export function valueOrUndefined<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof KpiError) return undefined;
    throw error;
  }
}
