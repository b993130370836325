import type { VNode } from "preact";
import { isPermissionRefusal } from "../../crm/index.ts";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { BreakdownView } from "./breakdown-view.ts";
import { MissingParts } from "./missing-parts.ts";
import { RecordHeader } from "./record-header.ts";
import type { Phase } from "./record-score-state.ts";
import type { RecordScoreStore } from "./record-score-store.ts";
import { createRuleNames } from "./rule-names.ts";
import { RulesRefused } from "./rules-refused.ts";
import { RunSlot, type ShowRun } from "./run-slot.ts";
import { StoredScores } from "./stored-scores.ts";

type ReadyPhase = Extract<Phase, { kind: "ready" }>;

interface Props {
  readonly phase: ReadyPhase;
  readonly showRun: ShowRun;
  readonly store: RecordScoreStore;
}

export function RecordView({ phase, showRun, store }: Props): VNode {
  const { subject, reading, explanation, refreshing } = phase;
  const { parts } = reading;
  const refused = parts.rules.failure !== null && isPermissionRefusal(parts.rules.failure);
  const nameOf = createRuleNames(phase, currentLocale());
  const layout = parts.record.value?.layout ?? null;
  return html`<div class="record-view" aria-busy=${refreshing}>
    <${RecordHeader}
      module=${subject.moduleLabel}
      layout=${layout}
      refreshing=${refreshing}
      onRefresh=${() => void store.refresh()}
    />
    <${RunSlot} showRun=${showRun} />
    ${refused ? html`<${RulesRefused} hasScores=${(parts.scores.value ?? []).length > 0} />` : null}
    <${MissingParts} parts=${parts} onRetry=${() => void store.refresh()} />
    ${
      explanation === null
        ? html`<${StoredScores} scores=${parts.scores.value ?? []} nameOf=${nameOf} />`
        : html`<${BreakdownView} subject=${subject} reading=${reading} explanation=${explanation} nameOf=${nameOf} />`
    }
  </div>`;
}
