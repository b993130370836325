import type { Clock } from "../../../src/ui/runtime/clock.ts";

/** A clock that only moves when told to. */
export interface ManualClock extends Clock {
  /** Every wait asked for, in seconds. */
  readonly waits: readonly number[];
  /** Moves on to the end of the wait that is pending and lets everything that follows from it happen. */
  pass(): Promise<void>;
  /** Moves on while nobody waits. */
  move(seconds: number): void;
}

export function manualClock(start = "2026-05-03T12:00:00Z"): ManualClock {
  let now = Date.parse(start);
  const waits: number[] = [];
  let pending: { readonly end: number; readonly resolve: () => void } | null = null;
  return {
    waits,
    now: () => new Date(now),
    move(seconds) {
      now += seconds * 1000;
    },
    wait(signal, milliseconds) {
      waits.push(milliseconds / 1000);
      return new Promise((resolve) => {
        if (!signal.aborted) pending = { end: now + milliseconds, resolve };
      });
    },
    async pass() {
      const due = pending;
      pending = null;
      if (due === null) throw new Error("Nobody is waiting");
      now = due.end;
      due.resolve();
      await settled();
    },
  };
}

/** Lets promises that are ready go through all their steps. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
