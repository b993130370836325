import { MOST_RULES_PER_RUN } from "../../../scoring/index.ts";
import type { Locale } from "../../runtime/locale.ts";
import { limitRefusalText } from "../limits/limit-text.ts";
import type { TaskRefusal } from "../state/check-task.ts";

/** Why an action can't be done now, as a sentence; null: it can. */
export function taskRefusalText(refusal: TaskRefusal | null, locale: Locale): string | null {
  if (refusal === null) return null;
  return refusal.kind === "limit"
    ? limitRefusalText(refusal.refusal, locale)
    : locale.translate(`settings.why.${refusal.kind}`, { n: MOST_RULES_PER_RUN });
}
