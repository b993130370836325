import { Component, type VNode } from "preact";
import { isPermissionRefusal } from "../../crm/index.ts";
import { describeFailure } from "../describe-failure.ts";
import { html } from "../html.ts";
import { createLocale, type Locale, setLocale } from "../locale.ts";
import { FailureText } from "../parts/failure-text.ts";
import { Notice } from "../parts/notice.ts";
import { MissingParts } from "./missing-parts.ts";
import type { RecordScoreState } from "./record-score-state.ts";
import type { RecordScoreStore } from "./record-score-store.ts";
import { RulesRefused } from "./rules-refused.ts";

interface Props {
  readonly store: RecordScoreStore;
}

/** What is said when the page can't show all or anything: a root of its own, in a script that comes only then. */
export class TroubleSection extends Component<Props, RecordScoreState> {
  override state = this.props.store.state();
  private readonly unsubscribe = this.props.store.subscribe(() => this.follow());
  private locale: Locale = createLocale(this.state.catalogue, this.state.user);

  override componentWillUnmount(): void {
    this.unsubscribe();
  }

  private follow(): void {
    const state = this.props.store.state();
    const { catalogue, user } = state;
    if (catalogue !== this.state.catalogue || user !== this.state.user) this.locale = createLocale(catalogue, user);
    this.setState(state);
  }

  override render({ store }: Props, { phase }: RecordScoreState): VNode | null {
    const { locale } = this;
    setLocale(locale);
    const { translate, phrase } = locale;
    const retry = () => void store.refresh();
    switch (phase.kind) {
      case "connecting":
      case "loading":
        return null;
      case "outside":
      case "no_record":
        return html`<${Notice} tone="plain" title=${translate(`${phase.kind}.title`)}>
          <p>${translate(`${phase.kind}.why`)}</p>
        <//>`;
      case "unsupported":
        return html`<${Notice} tone="plain" title=${phrase("unsupported.title", { module: phase.subject.moduleLabel })}>
          <p>${translate("unsupported.why")}</p>
        <//>`;
      case "failed":
        return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate("failed.title")}>
          <p><${FailureText} texts=${describeFailure(phase.failure, locale)} /></p>
          <button type="button" onClick=${retry}>${translate("app.retry")}</button>
        <//>`;
      case "ready": {
        const { parts } = phase.reading;
        return html`<div class="trouble">
          ${isPermissionRefusal(parts.rules.failure) ? html`<${RulesRefused} hasScores=${(parts.scores.value ?? []).length > 0} />` : null}
          <${MissingParts} parts=${parts} onRetry=${retry} />
        </div>`;
      }
    }
  }
}
