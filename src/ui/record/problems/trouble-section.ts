import { Component, Fragment, type VNode } from "preact";
import { type AccessNote, isPermissionRefusal } from "../../../crm/index.ts";
import { describeFailure } from "../../runtime/describe-failure.ts";
import { html } from "../../runtime/html.ts";
import { createLocale, type Locale, setLocale } from "../../runtime/locale.ts";
import { FailureText } from "../../runtime/parts/failure-text.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import { AccessNotice } from "../../screen/access-notice.ts";
import { GapsNotice } from "../../screen/gaps-notice.ts";
import type { Phase, RecordScoreState } from "../state/record-score-state.ts";
import type { RecordScoreStore } from "../state/record-score-store.ts";
import { MissingParts } from "./missing-parts.ts";

interface Props {
  readonly store: RecordScoreStore;
  readonly accessNote: () => AccessNote | null;
}

const UNSET: AccessNote = { kind: "refused", setting: { kind: "unset" } };

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

  override render({ store, accessNote }: Props, { phase, user }: RecordScoreState): VNode | null {
    setLocale(this.locale);
    if (phase.kind === "connecting" || phase.kind === "loading") return null;
    const retry = () => void store.refresh();
    const known = accessNote();
    const refused = phase.kind === "ready" && isPermissionRefusal(phase.reading.parts.rules.failure);
    // What kept an earlier round from the rules is no news any more.
    const note = known?.kind === "refused" && !refused ? null : refused && known === null ? UNSET : known;
    const blocked = phase.kind !== "ready" && note !== null;
    return html`<div class="trouble">
      ${
        note === null || phase.kind === "unsupported" || phase.kind === "no_record"
          ? null
          : html`<${AccessNotice} note=${note} profile=${user?.profile ?? null} page="record" onRetry=${blocked ? retry : null}>
              ${note.kind === "refused" ? describeScores(phase, this.locale) : null}
            <//>`
      }
      ${blocked && explains(note) ? null : html`<${PhaseTrouble} phase=${phase} locale=${this.locale} onRetry=${retry} />`}
    </div>`;
  }
}

/** Whether the note alone says why nothing could be read. */
function explains(note: AccessNote): boolean {
  return note.kind === "no_sdk" || note.kind === "no_way" || (note.kind === "connection" && note.failure !== null);
}

/** What stands below; nothing is said of scores that were not read. */
function describeScores(phase: Phase, { translate }: Locale): string | null {
  const scores = phase.kind === "ready" ? phase.reading.parts.scores.value : null;
  return scores === null ? null : translate(scores.length > 0 ? "rules_refused.scores" : "rules_refused.no_scores");
}

interface PhaseProps {
  readonly phase: Phase;
  readonly locale: Locale;
  readonly onRetry: () => void;
}

function PhaseTrouble({ phase, locale, onRetry }: PhaseProps): VNode | null {
  const { translate, phrase } = locale;
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
        <button type="button" onClick=${onRetry}>${translate("app.retry")}</button>
      <//>`;
    case "ready":
      return html`<${Fragment}>
        <${MissingParts} phase=${phase} onRetry=${onRetry} />
        <${GapsNotice} lists=${phase.reading.parts} />
      <//>`;
  }
}
