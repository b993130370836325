import { expect, test } from "vitest";
import type { RecordId } from "../../../src/scoring/index.ts";
import { gatewayOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const recordId = "38603" as RecordId;
const row = (id: string, rule: string, score: number, changes: object = {}) => ({
  id,
  Scoring_Rule: { id: rule, name: `Rule ${rule}` },
  Score: score,
  ...changes,
});
const read = (...pages: readonly (readonly object[])[]) =>
  gatewayOverZrc(({ params }) => {
    const page = Number(params["page"] ?? 1);
    return { status: 200, data: { data: pages[page - 1], info: { more_records: page < pages.length } } };
  }).gateway.listEntityScores(unaborted(), "Leads", recordId);
const ofRules = (scores: readonly { ruleId: string; score: number | null }[]) =>
  scores.map(({ ruleId, score }) => [ruleId, score]);

const DIFFERENT = { path: "data", problem: "found two different scores of one rule" };

test("scores of different rules are all of them, and nothing is said to be missing", async () => {
  const scores = await read([row("90", "1", 9), row("91", "2", 5)]);
  expect(ofRules(scores)).toEqual([
    ["1", 9],
    ["2", 5],
  ]);
  expect(scores.gaps).toBeUndefined();
});

test.each([
  ["on one page", [[row("90", "1", 9), row("91", "1", 5), row("92", "2", 7)]]],
  ["on two pages", [[row("90", "1", 9), row("92", "2", 7)], [row("91", "1", 5)]]],
  ["that differ in their parts", [[row("90", "1", 9), row("91", "1", 9, { Positive_Score: 9 }), row("92", "2", 7)]]],
])("two different scores of one rule %s are both left out, and why", async (_, pages) => {
  const scores = await read(...pages);
  expect(ofRules(scores)).toEqual([["2", 7]]);
  expect(scores.gaps).toEqual({ leftOut: 2, problem: DIFFERENT, more: false });
});

test("of three scores of one rule none is believed, though two agree", async () => {
  const scores = await read([row("90", "1", 9), row("91", "1", 5), row("92", "1", 9)]);
  expect(scores).toHaveLength(0);
  expect(scores.gaps).toEqual({ leftOut: 3, problem: DIFFERENT, more: false });
});

test("the same score of one rule twice is one, and nothing is said to be missing", async () => {
  const scores = await read([
    row("90", "1", 9),
    row("91", "1", 9, { Scoring_Rule: { id: "1", name: null } }),
    row("92", "2", 7),
  ]);
  expect(ofRules(scores)).toEqual([
    ["1", 9],
    ["2", 7],
  ]);
  expect(scores.gaps).toBeUndefined();
});

test("the same score twice beside one that can't be read leaves out that one alone", async () => {
  const scores = await read([row("90", "1", 9), { id: "93" }, row("91", "1", 9)]);
  expect(ofRules(scores)).toEqual([["1", 9]]);
  expect(scores.gaps).toMatchObject({ leftOut: 1, more: false });
});

test("beside a score that can't be read both kinds are counted, and the place of the first problem is kept", async () => {
  const scores = await read([row("90", "1", 9), { id: "93" }, row("91", "1", 5), row("92", "2", 7)]);
  expect(ofRules(scores)).toEqual([["2", 7]]);
  expect(scores.gaps).toMatchObject({ leftOut: 3, problem: { path: "data[1].Scoring_Rule" }, more: false });
});
