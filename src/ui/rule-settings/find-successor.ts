import { listRules } from "./list-rules.ts";
import { type RuleSettingsState, ruleElementId, type Task, type TaskResult, TITLE_ID } from "./rule-settings-state.ts";

/** Where the focus goes when what had it is deleted: the next rule of the list, else the one before, else the title. */
export function findSuccessor(state: RuleSettingsState, task: Task, results: readonly TaskResult[]): readonly string[] {
  const { phase, filter, sort } = state;
  if (task.kind !== "delete" || phase.kind !== "ready") return [];
  const gone = new Set(results.flatMap(({ rule, answer }) => (answer.kind === "done" ? (rule?.id ?? []) : [])));
  if (gone.size === 0) return [];
  const { rules, layouts } = phase.parts;
  const ids = listRules(rules.value ?? [], layouts.value ?? [], filter, sort).flatMap((group) =>
    group.rules.map(({ id }) => id),
  );
  const first = ids.findIndex((id) => gone.has(id));
  const next = ids.slice(first).find((id) => !gone.has(id));
  const before = ids.slice(0, first).findLast((id) => !gone.has(id));
  return [next, before].flatMap((id) => (id === undefined ? [] : ruleElementId(id))).concat(TITLE_ID);
}
