import type { Phrase, Reconciliation, RuleExplanation } from "../scoring/index.ts";
import { signed } from "./format-points.ts";

/** The reconciliation with what Zoho has stored, and whether that is out of date. */
export function describeStored(explanation: RuleExplanation, phrase: Phrase): readonly string[] {
  const { reconciliation, stored, applies } = explanation;
  if (applies !== true || explanation.rule.fieldRules === null) {
    return stored === null ? [phrase("cli.not_stored")] : [phrase("cli.stored", { score: String(stored.score ?? 0) })];
  }
  const lines =
    reconciliation === null ? [phrase("cli.not_stored")] : reconcileInWords(explanation, reconciliation, phrase);
  return [...lines, ...describeDate(explanation, phrase)];
}

function reconcileInWords(
  { now, undecided }: RuleExplanation,
  { stored, reading, unexplained, coveredByUndecided }: Reconciliation,
  phrase: Phrase,
): readonly string[] {
  const touchPoints = (stored.touchPointPositive ?? 0) + (stored.touchPointNegative ?? 0);
  const apart = reading.startsWith("apart");
  const rest = unexplained.positive + unexplained.negative;
  const addsUp = unexplained.positive === 0 && unexplained.negative === 0;
  const sum = [
    phrase("sum.explained", { points: String(now.score ?? 0) }),
    ...(reading === "no_touch_points" || apart ? [] : [phrase("sum.touch_points", { points: String(touchPoints) })]),
    ...(addsUp ? [] : [phrase("sum.unexplained", { points: String(rest) })]),
    stored.score === null ? phrase("sum.total_none") : phrase("sum.total", { points: String(stored.score) }),
  ];
  const held = [undecided.positive, undecided.negative].filter((points) => points !== 0);
  return [
    `${sum.join(", ")}.`,
    ...(addsUp ? [phrase("sum.adds_up")] : []),
    ...(unexplained.positive === 0 ? [] : [phrase("cli.positive", { points: signed(unexplained.positive) })]),
    ...(unexplained.negative === 0 ? [] : [phrase("cli.negative", { points: signed(unexplained.negative) })]),
    ...(apart ? [phrase("sum.apart", { points: signed(touchPoints) })] : []),
    ...(held.length === 0 ? [] : [phrase("sum.undecided", { points: held.map(signed).join(" ") })]),
    ...(held.length > 0 && !addsUp && coveredByUndecided ? [phrase("sum.covered")] : []),
  ];
}

function describeDate(explanation: RuleExplanation, phrase: Phrase): readonly string[] {
  const { outOfDate, expectedScore, stored, outOfDateReasons } = explanation;
  if (outOfDate === null) return [phrase("cli.date_unknown")];
  if (!outOfDate) return [phrase("cli.up_to_date")];
  const change = signed((expectedScore ?? 0) - (stored?.score ?? 0));
  const counting = outOfDateReasons.flatMap((reason) => (reason.code === "counts_days" ? reason.fields : []));
  return [
    expectedScore === null
      ? phrase("stale.none", { change })
      : phrase("stale.title", { score: String(expectedScore), change }),
    ...(counting.length === 0 ? [] : [phrase("stale.counts_days", { fields: counting.join(", ") })]),
  ];
}
