import type { VNode } from "preact";
import { CrmRefusedError } from "../../crm/index.ts";
import { html } from "../html.ts";
import { type Locale, useLocale } from "../locale.ts";
import { describeRunFailure } from "./describe-failure.ts";
import { FailureText } from "./failure-text.ts";
import type { Phase, RunLine } from "./record-score-state.ts";
import { ruleName } from "./status-text.ts";

interface Props {
  readonly phase: Phase;
  readonly lines: readonly RunLine[];
}

/** Zoho's answer, rule by rule where it answered so. */
export function RunLines({ phase, lines }: Props): VNode | null {
  const locale = useLocale();
  if (lines.length === 0) return null;
  return html`<ul class="run-lines">
    ${lines.map(
      ({ ruleId, answer }, index) =>
        html`<li key=${index}>
          <bdi>${(ruleId === null ? null : ruleName(phase, ruleId)) ?? locale.translate("run.all")}</bdi>:${" "}
          <${Answer} answer=${answer} locale=${locale} />
        </li>`,
    )}
  </ul>`;
}

interface AnswerProps {
  readonly answer: RunLine["answer"];
  readonly locale: Locale;
}

function Answer({ answer, locale }: AnswerProps): VNode {
  const { translate, phrase } = locale;
  switch (answer.kind) {
    case "scheduled":
      return html`<span>
        ${translate("run.scheduled")}${answer.jobId === null ? null : html`<span class="muted"> · ${phrase("run.job", { id: answer.jobId })}</span>`}
      </span>`;
    case "already_scheduled":
      return html`<span>${translate("run.already")}</span>`;
    default: {
      const failure = answer.kind === "failed" ? answer.failure : new CrmRefusedError(answer.refusal);
      return html`<span>
        ${translate("run.line_failed")}. <${FailureText} texts=${describeRunFailure(failure, locale)} />
      </span>`;
    }
  }
}
