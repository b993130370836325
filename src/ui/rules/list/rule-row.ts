import type { VNode } from "preact";
import type { ScoringRule } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { MenuButton, type MenuItem } from "../../runtime/parts/menu-button.ts";
import { ActiveSwitch } from "../parts/active-switch.ts";
import { BrokenMark } from "../parts/broken-mark.ts";
import { countsText, pointsText } from "../parts/rule-facts-text.ts";
import { SettingsIcon } from "../parts/settings-icon.ts";
import { StateMark } from "../parts/state-mark.ts";
import { findBrokenCriteria } from "../state/broken-criteria.ts";
import { currentRules } from "../state/rule-context.ts";
import { ruleElementId } from "../state/rule-settings-state.ts";
import type { Task } from "../state/task-state.ts";
import { taskRefusalText } from "../tasks/task-refusal-text.ts";

/** One rule of the list. Zia's rules can be looked at only. */
export function RuleRow({ rule }: { readonly rule: ScoringRule }): VNode {
  const locale = currentLocale();
  const { translate, phrase, instant } = locale;
  const { store, state, parts, readOnly, check } = currentRules();
  const name = shorten(rule.name, 80);
  const own = rule.kind === "manual";
  const changed = rule.modifiedTime ?? rule.createdTime;
  const changer = rule.modifiedTime === null ? rule.createdBy : rule.modifiedBy;
  const item = (label: string, task: Task): MenuItem => ({
    label,
    whyNot: taskRefusalText(check(task), locale),
    onChoose: () => store.ask(task),
  });
  return html`<tr role="row" class="rule-row">
    <td role="cell" class="cell cell-select">
      ${
        own
          ? html`<input
              type="checkbox"
              aria-label=${translate("settings.list.select", { rule: name })}
              checked=${state.selected.has(rule.id)}
              onChange=${() => store.select([rule.id], !state.selected.has(rule.id))}
            />`
          : null
      }
    </td>
    <th role="rowheader" scope="row" class="cell cell-name">
      <button type="button" id=${ruleElementId(rule.id)} class="link rule-name" onClick=${() => void store.openRule(rule.id)}>
        <bdi>${name}</bdi>
      </button>
      ${rule.description === null || rule.description === "" ? null : html`<p class="cell-note"><bdi>${shorten(rule.description, 120)}</bdi></p>`}
      <${BrokenMark} count=${findBrokenCriteria(rule, parts)?.length ?? 0} />
    </th>
    <td role="cell" class="cell">
      ${own ? html`<${ActiveSwitch} rule=${rule} />` : html`<${StateMark} active=${rule.active} />`}
    </td>
    <td role="cell" class="cell cell-points">
      <span class="range">${pointsText(rule, locale)}</span>
      <p class="cell-note">${countsText(rule, locale)}</p>
    </td>
    <td role="cell" class="cell cell-changed">
      ${changed === null ? "" : instant(changed)}
      ${
        changer === null
          ? null
          : html`<p class="cell-note">${phrase("settings.changed_by", { user: changer.name ?? translate("settings.someone") })}</p>`
      }
    </td>
    <td role="cell" class="cell">
      ${
        own
          ? html`<div class="row-actions">
              ${
                readOnly
                  ? null
                  : html`<button
                      type="button"
                      class="quiet"
                      aria-label=${translate("settings.list.edit_rule", { rule: name })}
                      onClick=${() => void store.edit(rule.id)}
                    >
                      ${translate("settings.list.edit")}
                    </button>`
              }
              <${MenuButton}
                label=${translate("settings.list.more", { rule: name })}
                look="quiet"
                icon=${html`<${SettingsIcon} name="more" />`}
                unavailable=${false}
                items=${[
                  item(translate("settings.action.clone"), { kind: "clone", rules: [rule] }),
                  item(translate("settings.action.run"), { kind: "run", target: { kind: "rules", rules: [rule] } }),
                  item(translate("settings.action.delete"), { kind: "delete", rules: [rule] }),
                ]}
              />
            </div>`
          : null
      }
    </td>
  </tr>`;
}
