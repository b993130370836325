import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { EntityScore, FieldRule } from "../../../../src/scoring/index.ts";
import { aCriterion } from "../../../support/build/scoring-builders.ts";
import { fieldRule, lead, rule, storedScore } from "../../support/build-rules.ts";
import { fakeCrm } from "../../support/fake-crm.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

const MET = (points: number) => fieldRule(points, aCriterion("City", "equal", "Delhi"), `m${points}`);
const UNKNOWN = (points: number) => fieldRule(points, aCriterion("Gone", "equal", "x"), `u${points}`);

async function showRule(fieldRules: readonly FieldRule[], stored: Partial<EntityScore> | null): Promise<HTMLElement> {
  const crm = fakeCrm({
    listScoringRules: async () => [rule("1001", "Fit", { fieldRules })],
    readRecord: async () => lead({ City: "Delhi" }),
  });
  crm.scores = stored === null ? [] : [storedScore("1001", stored.score ?? null, stored)];
  showRecordScore(crm);
  return screen.findByRole("article", { name: "Fit" });
}

const TOUCH_8 = { touchPoint: 8, touchPointPositive: 8 };

test.each([
  [
    "adds up without touch points",
    [MET(15)],
    { score: 15 },
    "Field rules explain 15, stored total 15. Every point is explained.",
  ],
  [
    "adds up with the touch points in it",
    [MET(15)],
    { score: 23, positive: 23, ...TOUCH_8 },
    "Field rules explain 15, touch points 8, stored total 23. Every point is explained. If the stored total left the touch points out, 8 would be left unexplained.",
  ],
  [
    "adds up with the touch points beside it",
    [MET(15)],
    { score: 15, positive: 15, ...TOUCH_8 },
    "Field rules explain 15, stored total 15. Every point is explained. Touch points (+8) aren’t part of the stored total. If the stored total held the touch points, −8 would be left unexplained.",
  ],
  [
    "leaves a remainder with the touch points in it",
    [MET(15)],
    { score: 25, positive: 25, ...TOUCH_8 },
    "Field rules explain 15, touch points 8, not explained 2, stored total 25. Positive side: +25 stored, +23 explained. If the stored total left the touch points out, 10 would be left unexplained.",
  ],
  [
    "leaves a remainder with the touch points beside it",
    [MET(15)],
    { score: 16, positive: 16, ...TOUCH_8 },
    "Field rules explain 15, not explained 1, stored total 16. Positive side: +16 stored, +15 explained. Touch points (+8) aren’t part of the stored total. If the stored total held the touch points, −7 would be left unexplained.",
  ],
  [
    "compares the two sides apart, where they would cancel out",
    [MET(15), MET(-15)],
    { score: 0, positive: null, negative: null },
    /Positive: none stored, \+15 from .*Negative: none stored, −15 from .* explain 0, stored total 0\. The totals match, but the two sides don’t\.$/,
  ],
  [
    "names both sides of a remainder",
    [MET(15), MET(-10)],
    { score: 12, positive: 20, negative: -8 },
    /Positive: \+20 stored, \+15 from .*Negative: −8 stored, −10 from .* explain 5, not explained \+5 on the positive side and \+2 on the negative, stored total 12\.$/,
  ],
  [
    "names both sides of what the other reading would leave",
    [MET(15), MET(-10)],
    { score: 5, positive: 15, negative: -10, touchPointPositive: 8, touchPointNegative: -8 },
    "If the stored total held the touch points, −8 on the positive side and +8 on the negative would be left unexplained.",
  ],
  [
    "adds up with touch points that are in the total alone",
    [MET(15)],
    { score: 23, positive: 15, ...TOUCH_8 },
    "Field rules explain 15, touch points 8, stored total 23. Every point is explained.",
  ],
  [
    "says where Zoho's own sides do not make up its total",
    [MET(15)],
    { score: 20, positive: 15 },
    "Field rules explain 15, stored total 20. The stored sides don’t add up to the stored total. Difference: +5.",
  ],
  [
    "names the points that can't be told and could be the remainder",
    [MET(15), UNKNOWN(10)],
    { score: 25, positive: 25 },
    "not explained 10, stored total 25. Positive side: +25 stored, +15 explained. Not evaluated: field rules worth +10. They could make up what is not explained.",
  ],
] as const)("%s", async (_what, fieldRules, stored, text) => {
  expect(await showRule(fieldRules, stored)).toHaveTextContent(text);
});

test("does not offer undecided points for a remainder that they can't make up", async () => {
  const card = await showRule([MET(15), UNKNOWN(10)], { score: 22, positive: 22 });
  expect(card).toHaveTextContent("worth +10.");
  expect(card).not.toHaveTextContent("could make up");
});

test("tells what the field rules give now where nothing is stored", async () => {
  expect(await showRule([MET(15)], null)).toHaveTextContent("Field rules give +15 now.");
});

test("keeps quiet where nothing is stored, met or undecided", async () => {
  const card = await showRule([fieldRule(9, aCriterion("City", "equal", "Oslo"))], { score: null });
  expect(card).not.toHaveTextContent("explain");
});
