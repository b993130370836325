import {
  createDraft,
  type LimitSources,
  type RuleDraft,
  type RuleEdit,
  type RuleField,
  type RuleIssue,
  type RuleIssueCode,
  type RuleMetadata,
  validateRule,
} from "../../../src/scoring/index.ts";
import { aRuleField, choices, edited, someMetadata } from "./draft-builders.ts";

const FIELDS: readonly RuleField[] = [
  aRuleField("Company"),
  aRuleField("Industry", "picklist", { pickListValues: choices("Retail", "Finance") }),
  aRuleField("Languages", "multiselectpicklist", { pickListValues: choices("English", "German", "Irish; Gaelic") }),
  aRuleField("Revenue", "currency"),
  aRuleField("Created_On", "date"),
  aRuleField("Seen_At", "datetime"),
  aRuleField("Ready", "boolean"),
  aRuleField("Owner", "ownerlookup"),
  aRuleField("Stage", "picklist", {
    pickListValues: [{ actual: "Closed Won", display: "Closed Won", dealCategory: "won" }],
  }),
  aRuleField("Layout", "lookup"),
  aRuleField("Score1", "integer", { isScore: true }),
  aRuleField("Photo", "profileimage"),
  aRuleField("Prediction", "integer", { uiType: 134 }),
];
export const metadata = someMetadata(FIELDS);
export const enterprise: LimitSources = { edition: "enterprise", serverLimits: [] };
export const field = (name: string): RuleField => FIELDS.find(({ apiName }) => apiName === name) ?? aRuleField(name);

/** A new rule of Leads without an issue: 5 points where Company is Zoho. */
export const valid = (module = "Leads"): RuleDraft => {
  const draft = createDraft({ module: { apiName: module, id: null } });
  const [rule] = draft.fieldRules;
  const key = rule?.criteria.members[0]?.key ?? "";
  return edited(
    draft,
    { kind: "set_name", name: "Fit" },
    { kind: "set_field_rule_score", key: rule?.key ?? "", score: "5" },
    { kind: "set_field", key, field: field("Company"), from: null },
    { kind: "set_value", key, value: "Zoho" },
  );
};
export const firstRule = (draft: RuleDraft) => draft.fieldRules[0]?.key ?? "";
export const issuesOf = (draft: RuleDraft, of: RuleMetadata = metadata, sources = enterprise): readonly RuleIssue[] =>
  validateRule(draft, of, sources);
export const codes = (draft: RuleDraft, of?: RuleMetadata, sources?: LimitSources): readonly RuleIssueCode[] =>
  issuesOf(draft, of, sources).map(({ code }) => code);
export const withEdits = (...edits: readonly RuleEdit[]) => edited(valid(), ...edits);
