import type { VNode } from "preact";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { Notice } from "../parts/notice.ts";
import type { Run } from "./record-score-state.ts";
import type { RecordScoreStore } from "./record-score-store.ts";
import type { RuleNames } from "./rule-names.ts";
import { RunLines } from "./run-lines.ts";

interface Props {
  readonly nameOf: RuleNames;
  readonly run: Run;
  readonly store: RecordScoreStore;
}

/** What became of a run, from the click to the new score. */
export function RunPanel({ nameOf, run, store }: Props): VNode | null {
  const { translate } = currentLocale();
  if (run.kind === "idle") return null;
  const lines = "lines" in run ? html`<${RunLines} lines=${run.lines} nameOf=${nameOf} />` : null;
  switch (run.kind) {
    case "scheduling":
      return html`<${Notice} tone="plain" title=${translate("run.scheduling")} />`;
    case "refused":
      return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate("run.refused")}>
        ${lines}
        <button type="button" onClick=${() => void store.run(run.reaches)}>${translate("app.retry")}</button>
      <//>`;
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
                <bdi>${nameOf(ruleId)}</bdi>${" "}
                <${Change} before=${before} after=${after} />
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
        ${lines}
        <button type="button" onClick=${() => void store.checkAgain()}>${translate("run.check_again")}</button>
      <//>`;
  }
}

interface ChangeProps {
  readonly before: number | null;
  readonly after: number | null;
}

function Change({ before, after }: ChangeProps): VNode {
  const { translate, total, points } = currentLocale();
  const [old, now] = [before, after].map((score) => (score === null ? translate("score.none") : total(score)));
  return html`<span class="change">
    <span aria-hidden="true">${old} <span class="arrow">→</span> <strong>${now}</strong></span>
    <span class="visually-hidden">${translate("run.change_spoken", { before: old ?? "", after: now ?? "" })}</span>
    ${before === null || after === null || before === after ? null : html`<span class="muted"> (${points(after - before)})</span>`}
  </span>`;
}
