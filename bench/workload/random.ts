import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

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

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const next = (): number => uniformFloat64(generator);
  const below = (size: number): number => uniformInt(generator, 0, size - 1);
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
