import { Component, type VNode } from "preact";
import type { CrmHost, RecordGateway } from "../../crm/index.ts";
import { type Clock, systemClock } from "../clock.ts";
import { describeFailure } from "../describe-failure.ts";
import { html } from "../html.ts";
import { createLocale, type Locale, setLocale } from "../locale.ts";
import { FailureText } from "../parts/failure-text.ts";
import { Notice } from "../parts/notice.ts";
import type { Catalogue } from "../translate.ts";
import type { RecordScoreState } from "./record-score-state.ts";
import { createRecordScoreStore, type RecordScoreStore } from "./record-score-store.ts";
import { RecordView } from "./record-view.ts";
import type { ShowRun } from "./run-slot.ts";
import { statusText } from "./status-text.ts";

interface Props {
  readonly host: CrmHost;
  readonly gateway: RecordGateway;
  readonly catalogue: Catalogue;
  /** Draws the run's part of the screen, once there is a score to see. */
  readonly showRun: (slot: Element, store: RecordScoreStore) => Promise<() => void>;
  readonly clock?: Clock;
}

/** The record widget's screen. What it is given stays the same while it lives. */
export class RecordScore extends Component<Props, RecordScoreState> {
  private readonly store: RecordScoreStore;
  private readonly unsubscribe: () => void;
  private locale: Locale;
  private readonly showRun: ShowRun = (slot) => this.props.showRun(slot, this.store);

  constructor({ host, gateway, clock = systemClock, ...props }: Props) {
    super({ host, gateway, ...props });
    this.store = createRecordScoreStore({ host, gateway, clock });
    this.state = this.store.state();
    this.locale = createLocale(props.catalogue, this.state.user);
    this.unsubscribe = this.store.subscribe(() => {
      const state = this.store.state();
      if (state.user !== this.state.user) this.locale = createLocale(props.catalogue, state.user);
      this.setState(state);
    });
  }

  override componentDidMount(): void {
    void this.store.start();
  }

  override componentDidUpdate(): void {
    const page = document.documentElement;
    const { language, rightToLeft } = this.locale;
    page.lang = language;
    page.dir = rightToLeft ? "rtl" : "ltr";
    if (this.state.theme !== null) page.dataset["theme"] = this.state.theme;
  }

  override componentWillUnmount(): void {
    this.unsubscribe();
    this.store.stop();
  }

  override render(_props: Props, state: RecordScoreState): VNode {
    const { locale } = this;
    setLocale(locale);
    return html`<div class="record-score">
      <h1>${locale.translate("app.title")}</h1>
      <p role="status" class="visually-hidden">${statusText(state, locale)}</p>
      <${Body} state=${state} store=${this.store} showRun=${this.showRun} locale=${locale} />
    </div>`;
  }
}

interface BodyProps {
  readonly state: RecordScoreState;
  readonly store: RecordScoreStore;
  readonly showRun: ShowRun;
  readonly locale: Locale;
}

function Body({ state, store, showRun, locale }: BodyProps): VNode {
  const { translate, phrase } = locale;
  const { phase } = state;
  const retry = html`<button type="button" onClick=${() => void store.refresh()}>${translate("app.retry")}</button>`;
  switch (phase.kind) {
    case "connecting":
    case "loading":
      return html`<${Skeleton} />`;
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
        ${retry}
      <//>`;
    case "ready":
      return html`<${RecordView} phase=${phase} showRun=${showRun} store=${store} />`;
  }
}

/** The outline of the page to come. It shows itself only when the answers are late (record-score.css). */
function Skeleton(): VNode {
  return html`<div class="skeleton" aria-busy="true">
    <div class="skeleton-line"></div>
    <div class="skeleton-card"></div>
  </div>`;
}
