import type { JobId, LayoutId, RuleId } from "../../scoring/index.ts";
import type { RefusalDetails } from "./errors.ts";

/** What one press of Run asks Zoho to recalculate. There is no execution for one record. */
export type RunReach =
  | { readonly kind: "rules"; readonly ruleIds: readonly RuleId[] }
  | { readonly kind: "layout"; readonly layoutId: LayoutId }
  | { readonly kind: "module" };

/** What Zoho answered to a run, or to one rule of it. */
export type RunAnswer =
  | { readonly kind: "scheduled"; readonly jobId: JobId | null; readonly message: string | null }
  /** A run is still pending: information, not a failure. */
  | { readonly kind: "already_scheduled"; readonly message: string | null }
  | { readonly kind: "refused"; readonly refusal: RefusalDetails };

/** Having Zoho calculate scores anew. Refusals are values and failures are thrown, as by RulesGateway. */
export interface RunsGateway {
  /**
   * Of rules by their ids, at most MOST_RULES_PER_RUN: one answer per rule in their order, or a single one for all of them, e.g.
   * where Zoho refuses the call as a whole. Of a layout or the module: as many as Zoho gives.
   */
  runScoringRules(signal: AbortSignal, module: string, reach: RunReach): Promise<readonly RunAnswer[]>;
}
