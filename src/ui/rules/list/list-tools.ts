import type { VNode } from "preact";
import type { LayoutRef } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { currentRules } from "../state/rule-context.ts";
import { type ListFilter, SEARCH_ID } from "../state/rule-settings-state.ts";

interface Props {
  readonly layouts: readonly LayoutRef[];
}

const STATES: readonly ListFilter["status"][] = ["all", "active", "inactive", "broken"];

/** Search and filters of the list; they work as they are typed. */
export function ListTools({ layouts }: Props): VNode {
  const { translate } = currentLocale();
  const { store, state } = currentRules();
  const { words, status, layout } = state.filter;
  return html`<div class="list-tools" role="search">
    <label class="field grow">
      <span class="field-name">${translate("settings.list.search")}</span>
      <input
        type="search"
        id=${SEARCH_ID}
        value=${words}
        placeholder=${translate("settings.list.search_hint")}
        onInput=${(event: Event & { readonly currentTarget: HTMLInputElement }) => store.filter({ words: event.currentTarget.value })}
      />
    </label>
    <label class="field">
      <span class="field-name">${translate("settings.list.status")}</span>
      <select
        value=${status}
        onChange=${(event: Event & { readonly currentTarget: HTMLSelectElement }) =>
          store.filter({ status: STATES.find((each) => each === event.currentTarget.value) ?? "all" })}
      >
        ${STATES.map((each) => html`<option key=${each} value=${each}>${translate(`settings.list.status.${each}`)}</option>`)}
      </select>
    </label>
    <label class="field">
      <span class="field-name">${translate("settings.list.layout")}</span>
      <select
        value=${layout}
        onChange=${(event: Event & { readonly currentTarget: HTMLSelectElement }) => store.filter({ layout: event.currentTarget.value })}
      >
        <option value="all">${translate("settings.list.layout.all")}</option>
        ${layouts.map(({ id, name }) => html`<option key=${id} value=${id}>${shorten(name ?? id, 60)}</option>`)}
        <option value="global">${translate("settings.list.layout.global")}</option>
      </select>
    </label>
  </div>`;
}
