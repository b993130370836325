import { Component, type VNode } from "preact";
import type { AccessNote } from "../../crm/index.ts";
import { systemClock } from "../runtime/clock.ts";
import { html } from "../runtime/html.ts";
import { createLocale, currentLocale, type Locale, setLocale } from "../runtime/locale.ts";
import { settle } from "../runtime/settle.ts";
import { LaterPart } from "../screen/later-part.ts";
import { framePage } from "../screen/page-frame.ts";
import type { RecordLater, TroublePart } from "./later-parts.ts";
import { RecordView } from "./record-view.ts";
import { isTrouble } from "./state/is-trouble.ts";
import type { RecordScoreState } from "./state/record-score-state.ts";
import { createRecordScoreStore, type RecordScoreServices, type RecordScoreStore } from "./state/record-score-store.ts";
import { createRunControl, type RunControl, type RunMemories } from "./state/run-control.ts";
import { statusText } from "./status-text.ts";

interface Props extends Omit<RecordScoreServices, "clock">, Partial<Pick<RecordScoreServices, "clock">> {
  readonly memories: RunMemories;
  /** What comes when it is first needed. */
  readonly later: RecordLater;
  /** How the CRM was reached, as far as its answers tell by now; null: with the user's own permissions. */
  readonly accessNote: () => AccessNote | null;
}

/** The record widget's screen. What it is given stays the same while it lives. */
export class RecordScore extends Component<Props, RecordScoreState> {
  private readonly store: RecordScoreStore;
  private readonly control: RunControl;
  private readonly unsubscribe: () => void;
  private locale: Locale;

  constructor({ clock = systemClock, ...props }: Props) {
    super(props);
    this.store = createRecordScoreStore({ ...props, clock });
    this.control = createRunControl(this.store, props.later.run, clock, props.memories);
    this.state = this.store.state();
    this.locale = createLocale(this.state.catalogue, null);
    this.unsubscribe = this.store.subscribe(() => void this.follow());
  }

  private isAmiss(): boolean {
    return isTrouble(this.store.state().phase) || this.props.accessNote() !== null;
  }

  private async follow(): Promise<void> {
    const { kind } = this.store.state().phase;
    const { trouble } = this.props.later;
    // What is amiss is shown when the part that tells of it is there, so that nothing jumps; or when it can't be had. What
    // is gone does not wait for it.
    if (kind !== "connecting" && kind !== "loading" && this.isAmiss()) await settle(trouble.load);
    const state = this.store.state();
    const { catalogue, user } = state;
    if (catalogue !== this.state.catalogue || user !== this.state.user) this.locale = createLocale(catalogue, user);
    this.setState(state);
  }

  override componentDidMount(): void {
    void this.store.start();
  }

  override componentDidUpdate(): void {
    framePage(document, this.state, this.locale, this.locale.translate("app.title"));
  }

  override componentWillUnmount(): void {
    this.unsubscribe();
    this.control.stop();
    this.store.stop();
  }

  override render({ later }: Props, state: RecordScoreState): VNode {
    const { locale, store, control } = this;
    setLocale(locale);
    const { phase, run } = state;
    const trouble = this.isAmiss() ? this.drawTrouble(state) : null;
    return html`<div class="record-score">
      <h1 tabIndex=${-1}>${locale.translate("app.title")}</h1>
      <p role="status" class="visually-hidden">${statusText(state, locale)}</p>
      ${
        phase.kind === "ready"
          ? html`<${RecordView} key=${phase.subject.recordId} phase=${phase} run=${run} store=${store} control=${control} later=${later} trouble=${trouble} />`
          : isTrouble(phase)
            ? trouble
            : html`<${Outline} />`
      }
    </div>`;
  }

  private drawTrouble({ phase, user }: RecordScoreState): VNode {
    const { later, accessNote } = this.props;
    const draw = ({ TroubleSection }: TroublePart) =>
      html`<${TroubleSection} phase=${phase} user=${user} access=${accessNote()} onRetry=${() => void this.store.refresh()} />`;
    return html`<div key="trouble" tabIndex=${-1}><${LaterPart} later=${later.trouble} lack="trouble.not_loaded" draw=${draw} /></div>`;
  }
}

/** The outline of the page to come. It shows itself only when the answers are late (loading.css). */
function Outline(): VNode {
  return html`<div class="skeleton">
    <div></div>
    <div></div>
    <div>${currentLocale().translate("app.wait")}</div>
  </div>`;
}
