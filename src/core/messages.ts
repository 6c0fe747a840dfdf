import type { CellPlace, Problem } from './kpi-error.ts';
import { isoDate } from './period.ts';

/** The wording of every problem: what, where, and what to do. */
const wording: { readonly [Code in Problem['code']]: (problem: Extract<Problem, { code: Code }>) => string } =
  {
    not_a_number: ({ where, found }) =>
      `${place(where)} is ${quoted(found)}, not a number. Clear the cell or enter a number.`,
    error_cell: ({ where, found }) =>
      `${place(where)} shows ${found}. Mend the formula in that cell or clear it.`,
    boolean_cell: ({ where, found }) =>
      `${place(where)} is ${found ? 'TRUE' : 'FALSE'}, not a number. Clear the cell or enter 1 or 0.`,
    unexpected_date: ({ where }) =>
      `${place(where)} is a date, not a number. Choose the column with numbers, or format the cell as a number.`,
    not_a_date: ({ where, found }) =>
      `${place(where)} is ${quoted(found)}, not a date. Enter a date, or write it as 2026-10-31.`,
    no_numbers: ({ what }) => `${what} has no numbers. Choose cells that hold numbers.`,
    one_number_needed: ({ what, count, call, parameters }) =>
      `${what} needs exactly one number, but there are ${count}. Choose one cell. For one result per row use ` +
      `=MAP(${parameters.map((_, index) => rangeSample(index)).join('; ')}; LAMBDA(${parameters.join('; ')}; ${call}(${parameters.join('; ')}))).`,
    heights_differ: ({ names, heights }) =>
      `${names[0]} has ${rows(heights[0])} and ${names[1]} has ${heights[1]}. Choose ranges of the same height, so that each row belongs together.`,
    widths_differ: ({ names, widths }) =>
      `${names[0]} has ${columns(widths[0])} and ${names[1]} has ${widths[1]}. Choose ranges of the same width, so that each cell has its partner.`,
    no_complete_rows: ({ names }) =>
      `no row has both ${names[0]} and ${names[1]}. Choose ranges in which some rows have both.`,
    zero_denominator: ({ kpi, denominator }) =>
      `${kpi} divides by ${denominator}, which is 0 here. Choose a range or period where it is above 0.`,
    not_positive: ({ kpi, what, value }) =>
      `${kpi} is not defined when ${what} is ${value}. Choose a starting value above 0.`,
    outside_range: ({ kpi, value, parts }) =>
      `${kpi} would be ${percent(value)}, which cannot be. ` +
      (value > 1 && parts
        ? `Check the numbers: ${parts[0]} may not exceed ${parts[1]}.`
        : 'Check the numbers for a mix-up or a negative value.'),
    off_scale: ({ where, found, scale }) =>
      `${place(where)} is ${found}, but answers go from ${scale[0]} to ${scale[1]}. Correct the answer or clear the cell.`,
    rate_above_one: ({ what, value }) =>
      `${what} is ${value}, which means ${percent(value)}. Enter a rate as ${value > 100 ? '5 % or 0.05' : `${value} % or ${Number((value / 100).toPrecision(12))}`}.`,
    ends_before_start: ({ where, names }) =>
      `${place(where)} lies before ${names[0]} in the same row. Correct one of the two dates.`,
    overflow: ({ kpi }) => `${kpi} is too large to compute. Check the numbers for a slip of the keyboard.`,
    unknown_kpi: ({ found, closest }) =>
      `there is no KPI called ${quoted(found)}. ` +
      (closest.length > 0 ? `Did you mean ${or(closest.map(quoted))}? ` : '') +
      '=KPI_LIST() shows all of them.',
    unknown_choice: ({ parameter, found, choices }) =>
      `${parameter} is ${quoted(found)}. Use ${or(choices.map(quoted))}.`,
    no_table: () => 'table is one cell. Choose the whole export, with its header row.',
    no_header: () =>
      'table has no header row. Choose a range whose first rows hold the column names, with numbers or dates below.',
    no_rows: ({ what }) => `there are no rows ${what}. Choose another period or segment.`,
    missing_column: ({ kpi, wanted, present }) =>
      `${kpi} needs a column ${or(wanted.map(quoted))}. ` +
      `Rename the column that holds it; the closest headers are ${and(present.map(quoted))}.`,
    unknown_column: ({ parameter, found, present }) =>
      `${parameter} ${quoted(found)} is not a column. The table has ${and(present.map(quoted))}.`,
    tied_columns: ({ measure, headers }) =>
      `${and(headers.map(quoted))} could each be ${quoted(measure)}. Rename the one to use to ${quoted(measure)}.`,
    shared_column: ({ header, measures }) =>
      `the column ${quoted(header)} could be ${or(measures.map(quoted))}, and both are needed. Add a column for each and name it so.`,
    mixed_currencies: ({ currencies }) =>
      `the columns are in different currencies (${and(currencies)}). Convert them to one currency first.`,
    no_date_column: ({ present }) =>
      `the table has no column with dates. Add one named "Date"; the table has ${and(present.map(quoted))}.`,
    date_wanted: ({ parameter, found }) =>
      `${parameter} is ${quoted(found)}, not a date. Choose a cell with a date or write DATE(2026; 10; 31).`,
    segment_without_column: () =>
      'segment needs segment_column. Add the name of the column that holds the segment.',
    several_values: ({ what }) =>
      `${what} differs between the rows of the period. It must be one number: make all rows equal or ask for one segment.`,
    people_over_dates: ({ what }) =>
      `${what} counts people, and the period has several dates, so that the same people would be counted twice. Use a table with one row per period.`,
    months_needed: ({ kpi, grain }) =>
      `${kpi} is needed per month, but each row covers a ${grain}. Use a table with one row per month, or finer.`,
    dates_reversed: ({ from, to, names = ['from', 'to'] }) =>
      `${names[0]} (${isoDate(from)}) lies after ${names[1]} (${isoDate(to)}). Swap the two dates.`,
    one_cell_needed: ({ what, count }) =>
      `${what} needs exactly one number, but there are ${count}. Choose one cell, or add the numbers up with SUM.`,
    one_column_needed: ({ what, columns }) =>
      `${what} needs one column or one row of values in order of time, but the range is ${columns} columns wide. Choose one column.`,
    part_exceeds_whole: ({ names, values }) =>
      `${names[0]} (${values[0]}) is more than ${names[1]} (${values[1]}). Check whether the two were mixed up.`,
    target_zero: ({ divides }) =>
      `target is 0, and ${divides} is a share of the target. Enter a target other than 0.`,
    no_tolerance: ({ target }) =>
      `the usual tolerance is 0 for a target of ${target}. Enter a tolerance, such as 10 %, or a baseline other than the target.`,
    baseline_needed: ({ kpi }) =>
      `the progress of ${kpi} counts from a baseline, since more of it is not simply better. Enter as baseline the value from which you started.`,
    baseline_is_target: ({ target }) =>
      `baseline and target are both ${target}, so there is no distance to travel. Enter a target that differs from the baseline.`,
    not_started: ({ start, asOf }) =>
      `as_of (${isoDate(asOf)}) lies before start (${isoDate(start)}), so there is no pace yet. Choose a later as_of.`,
    no_direction: ({ kpi }) =>
      `${kpi} has no good direction: whether more is better depends on your plan. Choose a KPI that should rise or fall.`,
    no_lift: () =>
      'relative_lift is 0, and no number of visitors can show a difference of 0. Enter the smallest lift worth finding, such as 10 %.',
    rate_out_of_reach: ({ baseline, lift }) =>
      `a baseline of ${percent(baseline)} changed by ${percent(lift)} leaves the range from 0 % to 100 %. Enter a smaller relative_lift.`,
    not_by_segment: ({ kpi }) =>
      `${kpi} is not made of its segments' values, so no segment has a part in its change. Leave segment_column out to see its measures.`,
    not_by_measure: ({ kpi }) =>
      `${kpi} has no value when measures of one period meet those of the other. Compare its measures one by one.`,
    no_count: ({ what }) =>
      `${what} is no count, so it is no stage of a funnel. Use measures that count, such as "sessions" or "leads".`,
    too_few_stages: ({ count }) =>
      `a funnel needs at least two stages, but there ${count === 1 ? 'is one' : 'are none'}. List the measures in order, such as "clicks; leads; won".`,
    unknown_measure: ({ found, closest }) =>
      `there is no measure called ${quoted(found)}. ` +
      (closest.length > 0 ? `Did you mean ${or(closest.map(quoted))}? ` : '') +
      'Use a parameter of a KPI function, such as "leads".',
    no_benchmark: ({ kpi }) =>
      `there is no published figure for ${kpi} that names its period. Set it against your own past with =KPI_TREND.`,
    unsafe_name: ({ parameter, found }) =>
      `${parameter} is ${quoted(found)}. A name in SQL is not blank and has no backtick, quotation mark, backslash or line break: rename it or choose another.`,
    not_rolled_up: ({ what }) =>
      `${what} needs every row, so no total per day can stand for it. Leave it out of the roll-up and use =KPI_SQL for its KPIs.`,
    date_column_needed: ({ kpi, what }) =>
      `${kpi} needs date_column, since ${what} depends on the date. Add the name of the column with dates.`,
    result_too_large: ({ cells }) =>
      `the result would fill ${cells} cells; Sheets takes at most 50000. Choose a longer period or fewer segments.`,
    too_many_customers: ({ count, most }) =>
      `there are ${count} customers, but the result would hold at most ${most} in Sheets. Choose fewer of them with FILTER, such as those who bought this year.`,
    out_of_bounds: ({ parameter, found, wanted }) => `${parameter} is ${found}. Enter ${wanted}.`,
    too_few: ({ what, count, needed, remedy }) =>
      `at least ${needed} ${what} are needed, but there ${count === 1 ? 'is' : 'are'} ${count}. ${remedy}`,
    counts_differ: ({ names, counts }) =>
      `${names[0]} has ${counts[0]} and ${names[1]} has ${counts[1]} entries. Give one for each, in the same order.`,
  };

/** The problem as a sentence, without the name of the function. */
export function sentence(problem: Problem): string {
  // Each code has its own wording; the compiler cannot follow the pairing through the index.
  const word = wording[problem.code] as (problem: Problem) => string;
  const text = word(problem);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The sentence that a cell shows on hovering: it starts with the function. */
export function functionSentence(name: string, problem: Problem): string {
  const word = wording[problem.code] as (problem: Problem) => string;
  return `${name}: ${word(problem)}`;
}

function place({ name, row }: CellPlace): string {
  return `${name}, row ${row},`;
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}

/** Text as it stands in the cell, cut to what a sentence bears. */
export function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 10} %`;
}

function and(items: readonly string[]): string {
  return join(items, 'and');
}

function or(items: readonly string[]): string {
  return join(items, 'or');
}

/** At most twelve items: a wide export has hundreds of columns. */
function join(items: readonly string[], word: string): string {
  if (items.length > 12) return `${items.slice(0, 12).join(', ')}, …`;
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}

function rangeSample(index: number): string {
  const letter = String.fromCharCode(66 + index);
  return `${letter}2:${letter}13`;
}
