import type { VNode } from "preact";
import { FAULT_ANSWERS, FAULT_TARGETS, type Faults, NO_FAULTS } from "../page-state/faults.ts";
import { html } from "../parts/html.ts";
import { ChoiceInput } from "./choice-input.ts";

interface Props {
  readonly faults: Faults;
  readonly onChange: (faults: Faults) => void;
  readonly onReload: () => void;
}

/** What goes wrong between the widget and the CRM. The CRM page's own requests are never hit. */
export function FaultPanel({ faults, onChange, onReload }: Props): VNode {
  return html`<div class="controls">
    <${ChoiceInput}
      label="Answer"
      value=${faults.answer}
      choices=${FAULT_ANSWERS}
      onChange=${(answer: Faults["answer"]) => onChange({ ...faults, answer })}
    />
    <${ChoiceInput}
      label="of"
      value=${faults.target}
      choices=${FAULT_TARGETS}
      onChange=${(target: Faults["target"]) => onChange({ ...faults, target })}
    />
    <${ChoiceInput}
      label="Latency"
      value=${String(faults.latency)}
      choices=${latencies(faults.latency)}
      onChange=${(latency: string) => onChange({ ...faults, latency: Number(latency) })}
    />
    <${ChoiceInput}
      label="Handshake"
      value=${faults.handshake}
      choices=${{ complete: "complete", "no-context": "never answered", "no-page-load": "without PageLoad" }}
      onChange=${(handshake: Faults["handshake"]) => onChange({ ...faults, handshake })}
    />
    <div class="buttons">
      <button type="button" onClick=${onReload}>Reload the widget</button>
      <button type="button" onClick=${() => onChange(NO_FAULTS)}>No faults</button>
    </div>
  </div>`;
}

function latencies(current: number): Readonly<Record<string, string>> {
  const milliseconds = [...new Set([0, 200, 500, 3_000, 20_000, current])].sort((one, other) => one - other);
  return Object.fromEntries(milliseconds.map((value) => [String(value), value === 0 ? "none" : `${value / 1000} s`]));
}
