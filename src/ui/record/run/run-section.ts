import { Component, type VNode } from "preact";
import type { ScoreExplanation } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { createLocale, type Locale, setLocale } from "../../runtime/locale.ts";
import type { RecordScoreState } from "../state/record-score-state.ts";
import type { RecordScoreStore } from "../state/record-score-store.ts";
import { createRuleNames } from "../state/rule-names.ts";
import { RunBar } from "./run-bar.ts";
import { RunPanel } from "./run-panel.ts";
import type { ScoreRunner } from "./score-runner.ts";

interface Props {
  readonly store: RecordScoreStore;
  readonly runner: ScoreRunner;
}

/** The run's part of the screen, a root of its own: it comes with a script of its own, after the breakdown is shown. */
export class RunSection extends Component<Props, RecordScoreState> {
  override state = this.props.store.state();
  private readonly unsubscribe = this.props.store.subscribe(() => this.follow());
  private locale: Locale = createLocale(this.state.catalogue, this.state.user);

  override componentDidMount(): void {
    void this.props.runner.followRound();
  }

  override componentWillUnmount(): void {
    this.unsubscribe();
    this.props.runner.stop();
  }

  private follow(): void {
    const state = this.props.store.state();
    const { phase, user: earlier } = this.state;
    const { catalogue, user } = state;
    if (catalogue !== this.state.catalogue || user !== this.state.user) this.locale = createLocale(catalogue, user);
    const read = state.phase.kind === "ready" && phase.kind === "ready" && phase.refreshing && !state.phase.refreshing;
    this.setState(state);
    if (read) void this.props.runner.followRound();
    else if (earlier === null && user !== null) void this.props.runner.pickUp();
  }

  override render({ runner }: Props, { phase, run }: RecordScoreState): VNode | null {
    const { locale } = this;
    setLocale(locale);
    if (phase.kind !== "ready") return null;
    const { subject, explanation } = phase;
    return html`<div class="run-section">
      ${
        explanation !== null && canRun(explanation)
          ? html`<${RunBar} subject=${subject} explanation=${explanation} run=${run} store=${runner} />`
          : null
      }
      ${
        run.kind === "idle"
          ? null
          : html`<div key="outcome" tabIndex=${-1}><${RunPanel} nameOf=${createRuleNames(phase, locale)} run=${run} store=${runner} /></div>`
      }
    </div>`;
  }
}

/** Without an active rule in the module there is nothing that any reach could run. */
function canRun({ rules }: ScoreExplanation): boolean {
  return rules.some(({ rule }) => rule.active);
}
