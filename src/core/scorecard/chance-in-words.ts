/** A probability as people say it: "3 in 10". */
export function chanceInWords(chance: number): string {
  if (chance < 0.05) return 'less than 1 in 20';
  if (chance > 0.95) return 'more than 19 in 20';
  return `${Math.min(9, Math.max(1, Math.round(chance * 10)))} in 10`;
}
