import type { DraftKey, RuleDraft, RuleField, RuleMetadata } from "../../../../scoring/index.ts";
import type { CriteriaTexts } from "../../../runtime/criteria/criteria-texts.ts";
import type { Locale } from "../../../runtime/locale.ts";
import type { EditorContext } from "../../state/editor-context.ts";
import type { EditorState } from "../state/editor-state.ts";
import type { PlacedProblem } from "./judge-draft.ts";
import type { ShownProblem } from "./shown-problems.ts";

/** What every part of the form can see. What an event does not touch stays the same object; see scope-reader.ts. */
export interface EditorScope {
  readonly context: EditorContext;
  readonly locale: Locale;
  readonly state: EditorState;
  readonly draft: RuleDraft;
  /** The draft without name and description: the same object while only these are typed. */
  readonly untitled: RuleDraft;
  readonly metadata: RuleMetadata;
  /** Fields that criteria of this rule can ask for, by label. */
  readonly offered: readonly RuleField[];
  readonly texts: CriteriaTexts;
  /** The field rules in words, in their order. */
  readonly sentences: readonly string[];
  readonly numbers: ReadonlyMap<DraftKey, string>;
  /** All that stands against the draft, whether it is said yet or not. */
  readonly judged: readonly PlacedProblem[];
  /** What is said now. */
  readonly problems: readonly ShownProblem[];
  /** The same by the id of the control that it is about. */
  readonly controlProblems: ReadonlyMap<string, readonly ShownProblem[]>;
}
