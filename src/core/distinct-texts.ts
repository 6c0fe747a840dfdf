/** Numbers the distinct texts of a table, so that what is known of one is kept by its number. */
export class DistinctTexts {
  private readonly numbers = new Map<string, number>();
  private last = '';
  private lastNumber = -1;

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(text, number);
    }
    this.last = text;
    this.lastNumber = number;
    return number;
  }

  /** The same for a text that was likely the last one asked for, as when the label of a row is its segment as well. */
  numberAgain(text: string): number {
    return text === this.last && this.lastNumber >= 0 ? this.lastNumber : this.numberOf(text);
  }
}
