import type { Locale } from "../../runtime/locale.ts";
import type { Phase } from "./record-score-state.ts";

/** The name of a rule by its id, or a word for a rule of which only the id is known. */
export type RuleNames = (ruleId: string) => string;

export function createRuleNames(phase: Phase, { translate }: Locale): RuleNames {
  const names = new Map<string, string>();
  if (phase.kind === "ready") {
    const { rules, scores } = phase.reading.parts;
    for (const { ruleId, ruleName } of scores.value ?? []) if (ruleName !== null) names.set(ruleId, ruleName);
    for (const { id, name } of rules.value ?? []) names.set(id, name);
  }
  return (ruleId) => names.get(ruleId) ?? translate("score.unlisted", { id: ruleId });
}
