import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import type { ScoreExplanation } from "../../scoring/index.ts";
import { html } from "../html.ts";
import { useLocale } from "../locale.ts";
import { Icon } from "../parts/icon.ts";
import { shorten } from "../parts/long-text.ts";
import { MenuButton, type MenuItem } from "../parts/menu-button.ts";
import { planRun } from "./plan-run.ts";
import { isRunUnderWay, type Run, type Subject } from "./record-score-state.ts";
import type { RecordScoreStore } from "./record-score-store.ts";
import { RunModuleDialog } from "./run-module-dialog.ts";
import { RunRulesDialog } from "./run-rules-dialog.ts";

interface Props {
  readonly subject: Subject;
  readonly explanation: ScoreExplanation;
  readonly run: Run;
  readonly store: RecordScoreStore;
}

/** One click runs the record's rules; the menu offers the wider and narrower reaches. */
export function RunBar({ subject, explanation, run, store }: Props): VNode {
  const { translate, phrase } = useLocale();
  const [asking, setAsking] = useState<"rules" | "module" | null>(null);
  const reachId = useId();
  const busy = isRunUnderWay(run);
  const plan = planRun(explanation);
  const count = explanation.rules.filter((rule) => rule.applies === true).length;
  const module = subject.moduleLabel;
  const { layout } = explanation.record;
  const close = () => setAsking(null);

  const items: readonly MenuItem[] = [
    { label: translate("run.choose"), onChoose: () => setAsking("rules") },
    ...(layout === null
      ? []
      : [
          {
            label: translate("run.layout", { layout: shorten(layout.name ?? layout.id, 60) }),
            onChoose: () => void store.run([{ kind: "layout", layoutId: layout.id }]),
          },
        ]),
    { label: translate("run.module", { module: shorten(module, 60) }), onChoose: () => setAsking("module") },
  ];
  return html`<div class="run-bar">
    <div class="split-button">
      <button
        type="button"
        class="primary"
        aria-disabled=${busy || plan.length === 0}
        aria-describedby=${reachId}
        onClick=${() => void store.run(plan)}
      >
        <${Icon} name="play" />${translate(busy ? "run.busy" : "run.button")}
      </button>
      <${MenuButton} label=${translate("run.menu")} items=${items} unavailable=${busy} />
    </div>
    <p id=${reachId} class="muted">
      ${plan.length === 0 ? translate("run.nothing") : phrase("run.reach", { n: count, module: shorten(module, 80) })}
    </p>
    ${
      asking === "rules"
        ? html`<${RunRulesDialog} explanation=${explanation} onRun=${store.run} onClose=${close} />`
        : null
    }
    ${asking === "module" ? html`<${RunModuleDialog} module=${shorten(module, 80)} onRun=${store.run} onClose=${close} />` : null}
  </div>`;
}
