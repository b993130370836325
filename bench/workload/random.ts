/** Random numbers that are the same in every run. */
export interface Random {
  /** 0 <= n < 1. */
  next(): number;
  /** A whole number from 0 to size - 1. */
  below(size: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** Earlier items more often, the k-th with weight 1/(k + evenness): what people choose is spread like this. */
  pickSkewed<T>(items: readonly [T, ...T[]], evenness?: number): T;
}

/** Mulberry32: small, and random enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (size: number): number => Math.floor(next() * size);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] ?? items[0],
    pickSkewed(items, evenness = 0) {
      const weigh = (index: number): number => 1 / (index + 1 + evenness);
      const total = items.reduce((sum, _item, index) => sum + weigh(index), 0);
      let left = next() * total;
      for (const [index, item] of items.entries()) {
        left -= weigh(index);
        if (left < 0) return item;
      }
      return items[0];
    },
  };
}
