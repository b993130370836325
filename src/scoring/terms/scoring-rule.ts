import type { Criteria } from "./criteria.ts";
import type { FieldRuleId, LayoutId, RuleId, SignalRuleId } from "./ids.ts";

export interface FieldRule {
  readonly id: FieldRuleId | null;
  /** Points, may be negative. A met field rule adds them once. */
  readonly score: number;
  readonly criteria: Criteria;
}

export interface SignalRule {
  readonly id: SignalRuleId | null;
  readonly score: number;
  readonly signal: { readonly id: string; readonly namespace: string | null };
}

/** The newer form of signal rules (Zoho's OpenAPI of 2026): shown as it is, never interpreted. */
export interface TouchPointRule {
  readonly id: string | null;
  readonly score: number | null;
  readonly group: string | null;
  readonly source: Readonly<Record<string, unknown>>;
}

export interface LayoutRef {
  readonly id: LayoutId;
  readonly name: string | null;
}

export interface UserRef {
  readonly id: string | null;
  readonly name: string | null;
}

export interface ScoringRule {
  readonly id: RuleId;
  readonly name: string;
  readonly description: string | null;
  readonly module: { readonly apiName: string; readonly id: string | null };
  /** null: a global rule, for all layouts of its module. */
  readonly layout: LayoutRef | null;
  readonly active: boolean;
  /** "zia" rules score by Zia's training, not by field rules. */
  readonly kind: "manual" | "zia";
  readonly ziaType: string | null;
  /** null: this answer did not carry them (a list may leave them out; read the rule by its id). */
  readonly fieldRules: readonly FieldRule[] | null;
  readonly signalRules: readonly SignalRule[];
  readonly touchPointRules: readonly TouchPointRule[];
  /** Zoho's word that signal rules exist although it does not list them (sandbox orgs); null: not said. */
  readonly hasSignalRules: boolean | null;
  /** ISO 8601 with offset. */
  readonly createdTime: string | null;
  readonly modifiedTime: string | null;
  readonly createdBy: UserRef | null;
  readonly modifiedBy: UserRef | null;
  /** Zoho's own object, unchanged, with the keys that this program does not know. */
  readonly source: Readonly<Record<string, unknown>>;
}
