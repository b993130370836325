import type { VNode } from "preact";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import type { RecordLater } from "./later-parts.ts";
import { RecordHeader } from "./record-header.ts";
import { RunSection } from "./run/run-section.ts";
import { BreakdownView } from "./score/breakdown-view.ts";
import { createLayoutNames } from "./score/layout-names.ts";
import { StoredScores } from "./score/stored-scores.ts";
import type { Phase } from "./state/record-score-state.ts";
import type { RecordScoreStore } from "./state/record-score-store.ts";
import { createRuleNames } from "./state/rule-names.ts";
import type { RunControl } from "./state/run-control.ts";
import type { Run } from "./state/run-state.ts";

type ReadyPhase = Extract<Phase, { kind: "ready" }>;

interface Props {
  readonly phase: ReadyPhase;
  readonly run: Run;
  readonly store: RecordScoreStore;
  readonly control: RunControl;
  readonly later: RecordLater;
  /** What is amiss; null: nothing. */
  readonly trouble: VNode | null;
}

export function RecordView({ phase, run, store, control, later, trouble }: Props): VNode {
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
    <${RunSection} phase=${phase} run=${run} control=${control} later=${later.run} />
    ${trouble}
    ${
      explanation === null
        ? html`<${StoredScores} scores=${parts.scores.value ?? []} nameOf=${nameOf} />`
        : html`<${BreakdownView} subject=${subject} reading=${reading} explanation=${explanation} nameOf=${nameOf} layoutNames=${layoutNames} />`
    }
  </div>`;
}
