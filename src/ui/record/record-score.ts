import { Component, type VNode } from "preact";
import type { CrmHost, KeptMetadata, RecordGateway } from "../../crm/index.ts";
import { type Clock, systemClock } from "../runtime/clock.ts";
import { html } from "../runtime/html.ts";
import { createLocale, currentLocale, type Locale, setLocale } from "../runtime/locale.ts";
import { settle } from "../runtime/settle.ts";
import type { Languages } from "../screen/languages.ts";
import { RecordView } from "./record-view.ts";
import { ScriptSlot, type ShowPart } from "./script-slot.ts";
import { isTrouble } from "./state/is-trouble.ts";
import type { Phase, RecordScoreState } from "./state/record-score-state.ts";
import { createRecordScoreStore, type RecordScoreStore } from "./state/record-score-store.ts";
import { statusText } from "./status-text.ts";

type ShowStorePart = (slot: Element, store: RecordScoreStore) => Promise<() => void>;

interface Props {
  readonly host: CrmHost;
  readonly gateway: RecordGateway;
  readonly languages: Languages;
  /** Draws the run's part of the screen, once there is a score to see. */
  readonly showRun: ShowStorePart;
  /** Draws what is amiss. */
  readonly showTrouble: ShowStorePart;
  /** Loads what showTrouble needs, so that it can draw at once. */
  readonly prepareTrouble: () => Promise<unknown>;
  /** True where showTrouble has something to say of the way to the CRM, although all may have been read. */
  readonly hasAccessNote: () => boolean;
  readonly clock?: Clock;
  /** What of the gateway's answers was kept from earlier records. */
  readonly metadata?: KeptMetadata;
}

/** The record widget's screen. What it is given stays the same while it lives. */
export class RecordScore extends Component<Props, RecordScoreState> {
  private readonly store: RecordScoreStore;
  private readonly unsubscribe: () => void;
  private locale: Locale;
  private readonly showRun: ShowPart = (slot) => this.props.showRun(slot, this.store);
  private readonly showTrouble: ShowPart = (slot) => this.props.showTrouble(slot, this.store);

  constructor({ clock = systemClock, ...props }: Props) {
    super(props);
    this.store = createRecordScoreStore({ ...props, clock });
    this.state = this.store.state();
    this.locale = createLocale(this.state.catalogue, null);
    this.unsubscribe = this.store.subscribe(() => void this.follow());
  }

  private isAmiss(): boolean {
    return isTrouble(this.store.state().phase) || this.props.hasAccessNote();
  }

  private async follow(): Promise<void> {
    const { kind } = this.store.state().phase;
    // What is amiss is shown when the script that tells of it is there, so that nothing jumps; or when it can't be loaded. What
    // is gone does not wait for it.
    if (kind !== "connecting" && kind !== "loading" && this.isAmiss()) await settle(this.props.prepareTrouble);
    const state = this.store.state();
    const { catalogue, user } = state;
    if (catalogue !== this.state.catalogue || user !== this.state.user) this.locale = createLocale(catalogue, user);
    this.setState(state);
  }

  override componentDidMount(): void {
    void this.store.start();
  }

  override componentDidUpdate(): void {
    const page = document.documentElement;
    const { language, direction, translate } = this.locale;
    page.lang = language;
    page.dir = direction;
    document.title = translate("settings.page_title", { view: translate("app.title") });
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
      <h1 tabIndex=${-1}>${locale.translate("app.title")}</h1>
      <p role="status" class="visually-hidden">${statusText(state, locale)}</p>
      <${Body} phase=${state.phase} store=${this.store} showRun=${this.showRun} showTrouble=${this.showTrouble} amiss=${this.isAmiss()} />
    </div>`;
  }
}

interface BodyProps {
  readonly phase: Phase;
  readonly store: RecordScoreStore;
  readonly showRun: ShowPart;
  readonly showTrouble: ShowPart;
  readonly amiss: boolean;
}

function Body({ phase, store, showRun, showTrouble, amiss }: BodyProps): VNode {
  if (phase.kind === "ready") {
    return html`<${RecordView} key=${phase.subject.recordId} phase=${phase} showRun=${showRun} showTrouble=${showTrouble} amiss=${amiss} store=${store} />`;
  }
  if (isTrouble(phase)) return html`<${ScriptSlot} show=${showTrouble} lack="trouble.not_loaded" />`;
  // The outline of the page to come. It shows itself only when the answers are late (loading.css).
  return html`<div class="skeleton">
    <div></div>
    <div></div>
    <div>${currentLocale().translate("app.wait")}</div>
  </div>`;
}
