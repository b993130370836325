import {
  type Fields,
  planRuleUpdate,
  type RuleDraft,
  type RuleId,
  rebaseDraft,
  type ScoringRule,
  toScoringRule,
} from "../../../../scoring/index.ts";

/** True where the stored rule is just what the draft would make of it, so that nothing is left to send. */
export function isStoredAlready(draft: RuleDraft, stored: ScoringRule, fields: Fields): boolean {
  if (draft.base === null && !isSameFrame(draft, stored)) return false;
  const base = draft.base ?? emptyRule(draft, stored, fields);
  return planRuleUpdate(rebaseDraft({ ...draft, base }, stored, fields), fields) === null;
}

/** A rule of the same name as a new draft: names are unique, so it may be this very draft whose answer was lost. */
export function findNamesake(draft: RuleDraft, rules: readonly ScoringRule[]): RuleId | null {
  const name = draft.name.trim().toLowerCase();
  return rules.find((rule) => rule.name.trim().toLowerCase() === name)?.id ?? null;
}

/** What an update can't change, and what it would leave alone. */
function isSameFrame(draft: RuleDraft, { module, layout, active, fieldRules, signalRules }: ScoringRule): boolean {
  return (
    draft.module.apiName === module.apiName &&
    draft.layout?.id === layout?.id &&
    draft.active === active &&
    draft.fieldRules.length === fieldRules?.length &&
    draft.signalRules.length === signalRules.length
  );
}

/** What a new draft adds to: the stored rule without any of its parts. */
function emptyRule(draft: RuleDraft, stored: ScoringRule, fields: Fields): ScoringRule {
  const rule = toScoringRule(draft, fields);
  return { ...rule, id: stored.id, description: "", name: "", fieldRules: [], signalRules: [], source: stored.source };
}
