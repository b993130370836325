/** Rounds of reading, of which one is wanted at a time. */
export interface Rounds {
  /** Drops what the round before is still waiting for. */
  begin(): AbortSignal;
  /** Of the round that is wanted now. */
  signal(): AbortSignal;
  end(): void;
}

export function createRounds(): Rounds {
  let current = new AbortController();
  return {
    begin() {
      current.abort();
      current = new AbortController();
      return current.signal;
    },
    signal: () => current.signal,
    end: () => current.abort(),
  };
}
