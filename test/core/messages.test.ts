import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/kpi-error.ts';
import { functionSentence, quoted, sentence } from '../../src/core/messages.ts';

const WHERE = { name: 'spend', row: 4 };

/** One of each; the compiler asks for a new one when a kind of problem is added. */
const problems: { readonly [Code in Problem['code']]: Extract<Problem, { code: Code }> } = {
  not_a_number: { code: 'not_a_number', where: WHERE, found: 'n/a' },
  error_cell: { code: 'error_cell', where: WHERE, found: '#N/A' },
  boolean_cell: { code: 'boolean_cell', where: WHERE, found: false },
  unexpected_date: { code: 'unexpected_date', where: WHERE },
  not_a_date: { code: 'not_a_date', where: WHERE, found: '5/10/2026' },
  compact_date: { code: 'compact_date', where: WHERE },
  no_dates: { code: 'no_dates', name: 'table', present: ['Spend', 'Leads'] },
  total_row: { code: 'total_row', where: { name: 'customers', row: 12 }, found: 'Total' },
  missing_argument: { code: 'missing_argument', parameter: 'trials', usage: '=KPI_X(trials)' },
  too_many_arguments: {
    code: 'too_many_arguments',
    count: 3,
    most: 2,
    usage: '=KPI_CAC(cost; new_customers)',
  },
  no_numbers: { code: 'no_numbers', what: 'spend' },
  one_number_needed: {
    code: 'one_number_needed',
    what: 'churn',
    count: 3,
    call: 'KPI_LIFESPAN',
    parameters: ['churn'],
  },
  sizes_differ: { code: 'sizes_differ', names: ['opened', 'closed'], of: 'rows', sizes: [1, 2] },
  no_complete_rows: { code: 'no_complete_rows', names: ['opened', 'closed'] },
  denominator_not_positive: {
    code: 'denominator_not_positive',
    kpi: 'Cost per lead',
    denominator: 'leads',
    value: 0,
  },
  negative: { code: 'negative', what: 'churn rate', value: -0.05 },
  not_positive: { code: 'not_positive', kpi: 'Growth', what: 'previous period', value: 0 },
  outside_range: {
    code: 'outside_range',
    kpi: 'Click-through rate',
    value: 1.2,
    parts: ['clicks', 'impressions'],
  },
  impossible_figure: {
    code: 'impossible_figure',
    kpi: 'Customer effort score',
    what: 'actual',
    value: 8,
    bounds: [1, 7],
    isRate: false,
  },
  off_scale: { code: 'off_scale', where: WHERE, found: 11, scale: [0, 10] },
  rate_above_one: { code: 'rate_above_one', what: 'churn', value: 5 },
  ends_before_start: { code: 'ends_before_start', where: WHERE, names: ['opened', 'closed'] },
  overflow: { code: 'overflow', what: 'Revenue' },
  unknown_kpi: { code: 'unknown_kpi', found: 'CPLL', closest: ['CPL'] },
  unknown_choice: { code: 'unknown_choice', parameter: 'period', found: 'decade', choices: ['day', 'week'] },
  no_table: { code: 'no_table' },
  no_header: { code: 'no_header' },
  no_rows: { code: 'no_rows', what: 'with a date' },
  missing_column: { code: 'missing_column', kpi: 'Cost per lead', wanted: ['Spend'], likely: ['Spent'] },
  no_figures: { code: 'no_figures', header: 'Pipeline', measure: 'Pipeline value' },
  unknown_name: { code: 'unknown_name', parameter: 'kpi' },
  unknown_column: {
    code: 'unknown_column',
    parameter: 'segment_column',
    found: 'Channels',
    present: ['Channel'],
  },
  tied_columns: {
    code: 'tied_columns',
    measure: 'Impressions',
    headers: ['Impr.', 'Ad impressions'],
    columns: [3, 5],
    settledByLabel: true,
  },
  shared_column: { code: 'shared_column', header: 'Cost', measures: ['Spend', 'Cost'] },
  mixed_currencies: { code: 'mixed_currencies', currencies: ['EUR', 'USD'] },
  date_wanted: { code: 'date_wanted', parameter: 'from', found: 'soon' },
  segment_without_column: { code: 'segment_without_column' },
  several_values: { code: 'several_values', what: 'gross margin' },
  blank_assumption: { code: 'blank_assumption', what: 'gross margin' },
  people_over_dates: { code: 'people_over_dates', what: 'reach' },
  months_needed: { code: 'months_needed', kpi: 'Customer churn rate', grain: 'quarter' },
  dates_reversed: { code: 'dates_reversed', from: 46_300, to: 46_000 },
  one_cell_needed: { code: 'one_cell_needed', what: 'actual', count: 12 },
  one_column_needed: { code: 'one_column_needed', what: 'values', columns: 3 },
  part_exceeds_whole: {
    code: 'part_exceeds_whole',
    names: ['conversions_a', 'visitors_a'],
    values: [120, 100],
  },
  target_zero: { code: 'target_zero', divides: 'progress' },
  no_tolerance: { code: 'no_tolerance', target: 0 },
  baseline_needed: { code: 'baseline_needed', kpi: 'Cost per lead', target: 40, better: 'lower' },
  baseline_is_target: { code: 'baseline_is_target', target: 40 },
  not_started: { code: 'not_started', start: 46_000, asOf: 45_990 },
  no_direction: { code: 'no_direction', kpi: 'Ad spend' },
  no_lift: { code: 'no_lift' },
  rate_out_of_reach: { code: 'rate_out_of_reach', baseline: 0.6, lift: 0.8 },
  not_by_segment: { code: 'not_by_segment', kpi: 'Lifetime value to CAC' },
  not_by_measure: { code: 'not_by_measure', kpi: 'Reach' },
  no_count: { code: 'no_count', what: 'revenue' },
  too_few_stages: { code: 'too_few_stages', count: 1 },
  unknown_measure: { code: 'unknown_measure', found: 'leeds', closest: ['leads'] },
  no_benchmark: { code: 'no_benchmark', kpi: 'Quick ratio' },
  unsafe_name: { code: 'unsafe_name', parameter: 'table_name', found: 'a`b' },
  not_rolled_up: { code: 'not_rolled_up', what: 'reach' },
  date_column_needed: { code: 'date_column_needed', kpi: 'MRR', what: 'monthly recurring revenue' },
  too_many_customers: { code: 'too_many_customers', count: 20_000, most: 6250 },
  out_of_bounds: { code: 'out_of_bounds', parameter: 'season', found: 0, wanted: 'a whole number above 0' },
  too_few: {
    code: 'too_few',
    what: 'customers with a second purchase',
    count: 3,
    needed: 30,
    remedy: 'Choose a longer time.',
  },
  counts_differ: { code: 'counts_differ', names: ['columns', 'weights'], counts: [3, 2] },
  result_too_large: { code: 'result_too_large', cells: 60_000 },
};

describe.each(Object.values(problems).map((problem) => [problem.code, problem] as const))(
  '%s',
  (_, problem) => {
    const message = functionSentence('KPI_X', problem);

    it('is worded in one or two sentences that start with the function and say what to do', () => {
      expect(message).toMatch(/^KPI_X: \S.*[.)]$/);
      expect(message).toMatch(
        /\b(Choose|Clear|Mend|Enter|Fill|Correct|Check|Use|Rename|Add|Convert|Swap|Did you mean|shows all|make all|Leave|List|Give|Set|Compare|rename|format|The table has)\b/,
      );
      expect(message.length).toBeLessThan(260);
      expect(message).not.toMatch(/undefined|NaN|\[object| {2}/);
    });

    it('starts with a capital where it stands alone', () => {
      expect(sentence(problem)).toMatch(/^[A-Z"0-9]/);
    });
  },
);

describe('a column without dates', () => {
  it('is named alone where it was chosen from those of the table', () => {
    expect(sentence({ code: 'no_dates', name: 'Day' })).toBe(
      'Day has no dates. Add or choose a column that has them, such as "Date".',
    );
  });
});

describe('what people typed', () => {
  it('is cut where it is long', () => {
    expect(quoted('a'.repeat(41))).toBe(`"${'a'.repeat(39)}…"`);
    expect(quoted('a'.repeat(40))).toBe(`"${'a'.repeat(40)}"`);
  });

  it('is listed up to twelve items, since a wide export has hundreds of columns', () => {
    const present = Array.from({ length: 300 }, (_, index) => `Column ${index}`);
    const message = sentence({ code: 'no_dates', name: 'table', present });
    expect(message).toContain('"Column 11", …');
    expect(message).not.toContain('Column 12');
  });
});
