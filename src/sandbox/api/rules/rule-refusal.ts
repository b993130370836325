import type { JsonObject } from "../../organisation/values/json.ts";
import { buildError, type Envelope } from "../protocol/answer.ts";

/** A value of the request together with its place, e.g. `$.scoring_rules[0].field_rules[1].criteria`. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
  /** The last key of the path, Zoho's `details.api_name`. */
  readonly apiName: string;
}

/** Thrown by the readers of this folder at the first problem of a rule, and caught in one place, judgeRule. */
class RuleRefusal extends Error {
  readonly envelope: Envelope;
  constructor(envelope: Envelope) {
    super(envelope.message);
    this.envelope = envelope;
  }
}

export function judgeRule(read: () => Envelope): Envelope {
  try {
    return read();
  } catch (error) {
    if (error instanceof RuleRefusal) return error.envelope;
    throw error;
  }
}

export function refuseAt(place: Place, code: string, message: string, details: JsonObject = {}): never {
  throw new RuleRefusal(buildError(code, message, { ...details, ...describePlace(place) }));
}

/** For errors whose details name no place. */
export function refuseRule(code: string, message: string, details: JsonObject): never {
  throw new RuleRefusal(buildError(code, message, details));
}

export function invalid(place: Place, details: JsonObject = {}, message = "invalid data"): never {
  return refuseAt(place, "INVALID_DATA", message, details);
}

export function describePlace({ apiName, path }: Place): { readonly api_name: string; readonly json_path: string } {
  return { api_name: apiName, json_path: path };
}
