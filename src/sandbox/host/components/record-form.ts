import type { TargetedEvent, VNode } from "preact";
import { useState } from "preact/hooks";
import { html } from "../parts/html.ts";
import { type Json, saveRecord } from "../requests/crm-client.ts";
import { type RecordField, toText } from "../requests/record-fields.ts";
import { importRecord, type LiveOrg, type SandboxModule, type SandboxUser } from "../requests/sandbox-client.ts";
import { FieldInput } from "./field-input.ts";

interface Props {
  readonly module: SandboxModule;
  readonly record: Json;
  readonly fields: readonly RecordField[];
  /** Possible owners; none: the owner can't be changed here. */
  readonly users: readonly SandboxUser[];
  readonly live: LiveOrg | null;
  readonly onSaved: (message: string) => void;
}

type Way = typeof saveRecord;

/** The record's fields. There are two ways to save: as a user, and as an import that goes past the scoring. */
export function RecordForm({ module, record, fields, users, live, onSaved }: Props): VNode {
  const [changes, setChanges] = useState<Json>({});
  const [problem, setProblem] = useState("");
  const changed = Object.keys(changes).length;
  const readOnly = live !== null && !live.allowWrites;
  const id = String(record["id"]);

  const change = (apiName: string, value: unknown) => {
    const { [apiName]: _, ...others } = changes;
    const same = JSON.stringify(value) === JSON.stringify(record[apiName] ?? null);
    setChanges(same ? others : { ...others, [apiName]: value });
  };
  const save = async (way: Way, message: string) => {
    setProblem("");
    try {
      await way(module.apiName, id, changes);
      onSaved(message);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  return html`<form
    class="record-form"
    onSubmit=${(event: SubmitEvent) => {
      event.preventDefault();
      void save(saveRecord, live === null ? "Saved. The scoring rules were applied at once." : "Saved.");
    }}
  >
    <div class="fields">
      <${LayoutInput}
        module=${module}
        layout=${changes["Layout"] ?? record["Layout"]}
        onChange=${(layoutId: string) => change("Layout", { id: layoutId })}
      />
      ${fields.map(
        (field) => html`<${FieldInput}
          key=${field.apiName}
          field=${field}
          users=${users}
          value=${field.apiName in changes ? changes[field.apiName] : record[field.apiName]}
          onChange=${(value: unknown) => change(field.apiName, value)}
        />`,
      )}
    </div>
    <div class="save-bar">
      <button type="submit" class="primary" disabled=${changed === 0 || readOnly}>Save</button>
      ${
        live === null &&
        html`<button
          type="button"
          disabled=${changed === 0}
          onClick=${() => void save(importRecord, "Imported past the scoring. The stored scores are as before.")}
        >
          Import, bypassing scoring
        </button>`
      }
      ${readOnly && html`<span>Read-only: start again with --allow-writes to save.</span>`}
      <span class="muted">${changed === 0 ? "Nothing changed" : `${changed} changed`}</span>
      <span class="problem" role="alert">${problem}</span>
    </div>
  </form>`;
}

function layoutIdOf(layout: unknown): string {
  return String(Object(layout).id ?? "");
}

interface LayoutProps {
  readonly module: SandboxModule;
  readonly layout: unknown;
  readonly onChange: (layoutId: string) => void;
}

function LayoutInput({ module, layout, onChange }: LayoutProps): VNode {
  const layoutId = layoutIdOf(layout);
  return html`<div class="field">
    <label for="field-Layout">Layout</label>
    ${
      layoutId === "" || module.layouts.length === 0
        ? html`<output id="field-Layout">${toText(layout) || "(not in the record's answer)"}</output>`
        : html`<select
            id="field-Layout"
            value=${layoutId}
            onChange=${(event: TargetedEvent<HTMLSelectElement>) => onChange(event.currentTarget.value)}
          >
            ${module.layouts.map(({ id, name }) => html`<option key=${id} value=${id}>${name}</option>`)}
          </select>`
    }
  </div>`;
}
