import { shorten } from "../runtime/contained-texts.ts";
import type { Locale } from "../runtime/locale.ts";
import { findOpenRule, type RuleSettingsState } from "./state/rule-settings-state.ts";

/** What the view that is open is called in the page's title. */
export function viewTitle({ phase, view }: RuleSettingsState, { translate }: Locale): string {
  if (phase.kind !== "ready" || view.kind === "list") return translate("settings.title");
  if (view.kind === "editor") {
    return view.start.kind === "new"
      ? translate("settings.title.new")
      : translate("settings.title.edit", { rule: shorten(view.start.rule.name, 60) });
  }
  const rule = findOpenRule(view, phase.parts);
  return rule === undefined ? translate("settings.title") : shorten(rule.name, 60);
}
