import type { ComponentChildren, VNode } from "preact";
import { listCustomScoreFields } from "../../../crm/index.ts";
import type { ScoringRule, UserRef } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { countsText, pointsText } from "../parts/rule-facts-text.ts";
import { currentRules } from "../state/rule-context.ts";

/** What the rule is for and who made it what it is. */
export function RuleFacts({ rule }: { readonly rule: ScoringRule }): VNode {
  const locale = currentLocale();
  const { translate, phrase, list } = locale;
  const { module } = currentRules();
  const scoreFields = listCustomScoreFields(rule).map(({ label }) => label);
  const fact = (name: string, value: ComponentChildren) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<dl class="card facts">
    ${fact(
      translate("settings.rule.applies"),
      rule.layout === null
        ? phrase("settings.rule.applies_all", { module: module.pluralLabel })
        : phrase("settings.rule.applies_layout", {
            module: module.pluralLabel,
            layout: rule.layout.name ?? rule.layout.id,
          }),
    )}
    ${fact(translate("settings.list.column.points"), html`<span>${pointsText(rule, locale)} <span class="muted">${countsText(rule, locale)}</span></span>`)}
    ${fact(translate("settings.rule.created"), changeText(rule.createdTime, rule.createdBy, locale))}
    ${fact(
      translate("settings.list.column.changed"),
      rule.modifiedTime === null
        ? translate("settings.never_changed")
        : changeText(rule.modifiedTime, rule.modifiedBy, locale),
    )}
    ${scoreFields.length === 0 ? null : fact(translate("settings.rule.score_fields"), html`<bdi>${list(scoreFields)}</bdi>`)}
  </dl>`;
}

function changeText(at: string | null, by: UserRef | null, { translate, phrase, instant }: Locale) {
  const time = at === null ? translate("settings.points.unknown") : instant(at);
  return phrase("settings.rule.time_by", { time, user: by?.name ?? translate("settings.someone") });
}
