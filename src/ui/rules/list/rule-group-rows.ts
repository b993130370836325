import type { VNode } from "preact";
import { measureLimits, type ScoringRule } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { LimitRow } from "../limits/limit-row.ts";
import { ActionButton } from "../parts/action-button.ts";
import type { RuleGroup } from "../state/list-rules.ts";
import { currentRules } from "../state/rule-context.ts";
import type { RunTarget } from "../state/task-state.ts";
import { taskRefusalText } from "../tasks/task-refusal-text.ts";
import { RuleRow } from "./rule-row.ts";

interface Props {
  readonly group: RuleGroup;
  readonly filtered: boolean;
}

/** A layout's rules under a line with its name and its limits. */
export function RuleGroupRows({ group, filtered }: Props): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const { store, module, rules, limits, check } = currentRules();
  const { layout } = group;
  const all = rules.filter((rule) => (rule.layout?.id ?? null) === (layout?.id ?? null));
  const meters = measureLimits(rules, module.apiName, limits, layout === null ? [] : [layout]).filter(({ scope }) =>
    layout === null ? scope.kind === "global" : scope.kind === "layout" && scope.layout.id === layout.id,
  );
  const target: RunTarget | null = layout === null ? null : { kind: "layout", layout };
  return html`<tbody role="rowgroup" class="rule-group">
    <tr role="row" class="group-row">
      <th role="rowheader" scope="rowgroup" class="group-cell" colSpan=${6}>
        <div class="group-head">
          <h2><bdi>${layout === null ? translate("settings.list.layout.global") : shorten(layout.name ?? layout.id, 80)}</bdi></h2>
          <${LimitRow} meters=${meters} />
          ${
            target === null || all.length === 0
              ? null
              : html`<${ActionButton}
                  look="quiet"
                  whyNot=${taskRefusalText(check({ kind: "run", target }), locale)}
                  onPress=${() => store.ask({ kind: "run", target })}
                >
                  ${translate("settings.action.run_layout")}
                <//>`
          }
        </div>
      </th>
    </tr>
    ${group.rules.map((rule) => html`<${RuleRow} key=${rule.id} rule=${rule} />`)}
    ${
      group.rules.length > 0
        ? null
        : html`<tr role="row"><td role="cell" colSpan=${6} class="group-empty">${translate(emptyText(group, all, filtered))}</td></tr>`
    }
  </tbody>`;
}

function emptyText({ layout }: RuleGroup, all: readonly ScoringRule[], filtered: boolean) {
  if (filtered && all.length > 0) return "settings.list.group_none_fit";
  return layout === null ? "settings.list.global_empty" : "settings.list.group_empty";
}
