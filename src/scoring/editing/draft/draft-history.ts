import { type EditRefusal, isEditRefusal } from "./edit-refusal.ts";
import { editRule } from "./edit-rule.ts";
import type { RuleDraft } from "./rule-draft.ts";
import type { RuleEdit } from "./rule-edit.ts";

/** A draft with the states before and after it. */
export interface DraftHistory {
  readonly present: RuleDraft;
  /** The newest last. */
  readonly past: readonly RuleDraft[];
  /** The next one to come back last. */
  readonly future: readonly RuleDraft[];
  /** What is being typed into: further edits of it join the step that began it. null: the next edit is a new step. */
  readonly typingIn: string | null;
}

const MOST_STEPS = 200;

export function startHistory(present: RuleDraft): DraftHistory {
  return { present, past: [], future: [], typingIn: null };
}

/** The history after the edit, or why the edit is not done. */
export function applyEdit(history: DraftHistory, edit: RuleEdit): DraftHistory | EditRefusal {
  const { present, past } = history;
  const edited = editRule(present, edit);
  if (isEditRefusal(edited)) return edited;
  const typingIn = nameTypedText(edit);
  if (typingIn !== null && typingIn === history.typingIn) return { ...history, present: edited, future: [] };
  return { present: edited, past: [...past, present].slice(-MOST_STEPS), future: [], typingIn };
}

export function undoEdit(history: DraftHistory): DraftHistory {
  const { present, past, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { present: before, past: past.slice(0, -1), future: [...future, present], typingIn: null };
}

export function redoEdit(history: DraftHistory): DraftHistory {
  const { present, past, future } = history;
  const after = future.at(-1);
  if (after === undefined) return history;
  return { present: after, past: [...past, present], future: future.slice(0, -1), typingIn: null };
}

/** When a control is left: typing into it again is another step. */
export function endTyping(history: DraftHistory): DraftHistory {
  return history.typingIn === null ? history : { ...history, typingIn: null };
}

/** The text that the edit types into; null for edits that are steps of their own. */
function nameTypedText(edit: RuleEdit): string | null {
  switch (edit.kind) {
    case "set_name":
    case "set_description":
      return edit.kind;
    case "set_field_rule_score":
    case "set_signal_rule_score":
      return `${edit.kind} ${edit.key}`;
    case "set_value":
      return isTyped(edit.value) ? `${edit.kind} ${edit.key}` : null;
    default:
      return null;
  }
}

/** Ticks and chosen records are steps of their own. */
function isTyped(value: unknown): boolean {
  return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}
