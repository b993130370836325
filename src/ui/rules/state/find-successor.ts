import { listRules } from "./list-rules.ts";
import { type RuleSettingsState, ruleElementId, TITLE_ID } from "./rule-settings-state.ts";
import type { Task, TaskResult } from "./task-state.ts";

/**
 * Where the focus goes when the line that had it leaves the list, because its rule is deleted or no longer fits the filter:
 * the next rule, else the one before, else the title. None: it stays.
 */
export function findSuccessor(state: RuleSettingsState, task: Task, results: readonly TaskResult[]): readonly string[] {
  const { phase, view, filter, sort } = state;
  const leaves = task.kind === "delete" || (view.kind === "list" && task.kind === leavingTask(filter.status));
  if (!leaves || phase.kind !== "ready") return [];
  const gone = new Set(results.flatMap(({ rule, answer }) => (answer.kind === "done" ? (rule?.id ?? []) : [])));
  if (gone.size === 0) return [];
  const ids = listRules(phase.parts, filter, sort).flatMap((group) => group.rules.map(({ id }) => id));
  const first = ids.findIndex((id) => gone.has(id));
  const next = ids.slice(first).find((id) => !gone.has(id));
  const before = ids.slice(0, first).findLast((id) => !gone.has(id));
  return [next, before].flatMap((id) => (id === undefined ? [] : ruleElementId(id))).concat(TITLE_ID);
}

/** What takes a rule out of a list of such rules. */
function leavingTask(status: RuleSettingsState["filter"]["status"]): Task["kind"] | null {
  if (status === "active") return "deactivate";
  return status === "inactive" ? "activate" : null;
}
