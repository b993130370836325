import type { VNode } from "preact";
import type { ScoreExplanation } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import type { Later } from "../../screen/later.ts";
import { LaterPart } from "../../screen/later-part.ts";
import type { RunPart } from "../later-parts.ts";
import type { Phase } from "../state/record-score-state.ts";
import { createRuleNames } from "../state/rule-names.ts";
import type { RunControl } from "../state/run-control.ts";
import type { Run } from "../state/run-state.ts";
import { RunBar } from "./run-bar.ts";

interface Props {
  readonly phase: Extract<Phase, { kind: "ready" }>;
  readonly run: Run;
  readonly control: RunControl;
  readonly later: Later<RunPart>;
}

/** The run's part of the page: what can be run, and what has become of it. */
export function RunSection({ phase, run, control, later }: Props): VNode | null {
  const { subject, explanation } = phase;
  const runnable = explanation !== null && canRun(explanation);
  if (!runnable && run.kind === "idle") return null;
  return html`<div class="run-section">
    ${
      runnable
        ? html`<${RunBar} subject=${subject} explanation=${explanation} run=${run} control=${control} later=${later} />`
        : null
    }
    ${run.kind === "idle" ? null : html`<div key="outcome" tabIndex=${-1}><${Outcome} phase=${phase} run=${run} control=${control} later=${later} /></div>`}
  </div>`;
}

function Outcome({ phase, run, control, later }: Props): VNode | null {
  if (run.kind === "idle") return null;
  const locale = currentLocale();
  if (run.kind === "not_loaded") {
    const { reaches } = run;
    return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${locale.translate(reaches === null ? "app.part_not_loaded" : "app.not_done")}>
      <button type="button" onClick=${() => void (reaches === null ? control.pickUp() : control.run(reaches))}>
        ${locale.translate("app.retry")}
      </button>
    <//>`;
  }
  if (run.kind === "scheduling") return html`<${Notice} tone="plain" title=${locale.translate("run.scheduling")} />`;
  return html`<${LaterPart}
    later=${later}
    lack="app.part_not_loaded"
    draw=${({ RunPanel }: RunPart) => html`<${RunPanel} nameOf=${createRuleNames(phase, locale)} run=${run} control=${control} />`}
  />`;
}

/** Without an active rule in the module there is nothing that any reach could run. */
function canRun({ rules }: ScoreExplanation): boolean {
  return rules.some(({ rule }) => rule.active);
}
