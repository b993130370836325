import { type CrmError, CrmTransportError, isCrmError, type Listed, type ListGaps } from "../../crm/index.ts";

/** One answer of several. A failed part keeps the value of an earlier round, where there was one. */
export interface Part<Value> {
  readonly value: Value | null;
  readonly failure: CrmError | null;
  /** What a list lacks; absent: nothing. */
  readonly gaps?: ListGaps;
}

/** The value or the failure of one call; never throws. */
export async function settle<Value>(call: () => Promise<Value>): Promise<Part<Value>> {
  try {
    return toPart(await call());
  } catch (error) {
    return {
      value: null,
      failure: isCrmError(error) ? error : new CrmTransportError("The call failed", { cause: error }),
    };
  }
}

/** An answer as a part that was read, with what a list says that it lacks. */
export function toPart<Value>(value: Value): Part<Value> {
  const { gaps } = Object(value) as Listed<unknown>;
  return gaps === undefined ? { value, failure: null } : { value, failure: null, gaps };
}
