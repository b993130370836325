import type { LayoutRef, ScoringRule } from "../../terms/scoring-rule.ts";
import type { ComparatorChoice } from "../choices/comparator-choices.ts";
import type { RuleField } from "../choices/rule-metadata.ts";
import type { DraftKey, DraftValue, SignalRuleDraft } from "./rule-draft.ts";

/** Edits of one field rule's criteria. `key` names a node of the tree. */
export type CriteriaEdit =
  /** Into the group, after the criterion, or at the end of the field rule that has the key. */
  | { readonly kind: "add_criterion"; readonly to: DraftKey }
  /** The same with a group that holds one empty criterion; "or" inside "and" and the other way round where not said. */
  | { readonly kind: "add_group"; readonly to: DraftKey; readonly operator?: "and" | "or" }
  /** A group that this leaves without members goes, too; the root stays. */
  | { readonly kind: "remove_criteria"; readonly key: DraftKey }
  | { readonly kind: "duplicate_criteria"; readonly key: DraftKey }
  /** To the next place in reading order: past a criterion, into a group, or out of its own. */
  | { readonly kind: "move_criteria"; readonly key: DraftKey; readonly direction: "up" | "down" }
  | { readonly kind: "wrap_criteria"; readonly key: DraftKey; readonly operator?: "and" | "or" }
  | { readonly kind: "unwrap_group"; readonly key: DraftKey }
  | { readonly kind: "set_operator"; readonly key: DraftKey; readonly operator: "and" | "or" }
  /** Comparator and value are kept where the new field knows them, else they start anew. */
  | { readonly kind: "set_field"; readonly key: DraftKey; readonly field: RuleField; readonly from: RuleField | null }
  /** `field`: the criterion's own, by which the value is kept where it still fits. */
  | {
      readonly kind: "set_comparator";
      readonly key: DraftKey;
      readonly choice: ComparatorChoice;
      readonly field: RuleField | null;
    }
  | { readonly kind: "set_value"; readonly key: DraftKey; readonly value: DraftValue };

export type FieldRuleEdit =
  | { readonly kind: "add_field_rule" }
  | { readonly kind: "remove_field_rule"; readonly key: DraftKey }
  | { readonly kind: "duplicate_field_rule"; readonly key: DraftKey }
  | { readonly kind: "move_field_rule"; readonly key: DraftKey; readonly direction: "up" | "down" }
  | { readonly kind: "set_field_rule_score"; readonly key: DraftKey; readonly score: string };

export type SignalRuleEdit =
  | { readonly kind: "add_signal_rule"; readonly signal?: SignalRuleDraft["signal"] }
  | { readonly kind: "remove_signal_rule"; readonly key: DraftKey }
  | { readonly kind: "set_signal"; readonly key: DraftKey; readonly signal: SignalRuleDraft["signal"] }
  | { readonly kind: "set_signal_rule_score"; readonly key: DraftKey; readonly score: string };

export type HeadEdit =
  | { readonly kind: "set_name"; readonly name: string }
  | { readonly kind: "set_description"; readonly description: string }
  /** New rules only. The layout becomes none: layouts belong to modules. */
  | { readonly kind: "set_module"; readonly module: ScoringRule["module"] }
  /** New rules only; null: for all layouts. */
  | { readonly kind: "set_layout"; readonly layout: LayoutRef | null }
  | { readonly kind: "set_active"; readonly active: boolean };

export type RuleEdit = HeadEdit | FieldRuleEdit | SignalRuleEdit | CriteriaEdit;
