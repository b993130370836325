import type { VNode } from "preact";
import type { GroupDraft } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { buttonId } from "../state/control-ids.ts";
import { useStore } from "../store/use-editor.ts";
import { useNodeName } from "./node-actions.ts";

/** "all of" or "any of". */
export function OperatorSelect({ group }: { readonly group: GroupDraft }): VNode {
  const store = useStore();
  const { translate } = currentLocale();
  const { key, operator } = group;
  const what = useNodeName(group);
  return html`<select
    id=${buttonId("operator", key)}
    class="operator-select"
    aria-label=${translate("editor.operator", { what })}
    value=${operator}
    onChange=${(event: Event) =>
      store.edit({
        kind: "set_operator",
        key,
        operator: (event.currentTarget as HTMLSelectElement).value === "or" ? "or" : "and",
      })}
  >
    <option value="and">${translate("editor.all_of")}</option>
    <option value="or">${translate("editor.any_of")}</option>
  </select>`;
}
