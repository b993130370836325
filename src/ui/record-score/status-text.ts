import type { Locale } from "../locale.ts";
import type { Phase, RecordScoreState } from "./record-score-state.ts";

/** What a screen reader is told when the screen changes by itself; "" where nothing is worth telling. */
export function statusText({ phase, run }: RecordScoreState, locale: Locale): string {
  const { translate } = locale;
  switch (run.kind) {
    case "idle":
      return phaseText(phase, locale);
    case "changed": {
      const changes = run.changes.map(({ ruleId, before, after }) => {
        const score = (points: number | null) => (points === null ? translate("score.none") : locale.total(points));
        const rule = ruleName(phase, ruleId) ?? translate("score.unlisted", { id: ruleId });
        return translate("status.change", { rule, before: score(before), after: score(after) });
      });
      return translate("status.changed", { changes: locale.list(changes) });
    }
    default:
      return translate(`status.${run.kind}`);
  }
}

function phaseText(phase: Phase, { translate }: Locale): string {
  if (phase.kind === "connecting" || phase.kind === "loading") return translate("status.loading");
  if (phase.kind !== "ready") return "";
  if (phase.refreshing) return translate("status.refreshing");
  const complete = Object.values(phase.reading.parts).every((part) => part.failure === null);
  return translate(complete ? "status.ready" : "status.incomplete");
}

/** The name of a rule by its id; null where the rules are not known. */
export function ruleName(phase: Phase, ruleId: string): string | null {
  if (phase.kind !== "ready") return null;
  const { rules, scores } = phase.reading.parts;
  const listed = rules.value?.find((rule) => rule.id === ruleId)?.name;
  return listed ?? scores.value?.find((row) => row.ruleId === ruleId)?.ruleName ?? null;
}
