import type { TargetedEvent, VNode } from "preact";
import { html } from "../parts/html.ts";
import { isEditable, type RecordField, toApiValue, toText } from "../requests/record-fields.ts";
import type { SandboxUser } from "../requests/sandbox-client.ts";

interface Props {
  readonly field: RecordField;
  readonly value: unknown;
  readonly users: readonly SandboxUser[];
  readonly onChange: (value: unknown) => void;
}

/** One field of the record, by its data type. */
export function FieldInput({ field, value, users, onChange }: Props): VNode {
  const id = `field-${field.apiName}`;
  return html`<div class="field">
    <label for=${id}>${field.label}</label>
    ${
      isEditable(field) && (field.dataType !== "ownerlookup" || users.length > 0)
        ? html`<${Editor} id=${id} field=${field} value=${value} users=${users} onChange=${onChange} />`
        : html`<output id=${id}>${toText(value) || "—"}</output>`
    }
  </div>`;
}

function Editor({ id, field, value, users, onChange }: Props & { readonly id: string }): VNode {
  const text = toText(value);
  const change = (typed: string) => onChange(toApiValue(field, typed));
  const changeText = (event: TargetedEvent<HTMLInputElement>) => change(event.currentTarget.value);
  switch (field.dataType) {
    case "boolean":
      return html`<input
        id=${id}
        type="checkbox"
        checked=${value === true}
        onChange=${(event: TargetedEvent<HTMLInputElement>) => onChange(event.currentTarget.checked)}
      />`;
    case "picklist":
      return html`<select
        id=${id}
        value=${text}
        onChange=${(event: TargetedEvent<HTMLSelectElement>) => change(event.currentTarget.value)}
      >
        <option value="">-None-</option>
        ${withCurrent(field, text).map(
          (option) => html`<option key=${option.value} value=${option.value}>${option.label}</option>`,
        )}
      </select>`;
    case "multiselectpicklist":
      return html`<${Choices} id=${id} field=${field} value=${value} onChange=${onChange} />`;
    case "ownerlookup":
      return html`<select
        id=${id}
        value=${String(Object(value).id ?? "")}
        onChange=${(event: TargetedEvent<HTMLSelectElement>) => onChange({ id: event.currentTarget.value })}
      >
        ${users.map((user) => html`<option key=${user.id} value=${user.id}>${user.name}</option>`)}
      </select>`;
    case "textarea":
      return html`<textarea
        id=${id}
        rows=${2}
        value=${text}
        onInput=${(event: TargetedEvent<HTMLTextAreaElement>) => change(event.currentTarget.value)}
      />`;
    case "date":
      return html`<input id=${id} type="date" value=${text} onInput=${changeText} />`;
    default:
      return html`<input id=${id} type="text" value=${text} onInput=${changeText} />`;
  }
}

/** A value that is not in the list any more must not turn into another one. */
function withCurrent({ options }: RecordField, current: string): RecordField["options"] {
  if (current === "" || options.some(({ value }) => value === current)) return options;
  return [{ value: current, label: current }, ...options];
}

function Choices({ id, field, value, onChange }: Omit<Props, "users"> & { readonly id: string }): VNode {
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return html`<select
    id=${id}
    multiple
    size=${3}
    onChange=${({ currentTarget }: TargetedEvent<HTMLSelectElement>) => {
      const values = [...currentTarget.selectedOptions].map((option) => option.value);
      onChange(values.length === 0 ? null : values);
    }}
  >
    ${field.options.map(
      (option) => html`<option key=${option.value} value=${option.value} selected=${chosen.includes(option.value)}>
        ${option.label}
      </option>`,
    )}
  </select>`;
}
