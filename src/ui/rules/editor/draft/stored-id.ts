import type { RuleDraft, RuleId } from "../../../../scoring/index.ts";

/** Of the stored rule that the draft changes; null: it makes a new one. */
export function storedId({ base }: RuleDraft): RuleId | null {
  return base?.id ?? null;
}
