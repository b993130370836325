import type { RuleField, ScoringRule } from "../../scoring/index.ts";
import { type CustomScoreField, listCustomScoreFields } from "../wire/index.ts";

export { type CustomScoreField, listCustomScoreFields };

/** Fields by API name, those that a rule names as its score fields marked as such. */
export function indexRuleFields(
  fields: readonly RuleField[],
  rules: readonly ScoringRule[],
): ReadonlyMap<string, RuleField> {
  const named = new Set(rules.flatMap(listCustomScoreFields).map(({ apiName }) => apiName));
  return new Map(
    fields.map((field) => [field.apiName, named.has(field.apiName) ? { ...field, isScore: true } : field]),
  );
}
