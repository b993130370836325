import { type CrmError, CrmTransportError, isCrmError } from "../crm/index.ts";

/** One answer of several. A failed part keeps the value of an earlier round, where there was one. */
export interface Part<Value> {
  readonly value: Value | null;
  readonly failure: CrmError | null;
}

/** The value or the failure of one call; never throws. */
export async function settle<Value>(call: () => Promise<Value>): Promise<Part<Value>> {
  try {
    return { value: await call(), failure: null };
  } catch (error) {
    return {
      value: null,
      failure: isCrmError(error) ? error : new CrmTransportError("The call failed", { cause: error }),
    };
  }
}
