import type { VNode } from "preact";
import { html } from "../html.ts";
import { useLocale } from "../locale.ts";
import { shorten } from "../parts/long-text.ts";
import { Notice } from "../parts/notice.ts";
import { useRules } from "./rule-context.ts";
import type { TaskResult, TaskState } from "./rule-settings-state.ts";
import { TaskResultLine } from "./task-result-line.ts";
import { objectText } from "./task-words.ts";

/** What becomes of an action: that it is under way, then the result of each rule. */
export function TaskPanel(): VNode | null {
  const locale = useLocale();
  const { translate } = locale;
  const { store, state, module } = useRules();
  const { task: run } = state;
  if (run.kind === "idle") return null;
  const object = objectText(run.task, shorten(module.pluralLabel, 60), locale);
  if (run.kind === "busy") {
    return html`<${Notice} tone="plain" title=${translate(`task.${run.task.kind}.busy`, { object })}><div class="progress"></div><//>`;
  }
  const failures = run.results.filter(({ answer }) => isBad(answer)).length;
  const outcome = failures === 0 ? "done" : failures === run.results.length ? "failed" : "partly";
  const { kind } = run.task;
  const tone = failures === 0 ? "plain" : "warning";
  return html`<${Notice}
    tone=${tone}
    icon=${failures === 0 ? "check" : "warning"}
    alert=${failures > 0}
    title=${outcome === "partly" ? translate("task.partly", { failed: failures, all: run.results.length }) : translate(`task.${kind}.${outcome}`, { object })}
  >
    <ul class="task-results">
      ${run.results.map((result, index) => html`<${TaskResultLine} key=${result.rule?.id ?? index} kind=${kind} result=${result} />`)}
    </ul>
    <div class="notice-actions">
      ${failures === 0 ? null : html`<button type="button" onClick=${() => store.ask(repeat(run))}>${translate("app.retry")}</button>`}
      <button type="button" class="quiet" onClick=${store.closeResults}>${translate("task.close")}</button>
    </div>
  <//>`;
}

function isBad(answer: TaskResult["answer"]): boolean {
  return answer.kind === "refused" || answer.kind === "failed";
}

/** The same once more for those that it was not done to. */
function repeat({ task, results }: Extract<TaskState, { kind: "done" }>) {
  const left = results.flatMap(({ rule, answer }) => (isBad(answer) ? (rule ?? []) : []));
  if (task.kind === "clone") return task;
  if (task.kind === "run") {
    return task.target.kind === "rules" ? ({ kind: "run", target: { kind: "rules", rules: left } } as const) : task;
  }
  return { kind: task.kind, rules: left };
}
