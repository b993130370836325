import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import type { MessageKey } from "../../runtime/translate.ts";
import type { RuleNames } from "../state/rule-names.ts";
import type { RunControl } from "../state/run-control.ts";
import type { Run } from "../state/run-state.ts";
import { isUnsure, RunLines } from "./run-lines.ts";

interface Props {
  readonly nameOf: RuleNames;
  readonly run: Exclude<Run, { kind: "idle" | "scheduling" | "not_loaded" }>;
  readonly control: Pick<RunControl, "run" | "checkAgain">;
}

/** What became of a run, from the click to the new score. */
export function RunPanel({ nameOf, run, control }: Props): VNode {
  const { translate, phrase, points, total, instant } = currentLocale();
  const score = (value: number | null, none: MessageKey) => (value === null ? translate(none) : total(value));
  const settled = run.kind === "changed" || run.kind === "needless";
  const lines = "lines" in run ? html`<${RunLines} lines=${run.lines} settled=${settled} nameOf=${nameOf} />` : null;
  const checkAgain = html`<button type="button" onClick=${() => void control.checkAgain()}>${translate("run.check_again")}</button>`;
  switch (run.kind) {
    case "refused": {
      const unsure = run.lines.some(({ answer }) => isUnsure(answer));
      return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate(unsure ? "run.unsure" : "run.refused")}>
        ${lines}
        <button type="button" onClick=${() => void control.run(run.reaches)}>${translate("app.retry")}</button>
      <//>`;
    }
    case "watching":
      return html`<${Notice} tone="plain" title=${translate("status.watching")}>
        ${lines}
        <p>${translate(run.lines.length === 0 ? "run.watching_again" : "run.watching")}</p>
        <div class="progress"></div>
      <//>`;
    case "changed":
      return html`<${Notice} tone="plain" icon="check" title=${translate("run.changed")}>
        <ul class="changes">
          ${run.changes.map(
            ({ ruleId, before, after }) =>
              html`<li key=${ruleId}>
                ${phrase("run.change", { rule: nameOf(ruleId), before: score(before, "score.none"), after: score(after, "score.no_points") })}
                ${before === null || after === null ? null : html`<span class="muted"> (${points(after - before)})</span>`}
              </li>`,
          )}
        </ul>
        ${lines}
      <//>`;
    case "unchanged":
      return html`<${Notice} tone="plain" title=${translate("run.unchanged")}>
        <ul>
          <li>${translate("run.unchanged.slow")}</li>
          <li>${translate("run.unchanged.current")}</li>
          <li>${translate("run.unchanged.idle")}</li>
        </ul>
        ${checkAgain} ${lines}
      <//>`;
    case "needless":
      return html`<${Notice} tone="plain" icon="check" title=${translate("run.needless")}>
        <p>${translate("run.needless.why", { at: instant(run.readAt.toISOString()) })}</p>
        ${checkAgain} ${lines}
      <//>`;
  }
}
