import type { VNode } from "preact";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { FailureText } from "../../runtime/parts/failure-text.ts";
import { Icon } from "../../runtime/parts/icon.ts";
import { describeRefusal, describeRuleFailure } from "../problems/describe-refusal.ts";
import { currentRules } from "../state/rule-context.ts";
import type { NotSent, Task, TaskResult } from "../state/task-state.ts";
import { isBad } from "../state/task-words.ts";

interface Props {
  readonly kind: Task["kind"];
  readonly result: TaskResult;
}

/** What Zoho answered about one rule, or about the whole layout or module. */
export function TaskResultLine({ kind, result }: Props): VNode {
  const { rule, answer } = result;
  const bad = isBad(answer);
  return html`<li class=${`task-result ${bad ? "task-result-bad" : ""}`}>
    <${Icon} name=${bad ? "warning" : "check"} />
    <div>
      ${rule === null ? null : html`<strong><bdi>${shorten(rule.name, 80)}</bdi></strong>`}${rule === null ? null : ": "}
      <${Answer} kind=${kind} result=${result} />
    </div>
  </li>`;
}

/** Why Zoho was not asked at all. */
function NotSentText({ check }: { readonly check: NotSent["check"] }): VNode {
  const locale = currentLocale();
  const { translate, phrase } = locale;
  switch (check.kind) {
    case "gone":
      return html`<span>${translate("refusal.rule_gone")}</span>`;
    case "unread":
      return html`<span>${translate("task.not_sent.unread")} <${FailureText} texts=${describeRuleFailure(check.error, "read", locale)} /></span>`;
    case "other": {
      const { name, module, layout } = check.current;
      const place = layout === null ? translate("task.reach.global") : (layout.name ?? layout.id);
      return html`<span>${phrase("task.not_sent.mismatch", { name, module: module.apiName, layout: place })}</span>`;
    }
  }
}

function Answer({ kind, result: { answer } }: Props): VNode {
  const locale = currentLocale();
  const { translate, phrase, list } = locale;
  const { store } = currentRules();
  switch (answer.kind) {
    case "scheduled":
      return html`<span>${translate("run.scheduled")}${answer.jobId === null ? "" : ` · ${translate("run.job", { id: answer.jobId })}`}</span>`;
    case "already_scheduled":
      return html`<span>${translate("refusal.already_scheduled")}</span>`;
    case "refused":
      return html`<${FailureText} texts=${describeRefusal(answer.refusal, kind, locale)} />`;
    case "failed":
      return html`<${FailureText} texts=${describeRuleFailure(answer.error, kind, locale)} />`;
    case "not_sent":
      return html`<${NotSentText} check=${answer.check} />`;
    case "done": {
      const lost =
        answer.unsavedFields.length > 0
          ? ` ${translate("task.unsaved_fields", { fields: list(answer.unsavedFields) })}`
          : "";
      if (kind !== "clone")
        return html`<span>${translate(`task.result.${kind === "run" ? "activate" : kind}`)}${lost}</span>`;
      const copy = "rule" in answer ? answer.rule : null;
      if (copy === null) return html`<span>${translate("task.result.clone_unread")}${lost}</span>`;
      const name = html`<button type="button" class="link" onClick=${() => void store.openRule(copy.id)}><bdi>${shorten(copy.name, 60)}</bdi></button>`;
      return html`<span>${phrase(copy.active ? "task.result.clone_active" : "task.result.clone_inactive", { name })}${lost}</span>`;
    }
  }
}
