import type { VNode } from "preact";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import { RecordHeader } from "./record-header.ts";
import { BreakdownView } from "./score/breakdown-view.ts";
import { createLayoutNames } from "./score/layout-names.ts";
import { StoredScores } from "./score/stored-scores.ts";
import { ScriptSlot, type ShowPart } from "./script-slot.ts";
import type { Phase } from "./state/record-score-state.ts";
import type { RecordScoreStore } from "./state/record-score-store.ts";
import { createRuleNames } from "./state/rule-names.ts";

type ReadyPhase = Extract<Phase, { kind: "ready" }>;

interface Props {
  readonly phase: ReadyPhase;
  readonly showRun: ShowPart;
  readonly showTrouble: ShowPart;
  readonly amiss: boolean;
  readonly store: RecordScoreStore;
}

export function RecordView({ phase, showRun, showTrouble, amiss, store }: Props): VNode {
  const { subject, reading, explanation, refreshing } = phase;
  const { parts } = reading;
  const nameOf = createRuleNames(phase, currentLocale());
  const layout = parts.record.value?.layout ?? null;
  const layoutNames = createLayoutNames(explanation ?? { record: { layout }, rules: [] });
  return html`<div class="record-view" aria-busy=${refreshing}>
    <${RecordHeader}
      module=${subject.moduleLabel}
      layout=${layout === null ? null : layoutNames(layout)}
      refreshing=${refreshing}
      onRefresh=${() => void store.refresh()}
    />
    <${ScriptSlot} key="run" show=${showRun} lack="run.not_loaded" />
    ${amiss ? html`<${ScriptSlot} key="trouble" show=${showTrouble} lack="trouble.not_loaded" />` : null}
    ${
      explanation === null
        ? html`<${StoredScores} scores=${parts.scores.value ?? []} nameOf=${nameOf} />`
        : html`<${BreakdownView} subject=${subject} reading=${reading} explanation=${explanation} nameOf=${nameOf} layoutNames=${layoutNames} />`
    }
  </div>`;
}
