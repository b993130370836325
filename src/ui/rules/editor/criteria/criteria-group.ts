import type { VNode } from "preact";
import type { CriteriaDraft, GroupDraft } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ControlProblems } from "../parts/control-problems.ts";
import { EditorIcon } from "../parts/editor-icon.ts";
import { memo } from "../parts/memo.ts";
import { buttonId } from "../state/control-ids.ts";
import { useControl } from "../store/use-control.ts";
import { useStore } from "../store/use-editor.ts";
import { CriterionRow } from "./criterion-row.ts";
import { NodeActions, useNodeName } from "./node-actions.ts";
import { OperatorSelect } from "./operator-select.ts";
import { UnreadableRow } from "./unreadable-row.ts";

/** A group inside another one. */
function NestedGroup({ group }: { readonly group: GroupDraft }): VNode {
  const name = useNodeName(group);
  return html`<div class="criteria-group" role="group" aria-label=${name}>
    <div class="criteria-head">
      <${OperatorSelect} group=${group} />
      <${NodeActions} node=${group} />
    </div>
    <${GroupMembers} group=${group} />
  </div>`;
}

/** The members of a group, and what can be added to it. */
export const GroupMembers = memo(({ group }: { readonly group: GroupDraft }): VNode => {
  const store = useStore();
  const { translate } = currentLocale();
  const control = useControl("criteria", group.key);
  const what = useNodeName(group);
  const { key } = group;
  return html`<div id=${control.id} class="group-members" tabIndex=${-1} aria-describedby=${control.describedBy} role="group" aria-label=${translate("editor.members", { what })}>
    <ul>
      ${group.members.map((member) => html`<li key=${member.key}><${Member} node=${member} /></li>`)}
    </ul>
    <${ControlProblems} of=${control} />
    <div class="group-foot">
      <button
        type="button"
        id=${buttonId("add", key)}
        class="quiet"
        aria-label=${translate("editor.add_criterion_to", { what })}
        onClick=${() => store.edit({ kind: "add_criterion", to: key })}
      >
        <${EditorIcon} name="plus" />${translate("editor.add_criterion")}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label=${translate("editor.add_group_to", { what })}
        onClick=${() => store.edit({ kind: "add_group", to: key })}
      >
        <${EditorIcon} name="plus" />${translate("editor.add_group")}
      </button>
    </div>
  </div>`;
});

const Member = memo(({ node }: { readonly node: CriteriaDraft }): VNode => {
  switch (node.kind) {
    case "group":
      return html`<${NestedGroup} group=${node} />`;
    case "criterion":
      return html`<${CriterionRow} criterion=${node} />`;
    case "unreadable":
      return html`<${UnreadableRow} node=${node} />`;
  }
});
