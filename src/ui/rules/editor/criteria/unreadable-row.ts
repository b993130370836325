import type { VNode } from "preact";
import type { KeptDraft } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { Disclosure } from "../../../runtime/parts/disclosure.ts";
import { ControlProblems } from "../parts/control-problems.ts";
import { controlId } from "../state/control-ids.ts";
import { useControl } from "../store/use-control.ts";
import { NodeActions, useNodeName } from "./node-actions.ts";

/** Criteria that nobody could read: kept as they are, to be moved or removed. */
export function UnreadableRow({ node }: { readonly node: KeptDraft }): VNode {
  const { translate } = currentLocale();
  const { key, problem, raw } = node;
  const control = useControl("criteria", key);
  const name = useNodeName(node);
  return html`<div id=${controlId({ part: "criteria", key })} class="criterion kept" role="group" aria-label=${name} tabIndex=${-1}>
    <div class="criterion-line">
      <p>${translate("editor.kept", { reason: translate(`reason.${problem}`) })}</p>
      <${NodeActions} node=${node} />
    </div>
    <${Disclosure} summary=${translate("editor.kept_raw")}><pre>${write(raw)}</pre><//>
    <${ControlProblems} of=${control} />
  </div>`;
}

function write(raw: unknown): string {
  try {
    return JSON.stringify(raw, null, 2) ?? String(raw);
  } catch {
    return String(raw);
  }
}
