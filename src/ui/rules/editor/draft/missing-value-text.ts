import { type CriterionDraft, findValueEditor, type RuleField, type ValueKind } from "../../../../scoring/index.ts";
import type { Locale } from "../../../runtime/locale.ts";
import type { MessageKey } from "../../../runtime/translate.ts";

const KEYS: Readonly<Partial<Record<ValueKind, MessageKey>>> = {
  number: "editor.issue.value_missing.number",
  days: "editor.issue.value_missing.days",
  date: "editor.issue.value_missing.date",
  datetime: "editor.issue.value_missing.date",
  relative_date: "editor.issue.value_missing.relative_date",
  user: "editor.issue.value_missing.user",
  lookup: "editor.issue.value_missing.lookup",
  picklist: "editor.issue.value_missing.choice",
  boolean: "editor.issue.value_missing.choice",
  stage: "editor.issue.value_missing.choice",
};

/** What kind of value the criterion waits for. */
export function missingValueText(
  { choice }: CriterionDraft,
  field: RuleField | undefined,
  { translate }: Locale,
): string {
  const kind = field === undefined || choice === null ? null : (findValueEditor(field, choice)?.kind ?? null);
  return translate((kind === null ? undefined : KEYS[kind]) ?? "editor.issue.value_missing");
}
