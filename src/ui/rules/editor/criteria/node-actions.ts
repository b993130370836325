import type { VNode } from "preact";
import type { CriteriaDraft } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { findEdges } from "../draft/criteria-nodes.ts";
import { IconButton } from "../parts/icon-button.ts";
import { buttonId } from "../state/control-ids.ts";
import { useEditor, useStore } from "../store/use-editor.ts";

/** Moving, wrapping and removing one member of a group, by buttons: nothing needs dragging. */
export function NodeActions({ node }: { readonly node: CriteriaDraft }): VNode {
  const store = useStore();
  const { translate } = currentLocale();
  const { key, kind } = node;
  const { first, last } = useEditor(({ draft }) => findEdges(draft, key));
  const what = useNodeName(node);
  return html`<span class="actions">
    <${IconButton}
      id=${buttonId("up", key)}
      icon="up"
      label=${translate("editor.move_up", { what })}
      unavailable=${first}
      onPress=${() => store.edit({ kind: "move_criteria", key, direction: "up" })}
    />
    <${IconButton}
      id=${buttonId("down", key)}
      icon="down"
      label=${translate("editor.move_down", { what })}
      unavailable=${last}
      onPress=${() => store.edit({ kind: "move_criteria", key, direction: "down" })}
    />
    <${IconButton}
      icon="wrap"
      label=${translate("editor.wrap", { what })}
      onPress=${() => store.edit({ kind: "wrap_criteria", key })}
    />
    ${
      kind === "group"
        ? html`<${IconButton}
            icon="unwrap"
            label=${translate("editor.unwrap", { what })}
            onPress=${() => store.edit({ kind: "unwrap_group", key })}
          />`
        : null
    }
    <${IconButton}
      id=${buttonId("remove", key)}
      icon="remove"
      label=${translate("editor.remove", { what })}
      onPress=${() => store.edit({ kind: "remove_criteria", key })}
    />
  </span>`;
}

/** "criterion 2.1" or "group 2.1". */
export function useNodeName({ key, kind }: Pick<CriteriaDraft, "key" | "kind">): string {
  const { number } = useEditor(({ numbers }) => ({ number: numbers.get(key) ?? "" }));
  const { translate } = currentLocale();
  return translate(kind === "group" ? "editor.group_number" : "editor.criterion_number", { number });
}
