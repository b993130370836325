import { Component, createRef, type VNode } from "preact";
import type { ScoreExplanation } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";
import { MenuButton, type MenuItem } from "../../runtime/parts/menu-button.ts";
import { createLayoutNames } from "../score/layout-names.ts";
import { isRunUnderWay, type Run, type Subject } from "../state/record-score-state.ts";
import { planRun } from "./plan-run.ts";
import { RunModuleDialog } from "./run-module-dialog.ts";
import { RunRulesDialog } from "./run-rules-dialog.ts";
import type { ScoreRunner } from "./score-runner.ts";

interface Props {
  readonly subject: Subject;
  readonly explanation: ScoreExplanation;
  readonly run: Run;
  readonly store: Pick<ScoreRunner, "run" | "permission" | "forgetRefusal">;
}

interface State {
  readonly asking: "rules" | "module" | null;
}

/** One click runs the record's rules; the menu offers the wider and narrower reaches. */
export class RunBar extends Component<Props, State> {
  override state: State = { asking: null };
  private readonly primary = createRef<HTMLButtonElement>();

  override render({ subject, explanation, run, store }: Props, { asking }: State): VNode {
    const { translate, phrase } = currentLocale();
    const busy = isRunUnderWay(run);
    // The run of just now tells of its refusal itself.
    const refused = run.kind === "idle" && store.permission() === "refused";
    const plan = planRun(explanation);
    const count = explanation.rules.filter((rule) => rule.applies === true).length;
    const module = subject.moduleLabel;
    const { layout } = explanation.record;
    const askAgain = () => {
      store.forgetRefusal();
      // Its own button goes, and this one can be pressed again.
      this.primary.current?.focus();
      this.forceUpdate();
    };
    const close = () => this.setState({ asking: null });

    const items: readonly MenuItem[] = [
      { label: translate("run.choose"), onChoose: () => this.setState({ asking: "rules" }) },
      ...(layout === null
        ? []
        : [
            {
              label: translate("run.layout", { layout: createLayoutNames(explanation)(layout) }),
              onChoose: () => void store.run([{ kind: "layout", layoutId: layout.id }]),
            },
          ]),
      {
        label: translate("run.module", { module: shorten(module, 60) }),
        onChoose: () => this.setState({ asking: "module" }),
      },
    ];
    return html`<div class="run-bar">
      <div class="split-button">
        <button
          ref=${this.primary}
          type="button"
          class="primary"
          aria-disabled=${busy || refused || plan.length === 0}
          aria-describedby="run-reach"
          onClick=${() => refused || void store.run(plan)}
        >
          <${Icon} name="play" />${translate(busy ? "run.busy" : "run.button")}
        </button>
        <${MenuButton} label=${translate("run.menu")} items=${items} unavailable=${busy || refused} />
      </div>
      <p id="run-reach" class="muted">
        ${refused ? translate("run.refused_before") : plan.length === 0 ? translate("run.nothing") : phrase("run.reach", { n: count, module: shorten(module, 80) })}
      </p>
      ${refused ? html`<button type="button" onClick=${askAgain}>${translate("run.ask_again")}</button>` : null}
      ${
        asking === "rules"
          ? html`<${RunRulesDialog} explanation=${explanation} onRun=${store.run} onClose=${close} />`
          : null
      }
      ${asking === "module" ? html`<${RunModuleDialog} module=${shorten(module, 80)} onRun=${store.run} onClose=${close} />` : null}
    </div>`;
  }
}
