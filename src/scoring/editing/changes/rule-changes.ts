import { writeCanonical } from "../../terms/canonical-criteria.ts";
import type { Criteria } from "../../terms/criteria.ts";
import type { FieldRuleId, SignalRuleId } from "../../terms/ids.ts";
import type { FieldRule, ScoringRule, SignalRule } from "../../terms/scoring-rule.ts";
import { draftFromRule } from "../draft/create-draft.ts";
import { type Fields, finishCriteria, type KeyedCriteria, readScore } from "../draft/finish-draft.ts";
import type { DraftKey, FieldRuleDraft, RuleDraft, SignalRuleDraft } from "../draft/rule-draft.ts";

interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/** One difference between a stored rule and a draft. Scores are points, null where none can be read. */
export type RuleChange =
  | ({ readonly kind: "name" | "description" } & Change<string>)
  /** Not part of an update: it takes a call of its own. */
  | ({ readonly kind: "active" } & Change<boolean>)
  | {
      readonly kind: "field_rule_added";
      readonly key: DraftKey;
      readonly score: number | null;
      readonly criteria: KeyedCriteria;
    }
  | {
      readonly kind: "field_rule_changed";
      readonly key: DraftKey;
      readonly id: FieldRuleId;
      /** null: as it was. */
      readonly score: Change<number | null> | null;
      readonly criteria: { readonly from: Criteria; readonly to: KeyedCriteria } | null;
      /** The field rule as it will be. */
      readonly now: { readonly score: number | null; readonly criteria: KeyedCriteria };
    }
  | { readonly kind: "field_rule_removed"; readonly id: FieldRuleId; readonly fieldRule: FieldRule }
  | {
      readonly kind: "signal_rule_added";
      readonly key: DraftKey;
      readonly score: number | null;
      readonly signal: SignalRuleDraft["signal"];
    }
  | {
      readonly kind: "signal_rule_changed";
      readonly key: DraftKey;
      readonly id: SignalRuleId;
      readonly score: Change<number | null> | null;
      readonly signal: Change<SignalRuleDraft["signal"]> | null;
    }
  | { readonly kind: "signal_rule_removed"; readonly id: SignalRuleId; readonly signalRule: SignalRule };

/**
 * What the draft changes in the stored rule: added, changed and removed parts. Order among field rules is no change:
 * Zoho's update can't carry one. A read-only draft changes nothing.
 */
export function compareRule(stored: ScoringRule, draft: RuleDraft, fields: Fields): readonly RuleChange[] {
  if (draft.readOnly !== null) return [];
  return [
    ...compareHead(stored, draft),
    ...compareFieldRules(stored.fieldRules ?? [], draft.fieldRules, fields),
    ...compareSignalRules(stored.signalRules, draft.signalRules),
  ];
}

/** What happened to a rule between two readings of it. Keys are those of a fresh draft of the later one. */
export function compareRules(before: ScoringRule, after: ScoringRule): readonly RuleChange[] {
  return compareRule(before, draftFromRule(after), null);
}

function* compareHead(stored: ScoringRule, draft: RuleDraft): Generator<RuleChange> {
  const name = draft.name.trim();
  if (stored.name !== draft.name && stored.name !== name) yield { kind: "name", from: stored.name, to: name };
  const description = stored.description ?? "";
  if (description !== draft.description) yield { kind: "description", from: description, to: draft.description };
  if (stored.active !== draft.active) yield { kind: "active", from: stored.active, to: draft.active };
}

function* compareFieldRules(
  stored: readonly FieldRule[],
  drafts: readonly FieldRuleDraft[],
  fields: Fields,
): Generator<RuleChange> {
  const left = new Map(stored.map((rule) => [rule.id, rule]));
  for (const { key, id, scoreText, criteria: tree } of drafts) {
    const score = readScore(scoreText);
    const criteria = finishCriteria(tree, fields);
    const before = id === null ? undefined : left.get(id);
    if (id === null || before === undefined) {
      yield { kind: "field_rule_added", key, score, criteria };
      continue;
    }
    left.delete(id);
    const sameScore = before.score === score;
    const sameCriteria = writeCanonical(before.criteria, true) === writeCanonical(criteria, true);
    if (sameScore && sameCriteria) continue;
    yield {
      kind: "field_rule_changed",
      key,
      id,
      score: sameScore ? null : { from: before.score, to: score },
      criteria: sameCriteria ? null : { from: before.criteria, to: criteria },
      now: { score, criteria },
    };
  }
  for (const [id, fieldRule] of left) if (id !== null) yield { kind: "field_rule_removed", id, fieldRule };
}

function* compareSignalRules(stored: readonly SignalRule[], drafts: readonly SignalRuleDraft[]): Generator<RuleChange> {
  const left = new Map(stored.map((rule) => [rule.id, rule]));
  for (const { key, id, scoreText, signal } of drafts) {
    const score = readScore(scoreText);
    const before = id === null ? undefined : left.get(id);
    if (id === null || before === undefined) {
      yield { kind: "signal_rule_added", key, score, signal };
      continue;
    }
    left.delete(id);
    const sameScore = before.score === score;
    const sameSignal = before.signal.id === signal?.id;
    if (sameScore && sameSignal) continue;
    yield {
      kind: "signal_rule_changed",
      key,
      id,
      score: sameScore ? null : { from: before.score, to: score },
      signal: sameSignal ? null : { from: before.signal, to: signal },
    };
  }
  for (const [id, signalRule] of left) if (id !== null) yield { kind: "signal_rule_removed", id, signalRule };
}
