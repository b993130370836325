import type { VNode } from "preact";
import { measureLimits } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import { LimitsCard } from "../limits/limits-card.ts";
import type { NoticesLater } from "../parts/notice-parts.ts";
import { RulesNotices } from "../parts/rules-notices.ts";
import { findBrokenCriteria } from "../state/broken-criteria.ts";
import { isFiltered, listRules } from "../state/list-rules.ts";
import { currentRules } from "../state/rule-context.ts";
import { CONTENT_ID, type ModulePartName, NO_FILTER, SEARCH_ID } from "../state/rule-settings-state.ts";
import { BulkBar } from "./bulk-bar.ts";
import { ListHeader } from "./list-header.ts";
import { ListTools } from "./list-tools.ts";
import { RuleTable } from "./rule-table.ts";

/** The list shows rules and limits; sentences stand on a rule's own page. */
const SHOWN_PARTS: readonly ModulePartName[] = ["rules", "layouts", "fields", "org"];

/** The module's rules, found by search, filter and sort. */
export function RuleList({ later }: { readonly later: NoticesLater }): VNode {
  const { translate, phrase } = currentLocale();
  const { store, state, module, parts, rules, limits } = currentRules();
  const groups = listRules(parts, state.filter, state.sort);
  const everything = listRules(parts, NO_FILTER, state.sort);
  const selected = everything.flatMap((group) => group.rules.filter(({ id }) => state.selected.has(id)));
  const layouts = everything.flatMap(({ layout }) => layout ?? []);
  const filtered = isFiltered(state.filter);
  const unchecked =
    state.filter.status === "broken" ? rules.filter((rule) => findBrokenCriteria(rule, parts) === null).length : 0;
  const shown = groups.reduce((count, group) => count + group.rules.length, 0);
  const meters = measureLimits(rules, module.apiName, limits).filter(
    // Where a rule is always for all layouts there is nothing to count.
    ({ scope, limit, maximum }) => scope.kind === "module" && (limit !== "layouts" || maximum !== 0),
  );
  const name = module.pluralLabel;
  function showAll(): void {
    document.getElementById(SEARCH_ID)?.focus();
    store.filter(NO_FILTER);
  }
  return html`<div class="rule-list">
    <${ListHeader} />
    <${RulesNotices} of=${SHOWN_PARTS} later=${later} onRetry=${() => void store.refresh()} />
    ${parts.rules.value === null ? null : html`<${LimitsCard} meters=${meters} store=${store} />`}
    ${
      rules.length > 0
        ? html`<section id=${CONTENT_ID} tabIndex=${-1} class="list-card card" aria-label=${translate("settings.title")}>
            <${ListTools} layouts=${layouts} />
            ${unchecked === 0 ? null : html`<p class="muted">${translate("settings.list.unchecked", { n: unchecked })}</p>`}
            <${BulkBar} selected=${selected} />
            ${
              shown > 0
                ? html`<${RuleTable} groups=${filtered ? groups.filter((group) => group.rules.length > 0) : groups} filtered=${filtered} />`
                : html`<${Notice} tone="plain" title=${translate("settings.no_match.title")}>
                    <p>${phrase("settings.no_match.why", { module: name })}</p>
                    <button type="button" onClick=${showAll}>
                      ${translate("settings.no_match.reset")}
                    </button>
                  <//>`
            }
          </section>`
        : null
    }
    ${
      rules.length === 0 && parts.rules.value !== null
        ? html`<${Notice} tone="plain" title=${phrase("settings.empty.title", { module: name })}>
            <p>${translate("settings.empty.why")}</p>
          <//>`
        : null
    }
  </div>`;
}
