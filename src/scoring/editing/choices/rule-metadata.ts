import { familyOf } from "../../matching/data-types.ts";
import type { FieldMetadata } from "../../terms/crm-record.ts";
import type { LayoutRef, ScoringRule } from "../../terms/scoring-rule.ts";

/** A field as the editor needs it. Source: settings/fields. */
export interface RuleField extends FieldMetadata {
  readonly id: string | null;
  /** API name of the module that a lookup points to; null for other fields. */
  readonly lookupModule: string | null;
  /** Recognised by its shape as one that a scoring rule made, or named by a rule. */
  readonly isScore: boolean;
  /** Encrypted fields only know is, is not, empty and not empty. Source: Zoho's criteria editor. */
  readonly encrypted: boolean;
  /** Zoho's kind of control; null: not said. */
  readonly uiType: number | null;
}

export interface RuleLayout extends LayoutRef {
  readonly active: boolean;
  /** API names of the fields that stand in it. */
  readonly fields: ReadonlySet<string>;
}

/** Source: settings/signals. */
export interface Signal {
  readonly id: string;
  readonly namespace: string;
  readonly label: string;
  /** The channel it comes from, e.g. "Email Insights". */
  readonly channel: string | null;
  readonly scorable: boolean;
  readonly enabled: boolean;
  readonly negative: boolean;
}

/** What a draft is judged by. null: not read, so nothing is said about it. */
export interface RuleMetadata {
  /** The fields of the draft's module by API name. */
  readonly fields: ReadonlyMap<string, RuleField> | null;
  readonly layouts: readonly RuleLayout[] | null;
  readonly signals: readonly Signal[] | null;
  /** All rules that are known; the draft's own may be among them. */
  readonly rules: readonly ScoringRule[];
}

/** "unknown": a custom module; the v8 page speaks of "other people-based modules" without naming them. */
export type ModuleKind = "people" | "other" | "unknown";

export function judgeModuleKind(module: string): ModuleKind {
  if (module === "Leads" || module === "Contacts") return "people";
  return module === "Accounts" || module === "Deals" ? "other" : "unknown";
}

export type FieldBar = "layout_field" | "score_field" | "data_type" | "hidden_column" | "not_in_layout";

/** Controls that Zoho's criteria editor leaves out. */
const HIDDEN_UI_TYPES = new Set([66, 999, 3, 123, 1234, 134, 500, 444, 445, 51, 104]);

/**
 * Why the field can't stand in criteria; null: it can. `layout` null: a global rule, or one whose layout was not read.
 * Source: NOT_SUPPORTED of zoho.com/crm/developer/docs/api/v7/create-scoring-rules.html; Zoho's criteria editor.
 */
export function judgeField(field: RuleField, layout: RuleLayout | null): FieldBar | null {
  if (field.apiName === "Layout" || field.dataType.toLowerCase() === "layout") return "layout_field";
  if (field.isScore) return "score_field";
  // Tags: no source says how scoring compares them, so a rule on them could never be explained.
  if (familyOf(field.dataType) === undefined || field.apiName === "Tag") return "data_type";
  if (field.uiType !== null && HIDDEN_UI_TYPES.has(field.uiType)) return "hidden_column";
  return layout !== null && !layout.fields.has(field.apiName) ? "not_in_layout" : null;
}

/** Fields to offer in a rule of this layout, by label as the language (BCP 47) sorts. */
export function listRuleFields(
  metadata: RuleMetadata,
  layout: LayoutRef | null,
  language: string,
): readonly RuleField[] {
  const { compare } = new Intl.Collator(language);
  const known = findLayout(metadata, layout);
  return [...(metadata.fields?.values() ?? [])]
    .filter((field) => judgeField(field, known) === null)
    .sort((one, other) => compare(one.label, other.label));
}

/** null for a global rule and for a layout that was not read. */
export function findLayout({ layouts }: RuleMetadata, layout: LayoutRef | null): RuleLayout | null {
  return layouts?.find(({ id }) => id === layout?.id) ?? null;
}

/** Offered when a rule is made: scorable and enabled. Source: settings/signals, `feature_availability` and `enabled`. */
export function isSignalOffered({ scorable, enabled }: Signal): boolean {
  return scorable && enabled;
}
