import type { Locale } from "../runtime/locale.ts";
import { isTrouble } from "./state/is-trouble.ts";
import type { Phase, RecordScoreState } from "./state/record-score-state.ts";
import { createRuleNames } from "./state/rule-names.ts";

/** What a screen reader is told when the screen changes by itself; "" where nothing is worth telling. */
export function statusText({ phase, run }: RecordScoreState, locale: Locale): string {
  const { translate } = locale;
  if (phase.kind === "ready" && phase.refreshing) return translate("status.refreshing");
  switch (run.kind) {
    case "idle":
      return phaseText(phase, locale);
    case "changed": {
      const nameOf = createRuleNames(phase, locale);
      const changes = run.changes.map(({ ruleId, before, after }) => {
        return translate("status.change", {
          rule: nameOf(ruleId),
          before: before === null ? translate("score.none") : locale.total(before),
          after: after === null ? translate("score.no_points") : locale.total(after),
        });
      });
      return translate("status.changed", { changes: locale.list(changes) });
    }
    // Its panel is an alert.
    case "not_loaded":
    case "refused":
      return "";
    default:
      return translate(`status.${run.kind}`);
  }
}

function phaseText(phase: Phase, { translate }: Locale): string {
  if (phase.kind === "connecting" || phase.kind === "loading") return translate("status.loading");
  if (phase.kind !== "ready") return "";
  return translate(isTrouble(phase) ? "status.incomplete" : "status.ready");
}
