import { type CriteriaDraft, type CriterionDraft, listNodes, type RuleDraft } from "../../../../scoring/index.ts";
import type { Locale } from "../../../runtime/locale.ts";
import { findDraftNode } from "../draft/criteria-nodes.ts";
import type { EditorScope } from "./editor-scope.ts";
import type { ShownProblem } from "./shown-problems.ts";

/**
 * A problem away from its control: with the field rule, where there are several, the field that it is about, and the number of
 * its criterion where the field rule has more than one on that field.
 */
export function nameProblem(
  { place, text }: ShownProblem,
  { draft, numbers, texts }: Pick<EditorScope, "draft" | "numbers" | "texts">,
  { translate, list }: Locale,
): string {
  const { key } = place;
  const number = key === null ? undefined : numbers.get(key);
  if (key === null || number === undefined) return text;
  const [ruleNumber = number] = number.split(".");
  const node = findDraftNode(draft, key);
  const signal = draft.signalRules.some((rule) => rule.key === key);
  const rule = translate(signal ? "editor.signal_rule_number" : "editor.field_rule_number", { number: ruleNumber });
  const label = node?.kind === "criterion" ? list(nameCriterion(node)) : rule;
  return translate("app.labelled", { label, text });

  function nameCriterion(criterion: CriterionDraft): readonly string[] {
    const field = criterion.field === "" ? [] : [texts.label(criterion.field)];
    if (hasTwin(draft, criterion))
      return [rule, translate("editor.criterion_number", { number: number ?? "" }), ...field];
    return draft.fieldRules.length === 1 && field.length > 0 ? field : [rule, ...field];
  }
}

/** Whether its field rule has another criterion on the same field, or another without any. */
function hasTwin({ fieldRules }: RuleDraft, { key, field }: CriterionDraft): boolean {
  return fieldRules.some(({ criteria }) => {
    const alike = listNodes<CriteriaDraft>(criteria).filter(
      (node) => node.kind === "criterion" && node.field === field,
    );
    return alike.length > 1 && alike.some((node) => node.key === key);
  });
}
