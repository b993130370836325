import type { Locale } from "../../locale.ts";
import { findNode } from "./criteria-nodes.ts";
import type { EditorScope } from "./editor-scope.ts";
import type { ShownProblem } from "./shown-problems.ts";

/** A problem away from its control: with the field rule, where there are several, and the field that it is about. */
export function nameProblem(
  { place, text }: ShownProblem,
  { draft, numbers, texts }: Pick<EditorScope, "draft" | "numbers" | "texts">,
  { translate, list }: Locale,
): string {
  const { key } = place;
  const [number] = key === null ? [] : (numbers.get(key)?.split(".") ?? []);
  if (key === null || number === undefined) return text;
  const node = findNode(draft, key);
  const field = node?.kind === "criterion" && node.field !== "" ? texts.label(node.field) : null;
  const signal = draft.signalRules.some((rule) => rule.key === key);
  const rule = translate(signal ? "editor.signal_rule_number" : "editor.field_rule_number", { number });
  const label = field === null ? rule : draft.fieldRules.length === 1 ? field : list([rule, field]);
  return translate("app.labelled", { label, text });
}
