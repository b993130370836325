import type { RuleId } from "../../../scoring/index.ts";
import { createKeptTexts } from "../../kept-texts.ts";
import type { DraftMemory } from "./editor-context.ts";
import { readKeptWork } from "./read-kept-work.ts";

/** Keeps drafts in the tab's sessionStorage; where there is none, a reload forgets them. */
export function createDraftMemory(storage: () => Storage): DraftMemory {
  const kept = createKeptTexts(storage);
  return {
    load(rule) {
      const work = readKeptWork(kept.load(keyOf(rule)));
      return work !== null && (work.draft.base?.id ?? null) === rule ? work : null;
    },
    save(rule, work) {
      kept.save(keyOf(rule), JSON.stringify(work));
    },
    forget(rule) {
      kept.forget(keyOf(rule));
    },
  };
}

function keyOf(rule: RuleId | null): string {
  return `scorelens.draft.${rule ?? "new"}`;
}
