import type { CriteriaMatch } from "../matching/criteria-match.ts";
import type { Outcome } from "../matching/outcome.ts";
import type { CrmRecord } from "../terms/crm-record.ts";
import type { EntityScore } from "../terms/entity-score.ts";
import type { ScoringContext } from "../terms/scoring-context.ts";
import type { FieldRule, ScoringRule } from "../terms/scoring-rule.ts";

export interface FieldRuleMatch {
  readonly fieldRule: FieldRule;
  readonly outcome: Outcome;
  readonly criteria: CriteriaMatch;
}

/** Points per side; null where no points fell on that side. `negative` is a negative number. */
export interface Points {
  readonly positive: number | null;
  readonly negative: number | null;
  readonly score: number | null;
}

export type WhyNot = "inactive" | "other_module" | "other_layout" | "layout_unknown";

/** Whether Zoho's Score contains the touch points is not documented: both readings are tested against the stored row. */
export type TouchPointReading =
  /** No touch points in this row: both readings agree. */
  | "no_touch_points"
  /** Field rules plus touch points give the stored score. */
  | "contained"
  /** Field rules alone give the stored score. */
  | "apart"
  /** Neither reading adds up; the remainder is the smaller one, `contained` on a tie. */
  | "contained_with_remainder"
  | "apart_with_remainder";

export interface Reconciliation {
  readonly stored: EntityScore;
  readonly reading: TouchPointReading;
  /** The stored touch points by side; all null where there are none. */
  readonly touchPoints: Points;
  /** Stored minus explained, signed, 0 where a side adds up. */
  readonly unexplained: { readonly positive: number; readonly negative: number };
  /** The same under the reading that was not chosen. */
  readonly otherUnexplained: { readonly positive: number; readonly negative: number };
  /** True when field rules that can't be told could account for the whole remainder. */
  readonly coveredByUndecided: boolean;
  /** Stored total minus the stored sides: 0 unless only the total holds the touch points, a side was not read, or the row contradicts itself. */
  readonly beyondSides: number;
}

export type OutOfDateReason =
  | { readonly code: "rule_changed"; readonly at: string }
  | { readonly code: "field_changed"; readonly field: string; readonly at: string }
  /** Criteria of this rule count days from today, so the score drifts without any change. */
  | { readonly code: "counts_days"; readonly fields: readonly string[] }
  /** The timeline was read and tells no cause, nor does the rule. */
  | { readonly code: "no_reason" };

export interface RuleExplanation {
  readonly rule: ScoringRule;
  readonly applies: boolean | null;
  readonly whyNot: WhyNot | null;
  /** What the field rules give now. All null where the rule does not apply (or that can't be told). */
  readonly now: Points;
  /** Sums of the field rules that can't be told. */
  readonly undecided: { readonly positive: number; readonly negative: number };
  /** In the rule's order; judged also where the rule does not apply. Empty for Zia rules. */
  readonly fieldRules: readonly FieldRuleMatch[];
  readonly stored: EntityScore | null;
  readonly reconciliation: Reconciliation | null;
  /** What Zoho would most likely store now: `now` plus stored touch points where they are contained. */
  readonly expected: Points;
  /** The same under the other reading of the touch points, where the stored row fits neither; null: only one is left. */
  readonly expectedOther: Points | null;
  /** The total of `expected`. It can equal the stored one while the sides differ. */
  readonly expectedScore: number | null;
  /** null: can't be told (no stored scores were read, or undecided criteria could make up the difference). */
  readonly outOfDate: boolean | null;
  readonly outOfDateReasons: readonly OutOfDateReason[];
}

export interface ScoreExplanation {
  readonly record: CrmRecord;
  /** API name; null where it can't be told. */
  readonly module: string | null;
  readonly rules: readonly RuleExplanation[];
}

/** What the record's timeline tells about its scores. Times are ISO 8601. */
export interface ScoreHistory {
  readonly lastScored: ReadonlyMap<string, string>;
  readonly fieldChanges: readonly { readonly field: string; readonly at: string }[];
  /** True: older entries exist that were not read. */
  readonly partial?: boolean;
  /** True: there are entries that can't be read. */
  readonly damaged?: boolean;
}

export interface ExplainScoreInput {
  readonly record: CrmRecord;
  readonly module: string | null;
  readonly rules: readonly ScoringRule[];
  /** null: the stored scores were not read, so nothing is compared. */
  readonly scores: readonly EntityScore[] | null;
  /** True: more rows are stored than were read, so a rule without a row may have one. */
  readonly scoresIncomplete?: boolean;
  readonly context: ScoringContext;
  readonly history: ScoreHistory | null;
}
