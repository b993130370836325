import type { DraftKey } from "./rule-draft.ts";

/** Hands out keys that the draft has not used yet. */
export interface KeyMaker {
  next(): DraftKey;
  /** The draft's `nextKey` after all that was handed out. */
  readonly used: number;
}

export function createKeyMaker(nextKey: number): KeyMaker {
  let used = nextKey;
  return {
    next() {
      used += 1;
      return `k${used - 1}`;
    },
    get used() {
      return used;
    },
  };
}
