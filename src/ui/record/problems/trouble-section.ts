import { Fragment, type VNode } from "preact";
import { type AccessNote, type CrmUser, isPermissionRefusal } from "../../../crm/index.ts";
import { describeFailure } from "../../runtime/describe-failure.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { FailureText } from "../../runtime/parts/failure-text.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import { AccessNotice } from "../../screen/access-notice.ts";
import { GapsNotice } from "../../screen/gaps-notice.ts";
import type { Phase } from "../state/record-score-state.ts";
import { MissingParts } from "./missing-parts.ts";

interface Props {
  readonly phase: Phase;
  readonly user: CrmUser | null;
  /** How the CRM was reached; null: with the user's own permissions. */
  readonly access: AccessNote | null;
  readonly onRetry: () => void;
}

const UNSET: AccessNote = { kind: "refused", setting: { kind: "unset" } };

/** What is said when the page can't show all or anything. */
export function TroubleSection({ phase, user, access, onRetry }: Props): VNode | null {
  if (phase.kind === "connecting" || phase.kind === "loading") return null;
  const locale = currentLocale();
  const refused = phase.kind === "ready" && isPermissionRefusal(phase.reading.parts.rules.failure);
  // What kept an earlier round from the rules is no news any more.
  const note = access?.kind === "refused" && !refused ? null : refused && access === null ? UNSET : access;
  const blocked = phase.kind !== "ready" && note !== null;
  return html`<div class="trouble">
    ${
      note === null || phase.kind === "unsupported" || phase.kind === "no_record"
        ? null
        : html`<${AccessNotice} note=${note} profile=${user?.profile ?? null} page="record" onRetry=${blocked ? onRetry : null}>
            ${note.kind === "refused" ? describeScores(phase, locale) : null}
          <//>`
    }
    ${blocked && explains(note) ? null : html`<${PhaseTrouble} phase=${phase} locale=${locale} onRetry=${onRetry} />`}
  </div>`;
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
