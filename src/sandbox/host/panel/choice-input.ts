import type { TargetedEvent, VNode } from "preact";
import { useId } from "preact/hooks";
import { html } from "../parts/html.ts";

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Value to label. */
  readonly choices: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

export function ChoiceInput<T extends string>({ label, value, choices, onChange }: Props<T>): VNode {
  const id = useId();
  return html`<div>
    <label for=${id}>${label}</label>
    <select
      id=${id}
      value=${value}
      onChange=${(event: TargetedEvent<HTMLSelectElement>) => onChange(event.currentTarget.value as T)}
    >
      ${(Object.entries(choices) as [T, string][]).map(
        ([choice, text]) => html`<option key=${choice} value=${choice}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/** Choices whose labels are their own values. */
export function sameLabels(values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value) => [value, value]));
}
