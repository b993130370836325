import type { JobId, LayoutId, RuleId } from "../../scoring/index.ts";
import type { RefusalDetails } from "./errors.ts";

/** What one press of Run asks Zoho to recalculate. There is no execution for one record. */
export type RunReach =
  | { readonly kind: "rules"; readonly ruleIds: readonly RuleId[] }
  | { readonly kind: "layout"; readonly layoutId: LayoutId }
  | { readonly kind: "module" };

/** One entry of Zoho's answer to a run. */
export type RunAnswer =
  | { readonly kind: "scheduled"; readonly jobId: JobId | null; readonly message: string | null }
  /** A run is still pending: information, not a failure. */
  | { readonly kind: "already_scheduled"; readonly message: string | null }
  | { readonly kind: "refused"; readonly refusal: RefusalDetails };

/** Having Zoho calculate scores anew. */
export interface RunsGateway {
  /** At most five rule ids per call (Zoho's limit); a refusal of the whole call is thrown, one of a single rule is an entry. */
  runScoringRules(signal: AbortSignal, module: string, reach: RunReach): Promise<readonly RunAnswer[]>;
}
