import type { Locale } from "../locale.ts";
import { listRules } from "./list-rules.ts";
import type { RuleSettingsState } from "./rule-settings-state.ts";

/** What a screen reader is told when the screen changes by itself; "" where nothing is worth telling. */
export function settingsStatusText(state: RuleSettingsState, { translate }: Locale): string {
  const { phase, view, selected, task, filter, sort } = state;
  if (phase.kind === "connecting" || phase.kind === "loading") return translate("settings.status.loading");
  if (phase.kind !== "ready" || view.kind !== "list") return "";
  if (task.kind === "busy") return translate("settings.status.busy");
  if (selected.size > 0) return translate("settings.status.selected", { n: selected.size });
  const groups = listRules(phase.parts.rules.value ?? [], [], filter, sort);
  return translate("settings.status.loaded", { n: groups.reduce((count, { rules }) => count + rules.length, 0) });
}
