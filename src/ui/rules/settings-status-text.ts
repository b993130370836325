import { shorten } from "../runtime/contained-texts.ts";
import type { Locale } from "../runtime/locale.ts";
import { listRules } from "./state/list-rules.ts";
import type { RuleSettingsState } from "./state/rule-settings-state.ts";
import { taskTitle } from "./state/task-words.ts";

/** What a screen reader is told when the screen changes by itself; "" where nothing is worth telling. */
export function settingsStatusText(state: RuleSettingsState, locale: Locale): string {
  const { translate } = locale;
  const { phase, view, selected, task, filter, sort } = state;
  if (phase.kind === "connecting" || phase.kind === "loading") return translate("settings.status.loading");
  if (phase.kind !== "ready" || view.kind === "editor") return "";
  if (task.kind !== "idle") return taskTitle(task, shorten(phase.module.pluralLabel, 60), locale);
  if (view.kind === "rule") return "";
  if (selected.size > 0) return translate("settings.status.selected", { n: selected.size });
  const groups = listRules(phase.parts, filter, sort);
  return translate("settings.status.loaded", { n: groups.reduce((count, { rules }) => count + rules.length, 0) });
}
