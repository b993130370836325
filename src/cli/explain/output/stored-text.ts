import {
  addPoints,
  addsUp,
  type EntityScore,
  isTotalExplained,
  type Phrase,
  type Reconciliation,
  type RuleExplanation,
} from "../../../scoring/index.ts";
import { signed, writeSides, writeTotal } from "./format-points.ts";

/** The reconciliation with what Zoho has stored, and whether that is out of date. `complete` false: a row may be missing. */
export function describeStored(explanation: RuleExplanation, complete: boolean, phrase: Phrase): readonly string[] {
  const { reconciliation, stored } = explanation;
  if (stored === null && !complete) return [phrase("cli.not_in_part")];
  if (explanation.applies !== true || explanation.rule.fieldRules === null) {
    return [stored === null ? phrase("cli.not_stored") : describeRow(stored, phrase)];
  }
  const lines =
    reconciliation === null ? [phrase("cli.not_stored")] : reconcileInWords(explanation, reconciliation, phrase);
  return [...lines, ...describeDate(explanation, phrase)];
}

/** A stored score alone, where there is nothing to compare it with. */
export function describeRow(stored: EntityScore, phrase: Phrase): string {
  const { touchPoint } = stored;
  const score = phrase("cli.stored", { score: writeTotal(stored, phrase("score.side_none")) });
  return touchPoint ? `${score}, ${phrase("sum.touch_points", { points: String(touchPoint) })}` : score;
}

function reconcileInWords(
  { now, undecided }: RuleExplanation,
  reconciliation: Reconciliation,
  phrase: Phrase,
): readonly string[] {
  const { stored, reading, touchPoints, unexplained, otherUnexplained, coveredByUndecided, beyondSides } =
    reconciliation;
  const none = phrase("score.side_none");
  const contained = reading.startsWith("contained");
  /** Only Zoho's total holds the touch points. */
  const onTop = beyondSides !== 0 && isTotalExplained(reconciliation);
  const sidesAddUp = unexplained.positive === 0 && unexplained.negative === 0;
  const sum = [
    phrase("sum.explained", { points: writeTotal(now, "0") }),
    ...(contained || onTop ? [phrase("sum.touch_points", { points: writeTotal(touchPoints, none) })] : []),
    ...(sidesAddUp ? [] : [phrase("sum.unexplained", { points: writeSides(unexplained) })]),
    stored.score === null
      ? phrase("sum.total_none")
      : phrase("sum.total", { points: writeTotal(stored, phrase("score.side_none")) }),
  ];
  const open = writeSides(undecided);
  return [
    `${sum.join(", ")}.`,
    ...(addsUp(reconciliation) ? [phrase("sum.adds_up")] : []),
    ...(["positive", "negative"] as const).flatMap((side) =>
      unexplained[side] === 0 ? [] : [describeSide(side, reconciliation, phrase)],
    ),
    ...(onTop ? [phrase("cli.touch_points_on_top", { points: writeSides(touchPoints) })] : []),
    ...(isTotalExplained(reconciliation) ? [] : [phrase("cli.beyond_sides", { points: signed(beyondSides) })]),
    ...(contained || onTop || reading === "no_touch_points"
      ? []
      : [phrase("sum.apart", { points: writeSides(touchPoints) })]),
    ...(reading === "no_touch_points" || onTop
      ? []
      : [
          phrase(contained ? "sum.other_apart" : "sum.other_contained", {
            points: writeSides(otherUnexplained) || "0",
          }),
        ]),
    ...(open === "" ? [] : [phrase("sum.undecided", { points: open })]),
    ...(open !== "" && !sidesAddUp && coveredByUndecided ? [phrase("sum.covered")] : []),
  ];
}

/** "Positive side: +10 stored, +15 explained." */
function describeSide(side: "positive" | "negative", { stored, unexplained }: Reconciliation, phrase: Phrase): string {
  const value = stored[side];
  return phrase(`sum.${side}`, {
    stored: value === null ? phrase("score.side_none") : signed(value),
    explained: signed(addPoints(value ?? 0, -unexplained[side])),
  });
}

function describeDate(explanation: RuleExplanation, phrase: Phrase): readonly string[] {
  const { outOfDate, expected, expectedOther, stored, outOfDateReasons, undecided } = explanation;
  if (outOfDate === null) return [phrase("cli.date_unknown")];
  if (!outOfDate) return [phrase("cli.up_to_date")];
  const none = phrase("score.side_none");
  const counting = outOfDateReasons.flatMap((reason) => (reason.code === "counts_days" ? reason.fields : []));
  const open = writeSides(undecided);
  const total = writeTotal(expected, none);
  const now =
    expectedOther === null ? total : phrase("cli.either", { one: total, other: writeTotal(expectedOther, none) });
  return [
    phrase("cli.out_of_date", {
      now: [now, ...(open === "" ? [] : [phrase("cli.not_evaluated", { points: open })])].join(", "),
      stored: stored === null ? none : writeTotal(stored, none),
    }),
    ...(counting.length === 0 ? [] : [phrase("stale.counts_days", { fields: counting.join(", ") })]),
  ];
}
