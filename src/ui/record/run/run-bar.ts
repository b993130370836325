import { Component, createRef, type VNode } from "preact";
import type { ScoreExplanation } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";
import { MenuButton, type MenuItem } from "../../runtime/parts/menu-button.ts";
import type { Later } from "../../screen/later.ts";
import { LaterPart } from "../../screen/later-part.ts";
import type { RunPart } from "../later-parts.ts";
import { createLayoutNames } from "../score/layout-names.ts";
import type { Subject } from "../state/record-score-state.ts";
import type { RunControl } from "../state/run-control.ts";
import { isRunUnderWay, type Run } from "../state/run-state.ts";
import { planRun } from "./plan-run.ts";

interface Props {
  readonly subject: Subject;
  readonly explanation: ScoreExplanation;
  readonly run: Run;
  readonly control: RunControl;
  readonly later: Later<RunPart>;
}

interface State {
  readonly asking: "rules" | "module" | null;
}

/** One click runs the record's rules; the menu offers the wider and narrower reaches. */
export class RunBar extends Component<Props, State> {
  override state: State = { asking: null };
  private readonly primary = createRef<HTMLButtonElement>();

  override render({ subject, explanation, run, control, later }: Props, { asking }: State): VNode {
    const { translate, phrase } = currentLocale();
    const busy = isRunUnderWay(run);
    // The run of just now tells of its refusal itself.
    const refused = run.kind === "idle" && control.permission() === "refused";
    const plan = planRun(explanation);
    const count = explanation.rules.filter((rule) => rule.applies === true).length;
    const module = subject.moduleLabel;
    const { layout } = explanation.record;
    const askAgain = () => {
      control.forgetRefusal();
      // Its own button goes, and this one can be pressed again.
      this.primary.current?.focus();
      this.forceUpdate();
    };
    const close = () => this.setState({ asking: null });
    const draw = (dialog: (part: RunPart) => VNode) =>
      html`<${LaterPart} key=${asking} later=${later} lack="app.not_done" draw=${dialog} />`;

    const items: readonly MenuItem[] = [
      { label: translate("run.choose"), onChoose: () => this.setState({ asking: "rules" }) },
      ...(layout === null
        ? []
        : [
            {
              label: translate("run.layout", { layout: createLayoutNames(explanation)(layout) }),
              onChoose: () => void control.run([{ kind: "layout", layoutId: layout.id }]),
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
          onClick=${() => refused || void control.run(plan)}
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
          ? draw(
              ({ RunRulesDialog }) =>
                html`<${RunRulesDialog} explanation=${explanation} onRun=${control.run} onClose=${close} />`,
            )
          : null
      }
      ${asking === "module" ? draw(({ RunModuleDialog }) => html`<${RunModuleDialog} module=${shorten(module, 80)} onRun=${control.run} onClose=${close} />`) : null}
    </div>`;
  }
}
