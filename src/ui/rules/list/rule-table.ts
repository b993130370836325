import type { VNode } from "preact";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";
import type { RuleGroup } from "../state/list-rules.ts";
import { currentRules } from "../state/rule-context.ts";
import { SELECT_ALL_ID, SORT_KEYS, type SortKey } from "../state/rule-settings-state.ts";
import { RuleGroupRows } from "./rule-group-rows.ts";

interface Props {
  readonly groups: readonly RuleGroup[];
  readonly filtered: boolean;
}

/** All rules that are shown, by layout. Source: w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table */
export function RuleTable({ groups, filtered }: Props): VNode {
  const { translate } = currentLocale();
  const { store, state, module } = currentRules();
  const ids = groups.flatMap(({ rules }) => rules.flatMap((rule) => (rule.kind === "manual" ? rule.id : [])));
  const selected = ids.filter((id) => state.selected.has(id)).length;
  const all = ids.length > 0 && selected === ids.length;
  return html`<table class="rule-table" role="table">
    <caption class="visually-hidden">${translate("settings.list.table", { module: shorten(module.pluralLabel, 80) })}</caption>
    <thead role="rowgroup">
      <tr role="row" class="columns">
        <th role="columnheader" scope="col" class="column column-select">
          <input
            type="checkbox"
            id=${SELECT_ALL_ID}
            aria-label=${translate("settings.list.select_all")}
            checked=${all}
            indeterminate=${selected > 0 && !all}
            onChange=${() => store.select(ids, !all)}
          />
        </th>
        ${SORT_KEYS.map((key) => html`<${SortHeader} key=${key} sortKey=${key} />`)}
        <th role="columnheader" scope="col" class="column column-actions">
          <span class="visually-hidden">${translate("settings.list.column.actions")}</span>
        </th>
      </tr>
    </thead>
    ${groups.map((group) => html`<${RuleGroupRows} key=${group.layout?.id ?? "global"} group=${group} filtered=${filtered} />`)}
  </table>`;
}

function SortHeader({ sortKey }: { readonly sortKey: SortKey }): VNode {
  const { translate } = currentLocale();
  const { store, state } = currentRules();
  const { key, descending } = state.sort;
  const direction = key === sortKey ? (descending ? "descending" : "ascending") : undefined;
  return html`<th role="columnheader" scope="col" class=${`column column-${sortKey}`} aria-sort=${direction}>
    <button type="button" class="quiet sort" onClick=${() => store.sort(sortKey)}>
      ${translate(`settings.list.column.${sortKey}`)}
      <span class=${direction === undefined ? "sort-mark sort-mark-unsorted" : `sort-mark sort-mark-${direction}`}><${Icon} name="down" /></span>
    </button>
  </th>`;
}
