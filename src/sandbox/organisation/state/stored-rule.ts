import type { JsonObject } from "../values/json.ts";

export interface StoredFieldRule {
  readonly id: string;
  readonly score: number;
  readonly criteria: JsonObject;
}

export interface StoredSignalRule {
  readonly id: string;
  readonly score: number;
  readonly signal: { readonly id: string; readonly namespace: string };
}

/** A read-only field of the module that shows one number of the rule's score. */
export interface StoredCustomField {
  readonly id: string;
  readonly fieldLabel: string;
  readonly apiName: string;
  /** e.g. "Positive_Score". */
  readonly reference: string;
  readonly referenceId: string;
  /** A workflow that is triggered by the field; then it can't be deleted alone. */
  readonly usedBy: { readonly id: string; readonly name: string; readonly type: string } | null;
}

export interface StoredRule {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** API name. */
  readonly module: string;
  /** null: a global rule. */
  readonly layoutId: string | null;
  readonly active: boolean;
  /** Set on rules that Zia scores: Zoho's `zia_scoring_rule` object. */
  readonly zia: JsonObject | null;
  /** ISO 8601 with offset. */
  readonly createdTime: string;
  readonly modifiedTime: string | null;
  readonly createdBy: string;
  readonly modifiedBy: string | null;
  readonly fieldRules: readonly StoredFieldRule[];
  readonly signalRules: readonly StoredSignalRule[];
  readonly customFields: readonly StoredCustomField[];
}
