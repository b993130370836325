import type { ScoringRule } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import type { Locale } from "../../runtime/locale.ts";
import type { Task, TaskResult, TaskState } from "./task-state.ts";

/** The rules that a task is about by name; for runs of a layout or module there are none. */
export function listTaskRules(task: Task) {
  if (task.kind !== "run") return task.rules;
  return task.target.kind === "rules" ? task.target.rules : [];
}

/** The same task for these rules only. */
export function withTaskRules(task: Task, rules: readonly ScoringRule[]): Task {
  if (task.kind !== "run") return { ...task, rules };
  return task.target.kind === "rules" ? { ...task, target: { kind: "rules", rules } } : task;
}

/** What the task is done to, e.g. “Fit”, 3 rules, layout “Partner”, Leads. */
export function objectText(task: Task, module: string, { translate }: Locale): string {
  if (task.kind === "run" && task.target.kind === "module") return translate("task.object.module", { module });
  if (task.kind === "run" && task.target.kind === "layout") {
    const { id, name } = task.target.layout;
    return translate("task.object.layout", { layout: shorten(name ?? id, 60) });
  }
  const rules = listTaskRules(task);
  const [only] = rules;
  return only !== undefined && rules.length === 1
    ? translate("task.object.rule", { rule: shorten(only.name, 60) })
    : translate("task.object.rules", { n: rules.length });
}

/** Whether it was not done, or nobody knows. */
export function isBad({ kind }: TaskResult["answer"]): boolean {
  return kind === "refused" || kind === "failed" || kind === "not_sent";
}

/** That the task is under way, or how it ended. */
export function taskTitle(run: Exclude<TaskState, { kind: "idle" }>, module: string, locale: Locale): string {
  const { translate } = locale;
  const object = objectText(run.task, module, locale);
  const { kind } = run.task;
  if (run.kind === "busy") return translate(`task.${kind}.busy`, { object });
  const failed = run.results.filter(({ answer }) => isBad(answer)).length;
  if (failed === 0) return translate(`task.${kind}.done`, { object });
  return failed === run.results.length
    ? translate(`task.${kind}.failed`, { object })
    : translate("task.partly", { failed, all: run.results.length });
}
