import type { VNode } from "preact";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import { currentRules } from "../state/rule-context.ts";
import type { Task, TaskResult, TaskState } from "../state/task-state.ts";
import { isBad, taskTitle } from "../state/task-words.ts";
import { TaskResultLine } from "./task-result-line.ts";

/** What becomes of an action: that it is under way, then the result of each rule. */
export function TaskPanel(): VNode | null {
  const locale = currentLocale();
  const { translate } = locale;
  const { store, state, module } = currentRules();
  const { task: run } = state;
  if (run.kind === "idle") return null;
  const title = taskTitle(run, shorten(module.pluralLabel, 60), locale);
  if (run.kind === "busy")
    return html`<div class="task-panel" tabIndex=${-1}><${Notice} tone="plain" title=${title}><div class="progress"></div><//></div>`;
  const failed = run.results.some(({ answer }) => isBad(answer));
  return html`<div class="task-panel" tabIndex=${-1}><${Notice} tone=${failed ? "warning" : "plain"} icon=${failed ? "warning" : "check"} alert=${failed} title=${title}>
    <ul class="task-results">
      ${run.results.map((result, index) => html`<${TaskResultLine} key=${result.rule?.id ?? index} kind=${run.task.kind} result=${result} />`)}
    </ul>
    <div class="notice-actions">
      ${run.results.some(canRepeat) ? html`<button type="button" onClick=${() => store.ask(repeat(run))}>${translate("app.retry")}</button>` : null}
      <button type="button" class="quiet" onClick=${store.closeResults}>${translate("task.close")}</button>
    </div>
  <//></div>`;
}

/** Not where the rule is another one than was shown, or gone. */
function canRepeat({ answer }: TaskResult): boolean {
  return isBad(answer) && !(answer.kind === "not_sent" && answer.check.kind !== "unread");
}

/** The same once more for those that it was not done to. */
function repeat({ task, results }: Extract<TaskState, { kind: "done" }>): Task {
  const left = results.flatMap((result) => (canRepeat(result) ? (result.rule ?? []) : []));
  if (task.kind !== "run") return { kind: task.kind, rules: left };
  return task.target.kind === "rules" ? { kind: "run", target: { kind: "rules", rules: left } } : task;
}
