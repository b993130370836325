import type { VNode } from "preact";
import { CrmRefusedError, type RunReach } from "../../../crm/index.ts";
import { describeFailure } from "../../runtime/describe-failure.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { FailureText } from "../../runtime/parts/failure-text.ts";
import { LongText } from "../../runtime/parts/long-text.ts";
import type { RuleNames } from "../state/rule-names.ts";
import type { RunLine } from "../state/run-state.ts";

interface Props {
  readonly lines: readonly RunLine[];
  /** The scores have changed since: what was scheduled is so no longer. */
  readonly settled: boolean;
  readonly nameOf: RuleNames;
}

/** Zoho's answers, each with the rules that it is about. */
export function RunLines({ lines, settled, nameOf }: Props): VNode | null {
  const locale = currentLocale();
  const shown = lines.filter(({ answer }) => !settled || answer.kind !== "scheduled" || answer.jobId !== null);
  if (shown.length === 0) return null;
  return html`<ul class="run-lines" aria-label=${locale.translate("run.answers")}>
    ${shown.map(
      ({ reach, answer }, index) =>
        html`<li key=${index}>
          ${locale.phrase("app.labelled", {
            label: html`<${LongText} text=${describeReach(reach, nameOf, locale)} />`,
            text: html`<${Answer} answer=${answer} settled=${settled} locale=${locale} />`,
          })}
        </li>`,
    )}
  </ul>`;
}

/** Zoho did not say no (a server that fails does not): what was asked may have been done all the same. */
export function isUnsure(answer: RunLine["answer"]): boolean {
  return answer.kind === "failed" || (answer.kind === "refused" && answer.refusal.status >= 500);
}

function describeReach(reach: RunReach, nameOf: RuleNames, { translate, list }: Locale): string {
  return reach.kind === "rules" ? list(reach.ruleIds.map(nameOf)) : translate(`run.line.${reach.kind}`);
}

interface AnswerProps {
  readonly answer: RunLine["answer"];
  readonly settled: boolean;
  readonly locale: Locale;
}

function Answer({ answer, settled, locale }: AnswerProps): VNode {
  const { translate } = locale;
  switch (answer.kind) {
    case "scheduled": {
      const job = answer.jobId === null ? [] : [translate("run.job", { id: answer.jobId })];
      return html`<span>${(settled ? job : [translate("run.scheduled"), ...job]).join(" · ")}</span>`;
    }
    case "already_scheduled":
      return html`<span>${translate(settled ? "run.already_before" : "run.already")}</span>`;
    default: {
      const failure = answer.kind === "failed" ? answer.failure : new CrmRefusedError(answer.refusal);
      return html`<span>
        ${locale.phrase("app.labelled", {
          label: html`<span>${translate(isUnsure(answer) ? "run.line_unsure" : "run.line_failed")}</span>`,
          text: html`<${FailureText} texts=${describeFailure(failure, locale, true)} />`,
        })}
      </span>`;
    }
  }
}
