/** One line of the table: a budget with what was measured against it, or a figure that only informs. */
export interface Measured {
  readonly what: string;
  readonly unit: 'ratio' | 'ms' | 's' | 'kB' | 'calls';
  /** Undefined where the other side failed, with what it said. */
  readonly value: number | undefined;
  readonly note?: string | undefined;
  readonly budget?: number;
}

export function isMet({ value, budget }: Measured): boolean | undefined {
  return budget === undefined ? undefined : value !== undefined && value <= budget;
}

/** How many rows or cells, as a reader of English writes it. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}
