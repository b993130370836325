import { screen, waitFor } from "@testing-library/preact";
import { expect, test } from "vitest";
import { CrmTransportError } from "../../../../src/crm/index.ts";
import { aCriterion } from "../../../support/build/scoring-builders.ts";
import { fieldRule, lead, rule, storedScore } from "../../support/build-rules.ts";
import { FIT, fakeCrm, USER } from "../../support/fake-crm.ts";
import { settled } from "../../support/manual-clock.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

const LAST_SCORED = new Map([["1001", "2026-05-01T08:00:00+00:00"]]);

test("puts today's score and the change beside the stored one", async () => {
  const crm = fakeCrm({ listScoringRules: async () => [FIT] });
  crm.scores = [storedScore("1001", 20)];
  showRecordScore(crm);
  expect(await screen.findByText("Out of date: now would be 15 (−5)")).toBeVisible();
  expect(await screen.findByText(/^No cause is known/)).toBeVisible();
});

test("names both scores where the touch points fit neither reading", async () => {
  const crm = fakeCrm({ listScoringRules: async () => [FIT] });
  crm.scores = [storedScore("1001", 25, { positive: 25, touchPoint: 8, touchPointPositive: 8 })];
  showRecordScore(crm);
  const text = "Out of date: now would be 23 or 15, depending on the touch points";
  expect(await screen.findByText(text)).toBeVisible();
});

test("names both ends where criteria that can't be told may hold points", async () => {
  const fieldRules = [
    fieldRule(15, aCriterion("Rating", "equal", "Active")),
    fieldRule(4, aCriterion("Rating", "sounds_like", "Active")),
  ];
  const crm = fakeCrm({ listScoringRules: async () => [rule("1001", "Fit", { fieldRules })] });
  crm.scores = [storedScore("1001", 17)];
  showRecordScore(crm);
  expect(await screen.findByText("Out of date: now would be 15 … 19 (−2 … +2)")).toBeVisible();
});

test.each([
  [
    "the total is the same",
    5,
    { positive: 10, negative: -5 },
    "Out of date: today’s values also total 5, but both sides changed" +
      "Positive: +10 stored, +15 from today’s valuesNegative: −5 stored, −10 from today’s values",
  ],
  [
    "the total is another",
    9,
    { positive: 10, negative: -1 },
    "Out of date: now would be 5 (−4)" +
      "Positive: +10 stored, +15 from today’s valuesNegative: −1 stored, −10 from today’s values",
  ],
  ["only one side moved", 10, { positive: 20, negative: -10 }, "Out of date: now would be 5 (−5)"],
])("names the sides that moved: %s", async (_what, score, sides, text) => {
  const fieldRules = [15, -10].map((points) => fieldRule(points, aCriterion("Rating", "equal", "Active")));
  const crm = fakeCrm({ listScoringRules: async () => [rule("1001", "Fit", { fieldRules })] });
  crm.scores = [storedScore("1001", score, sides)];
  const { container } = showRecordScore(crm);
  await screen.findByText(/^Out of date/);
  const stale = container.querySelector(".stale");
  expect(stale?.textContent?.split("No cause")[0]).toBe(text);
});

test("does not call the cause unknown where the timeline can't be read", async () => {
  let asked = false;
  const crm = fakeCrm({
    listScoringRules: async () => [FIT],
    readScoreHistory: async () => {
      asked = true;
      throw new CrmTransportError("gone");
    },
  });
  crm.scores = [storedScore("1001", 20)];
  const { container } = showRecordScore(crm);
  await waitFor(() => expect(asked).toBe(true));
  expect(container).toHaveTextContent("Out of date: now would be 15 (−5)");
  expect(container).not.toHaveTextContent("No cause is known");
});

test("keeps the reason on the screen while a run is watched", async () => {
  const crm = fakeCrm({
    listScoringRules: async () => [FIT],
    readScoreHistory: async () => ({
      lastScored: LAST_SCORED,
      fieldChanges: [{ field: "Industry", at: "2026-05-03T09:00:00+00:00" }],
    }),
  });
  crm.scores = [storedScore("1001", 20)];
  const { user, container } = showRecordScore(crm);
  await screen.findByText(/was changed on/);
  await user.click(screen.getByRole("button", { name: "Run scoring" }));
  await screen.findByRole("heading", { name: "Scoring scheduled, waiting for the new score" });
  expect(container).toHaveTextContent("Industry was changed on May 3, 2026");
});

test("reads the timeline only then, after the first view, and tells the reasons in the user's time zone", async () => {
  const crm = fakeCrm(
    {
      listScoringRules: async () => [{ ...FIT, modifiedTime: "2026-05-02T22:30:00+00:00" }],
      readScoreHistory: async () => ({
        lastScored: LAST_SCORED,
        fieldChanges: [{ field: "Industry", at: "2026-05-03T09:00:00+00:00" }],
      }),
    },
    { currentUser: async () => ({ ...USER, timeZone: "Asia/Kolkata" }) },
  );
  crm.scores = [storedScore("1001", 20)];
  const { container } = showRecordScore(crm);
  expect(await screen.findByText(/^The rule was edited on/)).toHaveTextContent(/May 3, 2026, 4:00\sAM/);
  expect(container).toHaveTextContent("Industry was changed on May 3, 2026");
  expect(container).not.toHaveTextContent("No cause is known");
  expect(crm.calls.at(-1)).toBe("readScoreHistory");
});

test("does not call the cause unknown where the part of the timeline that was read lacks the last scoring", async () => {
  let asked = false;
  const crm = fakeCrm({
    listScoringRules: async () => [FIT],
    readScoreHistory: async () => {
      asked = true;
      return { lastScored: new Map(), fieldChanges: [], partial: true };
    },
  });
  crm.scores = [storedScore("1001", 20)];
  const { container } = showRecordScore(crm);
  await waitFor(() => expect(asked).toBe(true));
  await settled();
  expect(container).toHaveTextContent("Out of date");
  expect(container).not.toHaveTextContent("No cause is known");
});

test("leaves the timeline alone while every score is current", async () => {
  const crm = fakeCrm();
  showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  expect(crm.calls).not.toContain("readScoreHistory");
});

test("names criteria that count days as a reason", async () => {
  const crm = fakeCrm({
    listScoringRules: async () => [
      rule("1001", "Fresh", { fieldRules: [fieldRule(5, aCriterion("Trial_Ends", "equal", "${TODAY}"))] }),
    ],
    readRecord: async () => lead({ Trial_Ends: "2026-05-03" }),
  });
  crm.scores = [storedScore("1001", null)];
  showRecordScore(crm);
  expect(await screen.findByText(/the rule counts days from today/)).toHaveTextContent("Trial_Ends");
});

test("says that no points would be left", async () => {
  const crm = fakeCrm({
    listScoringRules: async () => [FIT],
    readRecord: async () => lead({ Rating: "", Industry: "", City: "" }),
  });
  crm.scores = [storedScore("1001", 20)];
  showRecordScore(crm);
  expect(await screen.findByText("Out of date: now there would be no points (−20)")).toBeVisible();
});

test("calls nothing out of date that was never stored", async () => {
  const crm = fakeCrm();
  crm.scores = [];
  const { container } = showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  expect(container).not.toHaveTextContent("Out of date");
});
