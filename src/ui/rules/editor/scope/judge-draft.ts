import {
  checkAction,
  type LimitRefusal,
  type LimitSources,
  type RuleDraft,
  type RuleIssue,
  type RuleMetadata,
  type RulePlace,
  validateRule,
} from "../../../../scoring/index.ts";
import type { EditorContext } from "../../state/editor-context.ts";

/** What stands against a draft: what is wrong in it, or a limit that storing it would break. */
export type DraftProblem =
  | { readonly kind: "issue"; readonly issue: RuleIssue }
  | { readonly kind: "limit"; readonly refusal: LimitRefusal };

export interface PlacedProblem {
  readonly place: RulePlace;
  readonly severity: "error" | "warning";
  readonly problem: DraftProblem;
}

/** In the form's order. */
export function judgeDraft(
  draft: RuleDraft,
  metadata: RuleMetadata,
  { edition, serverLimits }: Pick<EditorContext, "edition" | "serverLimits">,
): readonly PlacedProblem[] {
  const sources: LimitSources = { edition, serverLimits };
  const issues = validateRule(draft, metadata, sources).map(
    (issue): PlacedProblem => ({ place: issue.place, severity: issue.severity, problem: { kind: "issue", issue } }),
  );
  const limit = judgeLimits(draft, metadata, sources);
  if (limit === null) return issues;
  // Behind the name and before the rules, where the module, the layout and "active" stand.
  const head = issues.findLastIndex(({ place }) => place.part === "name" || place.part === "description") + 1;
  return issues.toSpliced(head, 0, limit);
}

function judgeLimits(draft: RuleDraft, { rules }: RuleMetadata, sources: LimitSources): PlacedProblem | null {
  const { base, module, layout, active } = draft;
  if (base !== null || module.apiName === "") return null;
  const refusal = checkAction({ kind: "create", module: module.apiName, layout, active }, rules, sources);
  if (refusal === null) return null;
  const part = refusal.meter.limit === "active_rules" ? "active" : "layout";
  return { place: { part, key: null }, severity: "error", problem: { kind: "limit", refusal } };
}
