import type { CloneAnswer, CrmError, RuleAnswer, RuleFailed, RunAnswer } from "../../../crm/index.ts";
import type { LayoutRef, ScoringRule } from "../../../scoring/index.ts";

/** A rule as Zoho has it now, beside what the admin was shown of it. */
export type RuleCheck =
  | { readonly kind: "same"; readonly current: ScoringRule }
  /** The id is that of a rule with another name or place: renamed meanwhile, or the list was not Zoho's. */
  | { readonly kind: "other"; readonly current: ScoringRule }
  | { readonly kind: "gone" }
  | { readonly kind: "unread"; readonly error: CrmError };

/** What to run, by name as well as by id: names are shown, ids are sent. */
export type RunTarget =
  | { readonly kind: "rules"; readonly rules: readonly ScoringRule[] }
  | { readonly kind: "layout"; readonly layout: LayoutRef }
  | { readonly kind: "module" };

export type Task =
  | { readonly kind: "activate" | "deactivate" | "clone" | "delete"; readonly rules: readonly ScoringRule[] }
  | { readonly kind: "run"; readonly target: RunTarget };

export interface TaskResult {
  /** null: the answer is about the whole layout or module. */
  readonly rule: ScoringRule | null;
  readonly answer: RuleAnswer | CloneAnswer | RunAnswer | RuleFailed | NotSent;
}

/** Zoho was not asked, because the rule is not surely the one that the admin agreed to. */
export interface NotSent {
  readonly kind: "not_sent";
  readonly check: Exclude<RuleCheck, { kind: "same" }>;
}

export type TaskState =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly task: Task }
  | { readonly kind: "done"; readonly task: Task; readonly results: readonly TaskResult[] };
