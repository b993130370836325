import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { DraftKey, RuleDraft, RuleField, RuleMetadata, RulePart } from "../../../../scoring/index.ts";
import type { CriteriaTexts } from "../../../runtime/criteria/criteria-texts.ts";
import type { EditorContext, EditorGateway } from "../../state/editor-context.ts";
import { controlId } from "../state/control-ids.ts";
import type { EditorState } from "../state/editor-state.ts";
import type { EditorStore } from "../store/editor-store.ts";
import type { ShownProblem } from "./shown-problems.ts";

/** What every part of the form can see. */
export interface EditorScope {
  readonly store: EditorStore;
  readonly gateway: EditorGateway;
  readonly context: EditorContext;
  readonly state: EditorState;
  readonly draft: RuleDraft;
  readonly metadata: RuleMetadata;
  /** Fields that criteria of this rule can ask for, by label. */
  readonly offered: readonly RuleField[];
  readonly texts: CriteriaTexts;
  readonly numbers: ReadonlyMap<DraftKey, string>;
  readonly problems: ReadonlyMap<string, readonly ShownProblem[]>;
}

const ScopeContext = createContext<EditorScope | null>(null);
export const EditorScopeProvider = ScopeContext.Provider;

export function useEditor(): EditorScope {
  const scope = useContext(ScopeContext);
  if (scope === null) throw new Error("There is no EditorScopeProvider around this component");
  return scope;
}

/** What a control needs to show its problems. */
export interface Control {
  readonly id: string;
  readonly problems: readonly ShownProblem[];
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onLeave: () => void;
}

export function useControl(part: RulePart, key: DraftKey | null): Control {
  const { store, problems } = useEditor();
  const id = controlId({ part, key });
  const own = problems.get(id) ?? [];
  return {
    id,
    problems: own,
    invalid: own.some(({ severity }) => severity === "error"),
    describedBy: own.length > 0 ? problemsId(id) : undefined,
    onLeave: () => store.leaveControl({ part, key }),
  };
}

export function problemsId(id: string): string {
  return `${id}-problems`;
}
