import type { RuleDraft } from "../../../../scoring/index.ts";

/** The same rule to be made anew: nothing of it is stored. For a draft whose rule somebody has deleted. */
export function detachDraft(draft: RuleDraft): RuleDraft {
  return {
    ...draft,
    base: null,
    fieldRules: draft.fieldRules.map((rule) => ({ ...rule, id: null })),
    signalRules: draft.signalRules.map((rule) => ({ ...rule, id: null })),
  };
}
