import type { ScoringRule } from "../../../scoring/index.ts";
import type { Locale } from "../../runtime/locale.ts";
import { measurePoints } from "../state/rule-points.ts";

/** "−8 to +25": what the field rules can give. */
export function pointsText(rule: ScoringRule, { translate, points }: Locale): string {
  if (rule.kind === "zia") return translate("settings.points.zia");
  const range = measurePoints(rule);
  if (range === null) return translate("settings.points.unknown");
  return translate("settings.points.range", { lowest: points(range.lowest), highest: points(range.highest) });
}

/** "3 field rules, 2 signals"; "" for Zia's rules. */
export function countsText(rule: ScoringRule, { translate, list }: Locale): string {
  if (rule.kind === "zia") return "";
  const { fieldRules, signalRules, touchPointRules, hasSignalRules } = rule;
  const counts: string[] = [];
  if (fieldRules !== null) counts.push(translate("settings.field_rules", { n: fieldRules.length }));
  if (signalRules.length > 0) counts.push(translate("settings.signal_rules", { n: signalRules.length }));
  if (touchPointRules.length > 0) counts.push(translate("settings.touch_points", { n: touchPointRules.length }));
  const hidden = hasSignalRules === true && signalRules.length + touchPointRules.length === 0;
  if (hidden) counts.push(translate("settings.hidden_signals"));
  return list(counts);
}
