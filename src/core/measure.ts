/** How a column of one measure becomes one number. `functions.md` of the public contract calls this its total. */
export type Total =
  /** Adds up. `orProduct`: in a table, the row-by-row product of two other columns may stand in for it. */
  | { readonly kind: 'sum'; readonly orProduct?: readonly [string, string] }
  | { readonly kind: 'average' }
  /** Survey answers, counted under the conditions that a formula names. */
  | { readonly kind: 'answers' }
  | { readonly kind: 'weighted_average'; readonly weight: string }
  /** Mean number of days since another date column, over the rows that have both. */
  | { readonly kind: 'average_days'; readonly since: string }
  /** A date that another measure counts from; it has no total of its own. */
  | { readonly kind: 'date' }
  /** Balances: their value on the first or last date of a period, or their mean over its dates. */
  | { readonly kind: 'opening' | 'closing' | 'mean_balance' }
  /** People, who must not be counted twice. */
  | { readonly kind: 'unique' }
  /** An assumption: exactly one number, or another KPI computed from its own columns (first that can be). */
  | { readonly kind: 'single'; readonly computedBy?: readonly string[] };

export type TotalKind = Total['kind'];

/** A column of numbers and how to total it. */
export interface Measure {
  /** What marketers call it, as a column header would read. */
  readonly label: string;
  /** One sentence for autocomplete and the sidebar. */
  readonly help: string;
  readonly total: Total;
  /** Further headers it is known by: synonyms and the names in platform exports. Compared without case, accents, units. */
  readonly aliases?: readonly string[];
  /** A rate, given as a fraction: 5 % or 0.05. */
  readonly asFraction?: true;
  /** The lowest and highest answer of a survey question. */
  readonly scale?: readonly [number, number];
  /** May be cells formatted as durations, which count in days. */
  readonly duration?: true;
  /** May be below 0: refunds, credits, losses, or any figure. Counts, people, times and most rates cannot. */
  readonly signed?: true;
  /** Money, so that its column may carry a currency. */
  readonly money?: true;
  /** Planned ahead, so that its column may reach beyond what has happened. */
  readonly planned?: true;
}
