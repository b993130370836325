import { CrmAbortedError, type CrmError, CrmTimeoutError, CrmTransportError, isCrmError } from "../contracts/errors.ts";
import { quoteRejection } from "./quote-rejection.ts";

/**
 * Runs one call to the outside under our own limit (the SDK has none) and the caller's wish. Throws only the CrmError
 * family; whatever `start` brings after the end is dropped. `what` names the call in messages.
 */
export function withDeadline<T>(
  signal: AbortSignal,
  what: string,
  milliseconds: number,
  start: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) {
      reject(new CrmAbortedError(`${what}: no longer wanted`));
      return;
    }
    const inner = new AbortController();
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      settle();
    };
    const giveUp = (error: Error): void => {
      finish(() => reject(error));
      inner.abort();
    };
    const onAbort = (): void => giveUp(new CrmAbortedError(`${what}: no longer wanted`));
    const timer = setTimeout(() => giveUp(new CrmTimeoutError(what, milliseconds)), milliseconds);
    signal.addEventListener("abort", onAbort);
    // The async function turns a synchronous throw (the SDK throws before the handshake) into a rejection.
    (async () => start(inner.signal))().then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => {
        // Read while the timer still runs: whatever reading it does, the call ends.
        const failure = toCrmError(what, error);
        finish(() => reject(failure));
      },
    );
  });
}

function toCrmError(what: string, error: unknown): CrmError {
  if (isCrmError(error)) return error;
  return new CrmTransportError(`${what}: ${quoteRejection(error)}`, { cause: error });
}
