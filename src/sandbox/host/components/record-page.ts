import { Fragment, type VNode } from "preact";
import { html } from "../parts/html.ts";
import { useLoaded } from "../parts/use-loaded.ts";
import { readRecord } from "../requests/crm-client.ts";
import { listRecordFields, toText } from "../requests/record-fields.ts";
import type { SandboxModule, SandboxState } from "../requests/sandbox-client.ts";
import { RecordForm } from "./record-form.ts";

interface Props {
  readonly sandbox: SandboxState;
  readonly module: SandboxModule;
  readonly recordId: string;
  /** Changes when the record may have changed. */
  readonly version: number;
  /** The related list with the widget. */
  readonly widget: VNode;
  readonly onSaved: (message: string) => void;
}

/** A record's page: heading, related list with the widget, fields. It stays when another record is opened: the widget's frame may. */
export function RecordPage({ sandbox, module, recordId, version, widget, onSaved }: Props): VNode {
  const { apiName } = module;
  const subject = `${apiName} ${recordId}`;
  const record = useLoaded(`${subject} ${version}`, () => readRecord(apiName, recordId), subject);
  const fields = useLoaded(apiName, () => listRecordFields(apiName), apiName);
  const title = record.value === null ? recordId : toText(record.value[module.nameField]);
  const failed = record.state === "failed" ? record.reason : fields.state === "failed" ? fields.reason : null;
  const layout = toText(record.value?.["Layout"]) || "no layout in the answer";
  const owner = toText(record.value?.["Owner"]) || "—";
  return html`<${Fragment}>
    <div class="record-heading">
      <h1><bdi>${title}</bdi></h1>
      <p class="muted">${module.label} · ${layout} · owner ${owner} · ${recordId}</p>
    </div>
    <section class="card" aria-labelledby="related-list">
      <h2 id="related-list">Scorelens</h2>
      ${widget}
    </section>
    <section class="card" aria-labelledby="details">
      <h2 id="details">Details</h2>
      ${failed !== null && html`<p class="problem">${failed}</p>`}
      ${record.state === "ready" && record.value === null && html`<p>There is no such record.</p>`}
      ${
        record.value !== null &&
        fields.value !== null &&
        html`<${RecordForm}
          key=${`${recordId} ${version} ${record.state}`}
          module=${module}
          record=${record.value}
          fields=${fields.value}
          users=${sandbox.live === null ? sandbox.users : []}
          live=${sandbox.live}
          onSaved=${onSaved}
        />`
      }
    </section>
  <//>`;
}
