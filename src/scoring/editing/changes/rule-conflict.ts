import { writeCanonical } from "../../terms/canonical-criteria.ts";
import type { ScoringRule, UserRef } from "../../terms/scoring-rule.ts";
import { draftFromRule } from "../draft/create-draft.ts";
import { type Fields, finishCriteria } from "../draft/finish-draft.ts";
import type { FieldRuleDraft, RuleDraft, SignalRuleDraft } from "../draft/rule-draft.ts";
import { compareRule, compareRules, type RuleChange } from "./rule-changes.ts";

/** What happened to the stored rule since the draft was made from it. */
export type RuleConflict =
  | { readonly kind: "deleted" }
  | {
      readonly kind: "changed";
      readonly by: UserRef | null;
      /** ISO 8601 with offset; null: Zoho did not say. */
      readonly at: string | null;
      readonly theirs: readonly RuleChange[];
    };

/**
 * `current`: the rule as it is now, null where Zoho has it no more. null: nothing moved. The
 * contents count as well as the time: Zoho's clock shows seconds, and two changes can share one.
 */
export function findConflict(draft: RuleDraft, current: ScoringRule | null): RuleConflict | null {
  const { base } = draft;
  if (base === null) return null;
  if (current === null) return { kind: "deleted" };
  const theirs = compareRules(base, current);
  // Zoho moves no rule: one in another place is another rule than the draft was made from.
  const same = base.module.apiName === current.module.apiName && base.layout?.id === current.layout?.id;
  if (same && base.modifiedTime === current.modifiedTime && theirs.length === 0) return null;
  return { kind: "changed", by: current.modifiedBy, at: current.modifiedTime, theirs };
}

/**
 * The draft's own changes on top of the rule as it is now; where both changed the same thing, the draft's win. Keys of
 * the draft stay. A field rule that Zoho already took, though its answer was lost, is recognised and not added again.
 */
export function rebaseDraft(draft: RuleDraft, current: ScoringRule, fields: Fields): RuleDraft {
  const { base } = draft;
  if (base === null || draft.readOnly !== null) return draftFromRule(current, draft.nextKey);
  const fresh = draftFromRule(current, draft.nextKey);
  if (fresh.readOnly !== null) return fresh;
  const mine = compareRule(base, draft, fields);
  const changed = (kind: RuleChange["kind"]): boolean => mine.some((change) => change.kind === kind);
  const mergeRule = (one: FieldRuleDraft, other: FieldRuleDraft, change: RuleChange | undefined): FieldRuleDraft =>
    mergeFieldRule(one, other, change, fields);
  return {
    ...fresh,
    name: changed("name") ? draft.name : fresh.name,
    description: changed("description") ? draft.description : fresh.description,
    active: changed("active") ? draft.active : fresh.active,
    fieldRules: mergeParts(adoptFieldRules(draft, base, current, mine), fresh.fieldRules, mine, mergeRule),
    signalRules: mergeParts(adoptSignalRules(draft, base, current), fresh.signalRules, mine, mergeSignalRule),
  };
}

interface DraftPart {
  readonly key: string;
  readonly id: string | null;
}

/** Mine in my order, then what is new of theirs. What either side removed stays removed, unless mine changed it. */
function mergeParts<T extends DraftPart>(
  mine: readonly T[],
  theirs: readonly T[],
  changes: readonly RuleChange[],
  merge: (mine: T, theirs: T, change: RuleChange | undefined) => T,
): readonly T[] {
  const changeOf = (key: string) => changes.find((change) => "key" in change && change.key === key);
  const removed = new Set(
    changes.flatMap((change) => (change.kind.endsWith("_removed") && "id" in change ? [change.id] : [])),
  );
  const kept = mine.flatMap((part): readonly T[] => {
    const change = changeOf(part.key);
    const other = theirs.find(({ id }) => id !== null && id === part.id);
    if (other !== undefined) return [merge(part, other, change)];
    // Removed by them: only what mine changed comes back, as a new one.
    if (part.id !== null) return change === undefined ? [] : [{ ...part, id: null }];
    return [part];
  });
  const known = new Set(mine.map(({ id }) => id));
  const added = theirs.filter(({ id }) => !known.has(id) && (id === null || !(removed as Set<string>).has(id)));
  return [...kept, ...added];
}

/** Criteria that both sides have stay the draft's own, with its keys. */
function mergeFieldRule(
  mine: FieldRuleDraft,
  theirs: FieldRuleDraft,
  change: RuleChange | undefined,
  fields: Fields,
): FieldRuleDraft {
  if (change?.kind === "field_rule_added") return mine;
  const changed = change?.kind === "field_rule_changed" ? change : null;
  const write = ({ criteria }: FieldRuleDraft): string => writeCanonical(finishCriteria(criteria, fields), true);
  const keepsCriteria = (changed !== null && changed.criteria !== null) || write(mine) === write(theirs);
  return {
    ...mine,
    scoreText: changed === null || changed.score === null ? theirs.scoreText : mine.scoreText,
    criteria: keepsCriteria ? mine.criteria : theirs.criteria,
  };
}

function mergeSignalRule(
  mine: SignalRuleDraft,
  theirs: SignalRuleDraft,
  change: RuleChange | undefined,
): SignalRuleDraft {
  if (change?.kind === "signal_rule_added") return mine;
  if (change?.kind !== "signal_rule_changed") return { ...theirs, key: mine.key };
  return {
    ...mine,
    scoreText: change.score === null ? theirs.scoreText : mine.scoreText,
    signal: change.signal === null ? theirs.signal : mine.signal,
  };
}

/** Added field rules that the current rule has and the base had not, by their criteria. */
function adoptFieldRules(
  draft: RuleDraft,
  base: ScoringRule,
  current: ScoringRule,
  mine: readonly RuleChange[],
): readonly FieldRuleDraft[] {
  const before = new Set(base.fieldRules?.map(({ id }) => id));
  const arrived = new Map(
    current.fieldRules?.flatMap(({ id, criteria }) => (before.has(id) ? [] : [[writeCanonical(criteria, false), id]])),
  );
  return draft.fieldRules.map((rule) => {
    const change = mine.find((each) => each.kind === "field_rule_added" && each.key === rule.key);
    if (change?.kind !== "field_rule_added") return rule;
    const canonical = writeCanonical(change.criteria, false);
    const id = arrived.get(canonical) ?? null;
    arrived.delete(canonical);
    return { ...rule, id };
  });
}

function adoptSignalRules(draft: RuleDraft, base: ScoringRule, current: ScoringRule): readonly SignalRuleDraft[] {
  const before = new Set(base.signalRules.map(({ id }) => id));
  const arrived = new Map(current.signalRules.flatMap(({ id, signal }) => (before.has(id) ? [] : [[signal.id, id]])));
  return draft.signalRules.map((rule) => {
    if (rule.id !== null || rule.signal === null) return rule;
    const id = arrived.get(rule.signal.id) ?? null;
    arrived.delete(rule.signal.id);
    return { ...rule, id };
  });
}
