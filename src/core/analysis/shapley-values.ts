/**
 * The Shapley value of each player: its marginal contribution averaged over the orders in which the players can
 * join. The values add up to the worth of all players less the worth of none. Orders that pass through a set of
 * players whose worth is not finite are left out; undefined where no order is left.
 *
 * L. S. Shapley, "A value for n-person games", 1953; as a way to explain a change: A. F. Shorrocks, "Decomposition
 * procedures for distributional analysis: a unified framework based on the Shapley value", Journal of Economic
 * Inequality 11, 2013. Every set is visited once, so the cost doubles with each player.
 */
export function shapleyValues(
  players: number,
  /** The worth of a set of players, given as bits: 5 holds players 0 and 2. */
  worthOf: (set: number) => number,
): readonly number[] | undefined {
  const all = 2 ** players - 1;
  const worth = Array.from({ length: all + 1 }, (_, set) => worthOf(set));
  const isOpen = (set: number): boolean => Number.isFinite(worth[set]);
  // How many orders lead from no player to a set, and from a set to all players.
  const before = new Array<number>(all + 1).fill(0);
  const after = new Array<number>(all + 1).fill(0);
  before[0] = Number(isOpen(0));
  after[all] = Number(isOpen(all));
  const joins = (set: number): readonly number[] =>
    Array.from({ length: players }, (_, player) => 1 << player).filter((player) => !(set & player));
  for (let set = 0; set < all; set++)
    for (const player of joins(set))
      if (isOpen(set | player)) before[set | player] = at(before, set | player) + at(before, set);
  for (let set = all - 1; set >= 0; set--)
    if (isOpen(set)) for (const player of joins(set)) after[set] = at(after, set) + at(after, set | player);
  const orders = at(after, 0);
  if (orders === 0 || before[0] === 0) return undefined;
  return Array.from({ length: players }, (_, index) => {
    const player = 1 << index;
    let value = 0;
    for (let set = 0; set < all; set++) {
      const passing = set & player ? 0 : at(before, set) * at(after, set | player);
      if (passing > 0) value += passing * (at(worth, set | player) - at(worth, set));
    }
    return value / orders;
  });
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
