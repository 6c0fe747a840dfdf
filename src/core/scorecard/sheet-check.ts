/** A live check on the scorecard: a mark and a sentence that says what was found. */
export interface SheetCheck {
  /** A formula that counts what is wrong. */
  readonly count: string;
  /** Formulas that make the sentence. */
  readonly good: string;
  readonly bad: string;
}
