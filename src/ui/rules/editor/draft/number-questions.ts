import {
  type CriteriaDraft,
  findValueEditor,
  listNodes,
  type RuleDraft,
  type RuleField,
  type RulePlace,
} from "../../../../scoring/index.ts";
import type { Locale } from "../../../runtime/locale.ts";
import { questionNumber } from "./typed-numbers.ts";

export interface NumberQuestion {
  readonly place: RulePlace;
  readonly text: string;
}

/** Asks about numbers that were typed with a separator of thousands, which is read as the decimal point. */
export function listNumberQuestions(
  draft: RuleDraft,
  fields: readonly RuleField[] | null,
  locale: Locale,
): readonly NumberQuestion[] {
  const known = new Map(fields?.map((field) => [field.apiName, field]));
  const rules = [...draft.fieldRules, ...draft.signalRules];
  const scores = rules.flatMap(({ key, scoreText }) => ask({ part: "score", key }, scoreText, locale));
  const nodes = draft.fieldRules.flatMap(({ criteria }) => listNodes<CriteriaDraft>(criteria));
  const values = nodes.flatMap((node) => {
    // What is stored was taken as the number that it is.
    if (node.kind !== "criterion" || node.choice === null || node.written !== null) return [];
    const field = known.get(node.field);
    if (field === undefined || findValueEditor(field, node.choice)?.kind !== "number") return [];
    const place = { part: "value", key: node.key } as const;
    return [node.value].flat().flatMap((atom) => (typeof atom === "string" ? ask(place, atom, locale) : []));
  });
  return [...scores, ...values];
}

function ask(place: RulePlace, text: string, locale: Locale): readonly NumberQuestion[] {
  // What is no whole number of points is told as such.
  if (place.part === "score" && !text.trim().endsWith(".000")) return [];
  const asked = describeQuestion(text, locale);
  return asked === null ? [] : [{ place, text: asked }];
}

/** What the number is read as, and what may be meant; null: nothing to ask. */
export function describeQuestion(text: string, locale: Locale): string | null {
  const digits = questionNumber(text, locale);
  if (digits === null) return null;
  return locale.translate("editor.number.read", {
    text: text.trim(),
    read: String(Number(text)),
    digits,
  });
}
