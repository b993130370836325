import type { DraftKey, RulePart } from "../../../../scoring/index.ts";
import type { ShownProblem } from "../scope/shown-problems.ts";
import { controlId } from "../state/control-ids.ts";
import { useEditor, useStore } from "./use-editor.ts";

/** What a control needs to show its problems. */
export interface Control {
  readonly id: string;
  readonly problems: readonly ShownProblem[];
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onLeave: () => void;
}

const NONE: readonly ShownProblem[] = [];

export function useControl(part: RulePart, key: DraftKey | null): Control {
  const store = useStore();
  const id = controlId({ part, key });
  const problems = useEditor(({ controlProblems }) => controlProblems.get(id) ?? NONE);
  return {
    id,
    problems,
    invalid: problems.some(({ severity }) => severity === "error"),
    describedBy: problems.length > 0 ? problemsId(id) : undefined,
    onLeave: () => store.leaveControl({ part, key }),
  };
}

export function problemsId(id: string): string {
  return `${id}-problems`;
}
