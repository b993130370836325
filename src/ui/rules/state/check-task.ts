import {
  checkAction,
  type LimitRefusal,
  type LimitSources,
  MOST_RULES_PER_RUN,
  type ScoringRule,
} from "../../../scoring/index.ts";
import type { Task } from "./task-state.ts";

export type TaskRefusal =
  | { readonly kind: "limit"; readonly refusal: LimitRefusal }
  | {
      readonly kind:
        | "busy"
        | "all_active"
        | "all_inactive"
        | "run_too_many"
        | "run_inactive"
        | "run_none"
        | "read_only";
    };

/** Why the task can't be done now; null: nothing that is known here stands against it. */
export function checkTask(
  task: Task,
  rules: readonly ScoringRule[],
  limits: LimitSources,
  busy: boolean,
): TaskRefusal | null {
  if (busy) return { kind: "busy" };
  switch (task.kind) {
    case "activate":
      if (task.rules.every(({ active }) => active)) return { kind: "all_active" };
      return limited(checkAction({ kind: "activate", rules: task.rules }, rules, limits));
    case "deactivate":
      return task.rules.some(({ active }) => active) ? null : { kind: "all_inactive" };
    case "clone":
      return limited(checkAction({ kind: "clone", rules: task.rules }, rules, limits));
    case "run":
      return checkRun(task.target, rules);
    case "delete":
      return null;
  }
}

function checkRun(target: Extract<Task, { kind: "run" }>["target"], rules: readonly ScoringRule[]): TaskRefusal | null {
  if (target.kind === "rules") {
    if (target.rules.length > MOST_RULES_PER_RUN) return { kind: "run_too_many" };
    return target.rules.every(({ active }) => active) ? null : { kind: "run_inactive" };
  }
  const covered = rules.filter((rule) => target.kind === "module" || rule.layout?.id === target.layout.id);
  return covered.some(({ active }) => active) ? null : { kind: "run_none" };
}

function limited(refusal: LimitRefusal | null): TaskRefusal | null {
  return refusal === null ? null : { kind: "limit", refusal };
}
