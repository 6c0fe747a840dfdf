import { capitalized } from './capitalized.ts';
import type { CellPlace, Problem } from './kpi-error.ts';
import { isoDate } from './period.ts';
import { MOST_RESULT_CELLS } from './sheet-limits.ts';

/** The problem as a sentence, without the name of the function. */
export function sentence(problem: Problem): string {
  return capitalized(wording(problem));
}

/** The sentence that a cell shows on hovering: it starts with the function. */
export function functionSentence(name: string, problem: Problem): string {
  return `${name}: ${wording(problem)}`;
}

/** The wording of every problem, without its first capital: what, where, and what to do. */
function wording(problem: Problem): string {
  switch (problem.code) {
    case 'not_a_number':
      return `${place(problem.where)} is ${quoted(problem.found)}, not a number. Clear the cell or enter a number.`;
    case 'error_cell':
      return `${place(problem.where)} shows ${problem.found}. Mend the formula in that cell or clear it.`;
    case 'boolean_cell':
      return `${place(problem.where)} is ${problem.found ? 'TRUE' : 'FALSE'}, not a number. Clear the cell or enter 1 or 0.`;
    case 'unexpected_date':
      return `${place(problem.where)} is a date, not a number. Choose the column with numbers, or format the cell as a number.`;
    case 'not_a_date':
      return `${place(problem.where)} is ${quoted(problem.found)}, not a date. Enter a date, or write it as 2026-10-31.`;
    case 'compact_date':
      return `${place(problem.where)} is a number such as 20261031, not a date, and the formulas of a sheet cannot read it. Enter a date such as 2026-10-31.`;
    case 'total_row':
      return `${place(problem.where)} is ${quoted(problem.found)}, a sum of other rows. Leave that row out of the ranges.`;
    case 'no_dates':
      return (
        `${problem.name} has no dates. Add or choose a column that has them, such as "Date"` +
        `${problem.present ? `; the table has ${and(problem.present.map(quoted))}` : ''}.`
      );
    case 'no_numbers':
      return `${problem.what} has no numbers. Choose cells that hold numbers.`;
    case 'unknown_name':
      return `${problem.parameter} is #NAME?. Enter words as "CPL", in quotes, and columns as C2:C13.`;
    case 'missing_argument':
      return `${problem.parameter} is missing. Enter it, or choose the cells that hold it, as in ${problem.usage}.`;
    case 'too_many_arguments':
      return `there are ${problem.count} arguments, but it takes no more than ${problem.most}. Enter ${problem.usage}, and decimals as your spreadsheet shows them.`;
    case 'one_number_needed':
      return (
        `${problem.what} needs exactly one number, but there are ${problem.count}. Choose one cell. For one result per row use ` +
        `=MAP(${problem.parameters.map((_, index) => rangeSample(index)).join('; ')}; LAMBDA(${problem.parameters.join('; ')}; ${problem.call}(${problem.parameters.join('; ')}))).`
      );
    case 'sizes_differ':
      return `${and(problem.names)} have ${and(problem.sizes)} ${problem.of}. Choose ranges of the same size, so that each cell has its partner.`;
    case 'no_complete_rows':
      return `no row has both ${problem.names[0]} and ${problem.names[1]}. Choose ranges in which some rows have both.`;
    case 'denominator_not_positive':
      return `${problem.kpi} divides by ${problem.denominator}, which is ${problem.value} here. Choose a range or period where it is above 0.`;
    case 'negative':
      return `${problem.what} is ${problem.value}, but cannot be below 0. Correct the sign of the numbers, or choose other cells.`;
    case 'not_positive':
      return `${problem.kpi} is not defined when ${problem.what} is ${problem.value}. Choose a value above 0.`;
    case 'outside_range':
      return (
        `${problem.kpi} would be ${percent(problem.value)}, which cannot be. ` +
        (problem.parts
          ? `Check the numbers: ${problem.parts[0]} may not exceed ${problem.parts[1]}.`
          : 'Check the numbers for a mix-up or a negative value.')
      );
    case 'impossible_figure': {
      const { what, kpi, value, bounds, isRate } = problem;
      const ends = bounds.flatMap((end, index) =>
        Number.isFinite(end) ? `${index === 0 ? 'below' : 'above'} ${isRate ? percent(end) : end}` : [],
      );
      return `${what} is ${value}${isRate ? `, which means ${percent(value)}` : ''}, but ${kpi} is never ${or(ends)}. Correct the number, or choose the cell with this KPI.`;
    }
    case 'off_scale':
      return `${place(problem.where)} is ${problem.found}, but answers go from ${problem.scale[0]} to ${problem.scale[1]}. Correct the answer or clear the cell.`;
    case 'rate_above_one':
      return `${problem.what} is ${problem.value}, which means ${percent(problem.value)}. Enter a rate as ${problem.value > 100 ? '5 % or 0.05' : `${problem.value} % or ${Number((problem.value / 100).toPrecision(12))}`}.`;
    case 'ends_before_start':
      return `${place(problem.where)} lies before ${problem.names[0]} in the same row. Correct one of the two dates.`;
    case 'overflow':
      return `${problem.what} is too large to compute. Check the numbers for a slip of the keyboard.`;
    case 'unknown_kpi':
      return (
        `there is no KPI called ${quoted(problem.found)}. ` +
        `${meant(problem.closest)}=KPI_LIST() shows all of them.`
      );
    case 'unknown_choice':
      return `${problem.parameter} is ${quoted(problem.found)}. Use ${or(problem.choices.map(quoted))}.`;
    case 'no_table':
      return 'table is one cell. Choose the whole export, with its header row.';
    case 'no_header':
      return 'table has no header row. Choose a range whose first rows hold the column names, with numbers or dates below.';
    case 'no_rows':
      return `there are no rows ${problem.what}. Choose another period or segment.`;
    case 'missing_column':
      return (
        `${problem.kpi} needs a column ${or(problem.wanted.map(quoted))}. ` +
        `Rename the column that holds it${problem.likely.length > 0 ? `, perhaps ${or(problem.likely.map(quoted))}` : ''}.`
      );
    case 'no_figures':
      return `${quoted(problem.header)} holds words or codes, so no figures of ${quoted(problem.measure)}. Rename it if it is something else.`;
    case 'unknown_column':
      return `${problem.parameter} ${quoted(problem.found)} is not a column. The table has ${and(problem.present.map(quoted))}.`;
    case 'tied_columns':
      return `${and(problem.headers.map(quoted))} (columns ${and(problem.columns)} of the table) could each be ${quoted(problem.measure)}. Rename ${problem.settledByLabel ? `the one to use to ${quoted(problem.measure)}` : 'all but the one to use, such as to "Not used"'}.`;
    case 'shared_column':
      return `the column ${quoted(problem.header)} could be ${or(problem.measures.map(quoted))}, and both are needed. Add a column for each and name it so.`;
    case 'mixed_currencies':
      return `${problem.column === undefined ? 'the columns' : `the rows, by their ${quoted(problem.column)},`} are in different currencies (${and(problem.currencies)}). Convert them to one currency first.`;
    case 'date_wanted':
      return `${problem.parameter} is ${quoted(problem.found)}, not a date. Choose a cell with a date or write DATE(2026; 10; 31).`;
    case 'segment_without_column':
      return 'segment needs segment_column. Add the name of the column that holds the segment.';
    case 'several_values':
      return `${problem.what} differs between the rows of the period. It must be one number: make all rows equal or ask for one segment.`;
    case 'blank_assumption':
      return `${problem.what} has no number in the rows of the period or segment. Fill the column down.`;
    case 'people_over_dates':
      return `${problem.what} counts people, and the period has several dates, so that the same people would be counted twice. Use a table with one row per period.`;
    case 'months_needed':
      return `${problem.kpi} is needed per month, but each row covers a ${problem.grain}. Use a table with one row per month, or finer.`;
    case 'dates_reversed': {
      const [from, to] = problem.names ?? ['from', 'to'];
      return `${from} (${isoDate(problem.from)}) lies after ${to} (${isoDate(problem.to)}). Swap the two dates.`;
    }
    case 'one_cell_needed':
      return `${problem.what} needs exactly one number, but there are ${problem.count}. Choose one cell, or add the numbers up with SUM.`;
    case 'one_column_needed':
      return `${problem.what} needs one column or one row of values in order of time, but the range is ${problem.columns} columns wide. Choose one column.`;
    case 'part_exceeds_whole':
      return `${problem.names[0]} (${problem.values[0]}) is more than ${problem.names[1]} (${problem.values[1]}). ${problem.areStages ? 'List the stages from the first to the last, or choose a longer period' : 'Check whether the two were mixed up'}.`;
    case 'target_zero':
      return `target is 0, and ${problem.divides} is a share of the target. Enter a target other than 0.`;
    case 'no_tolerance':
      return (
        `the usual tolerance is 0 for a target of ${problem.target}` +
        (problem.target === 0
          ? ', and so is any share of it. Enter a baseline other than 0: the value from which you started.'
          : '. Enter a tolerance, such as 10 %, or a baseline other than the target.')
      );
    case 'baseline_needed':
      return `the progress of ${problem.kpi} counts from a baseline, since ${problem.better === 'higher' ? `the target of ${problem.target} lies below 0` : 'more of it is not simply better'}. Enter as baseline the value from which you started.`;
    case 'baseline_is_target':
      return `baseline and target are both ${problem.target}, so there is no distance to travel. Enter a target that differs from the baseline.`;
    case 'not_started':
      return `as_of (${isoDate(problem.asOf)}) lies before start (${isoDate(problem.start)}), so there is no pace yet. Choose a later as_of.`;
    case 'no_direction':
      return `${problem.kpi} has no good direction: whether more is better depends on your plan. Choose a KPI that should rise or fall.`;
    case 'no_lift':
      return 'relative_lift is 0, and no number of visitors can show a difference of 0. Enter the smallest lift worth finding, such as 10 %.';
    case 'rate_out_of_reach':
      return `a baseline of ${percent(problem.baseline)} changed by ${percent(problem.lift)} leaves the range from 0 % to 100 %. Enter a smaller relative_lift.`;
    case 'not_by_segment':
      return `${problem.kpi} is not made of its segments' values, so no segment has a part in its change. Leave segment_column out to see its measures.`;
    case 'not_by_measure':
      return `${problem.kpi} has no value when measures of one period meet those of the other. Compare its measures one by one.`;
    case 'no_count':
      return `${problem.what} is no count, so it is no stage of a funnel. Use measures that count, such as "sessions" or "leads".`;
    case 'too_few_stages':
      return `a funnel needs at least two stages, but there ${problem.count === 1 ? 'is one' : 'are none'}. List the measures in order, such as "clicks; leads; won".`;
    case 'unknown_measure':
      return (
        `there is no measure called ${quoted(problem.found)}. ` +
        `${meant(problem.closest)}Use a parameter of a KPI function, such as "leads".`
      );
    case 'no_benchmark':
      return `there is no published figure for ${problem.kpi} that names its period. Set it against your own past with =KPI_TREND.`;
    case 'unsafe_name':
      return `${problem.parameter} is ${quoted(problem.found)}. A name in SQL is not blank and has no backtick, quotation mark, backslash or line break: rename it or choose another.`;
    case 'not_rolled_up':
      return `${problem.what} needs every row, so no total per day can stand for it. Leave it out of the roll-up and use =KPI_SQL for its KPIs.`;
    case 'date_column_needed':
      return `${problem.kpi} needs date_column, since ${problem.what} depends on the date. Add the name of the column with dates.`;
    case 'result_too_large':
      return `the result would fill ${problem.cells} cells; Sheets takes at most ${MOST_RESULT_CELLS}. Choose a longer period or fewer segments.`;
    case 'too_many_customers':
      return `there are ${problem.count} customers, but the result would hold at most ${problem.most} in Sheets. Choose fewer of them with FILTER, such as those who bought this year.`;
    case 'out_of_bounds':
      return `${problem.parameter} is ${problem.found}. Enter ${problem.wanted}.`;
    case 'too_few':
      return `at least ${problem.needed} ${problem.what} are needed, but there ${problem.count === 1 ? 'is' : 'are'} ${problem.count}. ${problem.remedy}`;
    case 'counts_differ':
      return `${problem.names[0]} has ${problem.counts[0]} and ${problem.names[1]} has ${problem.counts[1]} entries. Give one for each, in the same order.`;
  }
}

function place({ name, row }: CellPlace): string {
  return `${name}, row ${row},`;
}

function meant(closest: readonly string[]): string {
  return closest.length > 0 ? `Did you mean ${or(closest.map(quoted))}? ` : '';
}

/** Text as it stands in the cell, cut to what a sentence bears. */
export function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

function percent(value: number): string {
  const rounded = Math.round(value * 1000) / 10;
  // "100 %, which cannot be" would puzzle: the ends of the range are given as they are.
  return `${rounded === 0 || rounded === 100 ? Number((value * 100).toPrecision(10)) : rounded} %`;
}

export function and(items: readonly (string | number)[]): string {
  return join(items, 'and');
}

function or(items: readonly string[]): string {
  return join(items, 'or');
}

/** At most twelve items: a wide export has hundreds of columns. */
function join(items: readonly (string | number)[], word: string): string {
  if (items.length > 12) return `${items.slice(0, 12).join(', ')}, …`;
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}

function rangeSample(index: number): string {
  const letter = String.fromCharCode(66 + index);
  return `${letter}2:${letter}13`;
}
