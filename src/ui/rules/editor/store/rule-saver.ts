import type { RuleAnswer } from "../../../../crm/index.ts";
import { draftFromRule, type Fields, rebaseDraft } from "../../../../scoring/index.ts";
import type { EditorContext, EditorGateway } from "../../state/editor-context.ts";
import { detachDraft } from "../draft/detach-draft.ts";
import { storedId } from "../draft/stored-id.ts";
import type { PlacedProblem } from "../scope/judge-draft.ts";
import { saveRule } from "./save-rule.ts";
import type { StateHolder } from "./state-holder.ts";
import type { UnsavedWork } from "./unsaved-work.ts";

/** Saving from the first press to the answer. */
export interface RuleSaver {
  /** Shows the changes, or what has to be mended first. */
  ask(): void;
  close(dialog: "review" | "conflict"): void;
  save(): Promise<void>;
  /** Of a conflict: the rule as it is now, and mine is gone. */
  takeTheirs(): void;
  /** Mine on top of theirs, to be looked at once more. */
  applyMine(): void;
  stop(): void;
}

interface Needs {
  readonly holder: StateHolder;
  readonly gateway: EditorGateway;
  readonly context: () => EditorContext;
  readonly work: UnsavedWork;
  /** What stands against the draft. */
  readonly judged: () => readonly PlacedProblem[];
  readonly fields: () => Fields;
  /** Does what follows once the draft is another one. */
  readonly followDraft: () => void;
}

export function createRuleSaver({ holder, gateway, context, work, judged, fields, followDraft }: Needs): RuleSaver {
  const { state, dispatch } = holder;
  const living = new AbortController();

  async function save(): Promise<void> {
    const { saving, history } = state();
    if (saving.kind !== "reviewing" && saving.kind !== "failed") return;
    work.keepNow();
    // Before anything is awaited: a second press finds it under way.
    dispatch({ type: "save_sent" });
    const unsure = saving.kind === "failed" && saving.unsure;
    const outcome = await saveRule(living.signal, gateway, history.present, fields(), unsure);
    if (living.signal.aborted) return;
    switch (outcome.kind) {
      case "conflict":
        return dispatch({ type: "conflict_found", conflict: outcome.conflict, current: outcome.current });
      case "failed":
        return dispatch({ type: "save_failed", failure: outcome.failure, unsure: outcome.unsure });
      case "answered":
        return conclude(outcome.answer);
    }
  }

  function conclude(answer: RuleAnswer): void {
    if (answer.kind === "refused") {
      if (answer.serverLimit !== null) context().onServerLimit(answer.serverLimit);
      dispatch({ type: "save_refused", refused: answer });
      return;
    }
    const id = answer.id ?? storedId(state().history.present);
    if (id === null) return;
    dispatch({ type: "stored", id, unsavedFields: answer.unsavedFields });
    work.forget();
    work.tell();
  }

  return {
    ask() {
      if (state().saving.kind !== "idle") return;
      work.keepNow();
      const errors = judged().filter(({ severity }) => severity === "error");
      const [first] = errors;
      if (first === undefined) dispatch({ type: "save_asked" });
      else dispatch({ type: "save_barred", place: first.place, count: errors.length });
    },
    close: (dialog) => dispatch({ type: "save_closed", dialog }),
    save,
    takeTheirs() {
      const { saving } = state();
      if (saving.kind !== "conflict" || saving.current === null) return;
      dispatch({ type: "theirs_taken", draft: draftFromRule(saving.current) });
      followDraft();
    },
    applyMine() {
      const { saving, history } = state();
      if (saving.kind !== "conflict") return;
      const { current } = saving;
      const mine = history.present;
      dispatch({
        type: "mine_applied",
        draft: current === null ? detachDraft(mine) : rebaseDraft(mine, current, fields()),
      });
      followDraft();
    },
    stop: () => living.abort(),
  };
}
