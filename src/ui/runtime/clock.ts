/** The only door to the time, so that tests and the watch of a run can bring their own. */
export interface Clock {
  now(): Date;
  /** Resolves after `milliseconds`; never resolves once `signal` has aborted. */
  wait(signal: AbortSignal, milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  wait: (signal, milliseconds) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener("abort", () => clearTimeout(timer));
    }),
};
