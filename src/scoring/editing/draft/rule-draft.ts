import type { Criterion, UnreadableCriteria } from "../../terms/criteria.ts";
import type { FieldRuleId, SignalRuleId } from "../../terms/ids.ts";
import type { LayoutRef, ScoringRule } from "../../terms/scoring-rule.ts";
import type { ComparatorChoice } from "../choices/comparator-choices.ts";

/** Names one part of a draft for as long as the draft lives, e.g. for the interface's controls. Never sent to Zoho. */
export type DraftKey = string;

/** A record or user that a value names. `id` null only for what has none, e.g. {name: "${CURRENTUSER}"}. */
export interface DraftReference {
  readonly id: string | null;
  readonly name: string | null;
}

export type DraftAtom = string | boolean | DraftReference | null;

/** As typed: numbers and days are text, a pair or a list is an array. null: nothing chosen yet. */
export type DraftValue = DraftAtom | readonly DraftAtom[];

export interface CriterionDraft {
  readonly kind: "criterion";
  readonly key: DraftKey;
  /** API name; "" where none is chosen yet. */
  readonly field: string;
  readonly fieldId: string | null;
  /** null: none chosen yet, or the stored one is none that can be chosen (see `written`). */
  readonly choice: ComparatorChoice | null;
  readonly value: DraftValue;
  /** As stored, until a part of it is edited; then it is sent back as it came. */
  readonly written: Criterion | null;
}

export interface GroupDraft {
  readonly kind: "group";
  readonly key: DraftKey;
  readonly operator: "and" | "or";
  readonly members: readonly CriteriaDraft[];
}

/** What could not be read: kept and sent back as it came. It can be moved and removed, not edited. */
export interface KeptDraft extends UnreadableCriteria {
  readonly key: DraftKey;
}

export type CriteriaDraft = CriterionDraft | GroupDraft | KeptDraft;

export interface FieldRuleDraft {
  readonly key: DraftKey;
  /** null: not stored yet. */
  readonly id: FieldRuleId | null;
  /** Points as typed. */
  readonly scoreText: string;
  /** The root is always a group; one with a single member is written without a group. */
  readonly criteria: GroupDraft;
}

export interface SignalRuleDraft {
  readonly key: DraftKey;
  readonly id: SignalRuleId | null;
  readonly scoreText: string;
  /** null: none chosen yet. */
  readonly signal: { readonly id: string; readonly namespace: string | null } | null;
}

/** Why nothing of a rule can be edited: Zia made it, or the answer did not carry all of it (read it by its id). */
export type ReadOnlyReason = "zia" | "incomplete";

export interface RuleDraft {
  /** The stored rule that the draft was made from; null: a new rule. */
  readonly base: ScoringRule | null;
  readonly readOnly: ReadOnlyReason | null;
  /** True where Zoho keeps the field rules in an inner object and signals as touch points, which are only shown. */
  readonly wrapped: boolean;
  readonly name: string;
  readonly description: string;
  readonly module: ScoringRule["module"];
  readonly layout: LayoutRef | null;
  readonly active: boolean;
  readonly fieldRules: readonly FieldRuleDraft[];
  readonly signalRules: readonly SignalRuleDraft[];
  /** The number of the next key. */
  readonly nextKey: number;
}
